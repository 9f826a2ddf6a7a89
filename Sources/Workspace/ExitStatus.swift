package import Diagnostics

/// How a run ends; the same for all verbs.
package enum ExitStatus: Int32, Comparable {
  case done = 0
  /// A gate that was asked for does not hold.
  case gateFailed = 1
  /// Input missing or invalid.
  case invalidInput = 2
  /// Input that exists and cannot be read, or output that cannot be written.
  case unreadable = 3

  package static func < (left: ExitStatus, right: ExitStatus) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The status that the problems of a run lead to.
  package init(_ problems: [Diagnostic]) {
    let errors = problems.filter { $0.severity == .error }
    if errors.contains(where: \.code.isAboutAccess) {
      self = .unreadable
    } else if errors.contains(where: { !$0.code.failsGate }) {
      self = .invalidInput
    } else {
      self = errors.isEmpty ? .done : .gateFailed
    }
  }
}
