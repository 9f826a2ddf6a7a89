import ArgumentParser
import Diagnostics
import JSON
import Workspace

/// The forms in which diagnostics leave the program.
enum DiagnosticFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, sarif, github, junit

  /// All problems of a run in this form, without colour.
  ///
  /// - Parameters:
  ///   - problems: The problems.
  ///   - command: The subcommand that found them.
  ///   - checked: The editions and dossiers that were looked at.
  ///   - unsound: Those of them that rest on something faulty elsewhere.
  ///   - failsOnWarning: Whether a warning fails the gate.
  ///   - result: Writes what a verb gives besides, in JSON alone.
  /// - Returns: A text that ends with a line break, or nothing.
  func render(
    _ problems: DiagnosticCollector, of command: any ParsableCommand.Type, checked: [String],
    unsound: Set<String> = [],
    failsOnWarning: Bool = false, result: (inout JSONWriter) -> Void = { _ in }
  ) -> String {
    let sorted = problems.sorted.redacted
    return switch self {
    case .text: Self.text(problems, style: .plain, width: 80)
    case .json: JSONDiagnosticRenderer.render(sorted, dropped: problems.dropped, result: result)
    case .sarif:
      SARIFDiagnosticRenderer(version: Engine.version, folder: FileReader.resolved(".") ?? "/")
        .render(sorted, dropped: problems.dropped)
    case .github: GitHubDiagnosticRenderer.render(sorted, dropped: problems.dropped)
    case .junit:
      JUnitDiagnosticRenderer.render(
        sorted, suite: "oeci \(command._commandName)", checked: checked,
        others: problems.filesNotKept(of: .error)
          .union(failsOnWarning ? problems.filesNotKept(of: .warning) : []),
        unsound: unsound, failsOnWarning: failsOnWarning, dropped: problems.dropped)
    }
  }

  /// The form for people: every problem, then how many there are, and how many of them can be mended
  /// where that may be promised.
  static func text(
    _ problems: DiagnosticCollector, style: TextStyle, width: Int, promisesFix: Bool = true
  ) -> String {
    let sorted = problems.sorted
    guard !sorted.isEmpty else { return "" }
    var text = TextDiagnosticRenderer(style: style, width: width).render(sorted.redacted)
    let counts = [Severity.error, .warning].compactMap { severity -> String? in
      let count = problems.count(of: severity)
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let fixable = !promisesFix ? 0 : sorted.count { $0.suggestion?.isSafe == true }
    text += "\n\(counts.joined(separator: ", "))\n"
    if fixable > 0 {
      text += "'oeci validate --fix' fixes \(fixable == sorted.count ? "" : "\(fixable) of ")"
      text += sorted.count == 1 ? "it\n" : "them\n"
    }
    for (code, count) in problems.dropped.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      text += "of these, \(DiagnosticCollector.note(of: count, notShown: code))\n"
    }
    return text
  }
}
