import ArgumentParser
import Diagnostics
import Glibc

/// The options that every verb reading input has.
struct DiagnosticOptions: ParsableArguments {
  @Option(help: "How problems are shown: text on standard error, or json on standard output.")
  var format: DiagnosticFormat = .text

  @Option(
    name: .customLong("fail-on"), help: "End with status 1 if there is a warning: 'warning'.")
  var failOn: FailOn?

  /// What turns a run that is done into one whose gate does not hold.
  enum FailOn: String, CaseIterable, ExpressibleByArgument { case warning }

  /// Shows all problems of a run.
  ///
  /// - Returns: The status they lead to.
  func show(_ problems: DiagnosticCollector) -> ExitStatus {
    let sorted = problems.sorted
    switch format {
    case .json: Terminal.print(JSONDiagnosticRenderer.render(sorted))
    case .text:
      guard !sorted.isEmpty else { break }
      let renderer = TextDiagnosticRenderer(
        style: Terminal.style(of: STDERR_FILENO), width: Terminal.width)
      Terminal.printError(renderer.render(sorted) + "\n" + Self.count(sorted) + "\n")
      for (code, count) in problems.dropped.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        Terminal.printError("and \(count) more of \(code.rawValue), not shown\n")
      }
    }
    let status = ExitStatus(sorted)
    let hasWarning = sorted.contains { $0.severity == .warning }
    return status == .done && failOn == .warning && hasWarning ? .gateFailed : status
  }

  private static func count(_ problems: [Diagnostic]) -> String {
    func text(_ severity: Severity) -> String? {
      let count = problems.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return [text(.error), text(.warning)].compactMap { $0 }.joined(separator: ", ")
  }
}

extension DiagnosticOptions {
  /// Whether standard output is free for people.
  var printsForPeople: Bool { format == .text }
}
