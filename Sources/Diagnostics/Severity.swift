/// How much a diagnostic matters: errors stop the work, warnings and notes do not.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  case error, warning, note

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  /// The graver severity comes first.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
