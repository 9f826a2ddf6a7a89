import ArgumentParser
import Diagnostics

/// The forms in which diagnostics leave the program.
enum DiagnosticFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, sarif, github, junit

  /// All problems of a run in this form, without colour.
  ///
  /// - Parameters:
  ///   - problems: The problems.
  ///   - checked: The editions and dossiers that were looked at.
  ///   - unsound: Those of them that rest on something faulty elsewhere.
  ///   - result: Writes what a verb gives besides, in JSON alone.
  /// - Returns: A text that ends with a line break, or nothing.
  func render(
    _ problems: DiagnosticCollector, checked: [String], unsound: Set<String> = [],
    result: (inout JSONWriter) -> Void = { _ in }
  ) -> String {
    let sorted = problems.sorted
    return switch self {
    case .text: Self.text(problems, style: .plain, width: 80)
    case .json: JSONDiagnosticRenderer.render(sorted, dropped: problems.dropped, result: result)
    case .sarif: SARIFDiagnosticRenderer(version: OECI.version).render(sorted)
    case .github: GitHubDiagnosticRenderer.render(sorted)
    case .junit:
      JUnitDiagnosticRenderer.render(
        sorted, checked: checked, others: problems.filesNotKept(of: .error), unsound: unsound)
    }
  }

  /// The form for people: every problem, then how many there are, and how many of them can be mended
  /// where that may be promised.
  static func text(
    _ problems: DiagnosticCollector, style: TextStyle, width: Int, promisesFix: Bool = true
  ) -> String {
    let sorted = problems.sorted
    guard !sorted.isEmpty else { return "" }
    var text = TextDiagnosticRenderer(style: style, width: width).render(sorted)
    let counts = [Severity.error, .warning].compactMap { severity -> String? in
      let count =
        sorted.count { $0.severity == severity }
        + DiagnosticCollector.count(of: severity, in: problems.dropped, beside: sorted)
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let fixable = !promisesFix ? 0 : sorted.count { $0.suggestion?.isSafe == true }
    text += "\n\(counts.joined(separator: ", "))\n"
    if fixable > 0 {
      text += "'oeci validate --fix' mends \(fixable == sorted.count ? "" : "\(fixable) of ")"
      text += sorted.count == 1 ? "it\n" : "them\n"
    }
    for (code, count) in problems.dropped.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      text += "of these, \(count) more of \(code.rawValue) are not shown\n"
    }
    return text
  }
}
