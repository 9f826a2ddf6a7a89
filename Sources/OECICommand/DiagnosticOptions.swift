import ArgumentParser
import Diagnostics
import Glibc
import JSON
import Workspace

/// The options that every verb reading input has.
struct DiagnosticOptions: ParsableArguments {
  @Option(
    help: """
      How problems are shown: text on standard error, or json, sarif, github or junit on standard \
      output.
      """)
  var format: DiagnosticFormat = .text

  @Option(
    name: .customLong("fail-on"), help: "Exit with status 1 on warnings too: 'warning'.")
  var failOn: FailOn?

  /// What turns a run that is done into one whose gate does not hold.
  enum FailOn: String, CaseIterable, ExpressibleByArgument { case warning }

  /// Whether standard output is free for people.
  var printsForPeople: Bool { format == .text }

  /// Shows all problems of a run.
  ///
  /// - Parameters:
  ///   - problems: The problems.
  ///   - command: The subcommand that found them.
  ///   - checked: The editions and dossiers that were looked at.
  ///   - unsound: Those of them that rest on something faulty elsewhere.
  ///   - promisesFix: Whether to say what `validate --fix` mends: not of files that it does not read.
  ///   - result: Writes what the verb gives besides, where the form is JSON.
  /// - Returns: The status they lead to.
  /// - Throws: The status of an output that cannot be written.
  func show(
    _ problems: DiagnosticCollector, of command: any ParsableCommand.Type, checked: [String] = [],
    unsound: Set<String> = [],
    promisesFix: Bool = true,
    result: (inout JSONWriter) -> Void = { _ in }
  ) throws -> ExitStatus {
    try Self.show(
      problems, of: command, format, failsOnWarning: failOn == .warning, checked: checked,
      unsound: unsound,
      promisesFix: promisesFix, result: result)
  }

  /// The same for a verb with a gate of its own.
  static func show(
    _ problems: DiagnosticCollector, of command: any ParsableCommand.Type,
    _ format: DiagnosticFormat, failsOnWarning: Bool,
    checked: [String] = [], unsound: Set<String> = [], promisesFix: Bool,
    result: (inout JSONWriter) -> Void = { _ in }
  ) throws -> ExitStatus {
    if format == .text {
      Terminal.printError(
        DiagnosticFormat.text(
          problems, style: Terminal.style(of: STDERR_FILENO), width: Terminal.width,
          promisesFix: promisesFix))
    } else {
      try Terminal.print(
        format.render(
          problems, of: command, checked: checked, unsound: unsound, failsOnWarning: failsOnWarning,
          result: result))
    }
    return status(of: problems, failsOnWarning: failsOnWarning)
  }

  /// Says for people how many warnings there are, where they are not what was asked for.
  ///
  /// - Parameters:
  ///   - problems: The problems, none of which is an error.
  ///   - command: What tells them.
  /// - Returns: The status they lead to.
  func count(_ problems: DiagnosticCollector, toldBy command: String) -> ExitStatus {
    let count = problems.count(of: .warning)
    if count > 0 {
      Terminal.printError(
        VisibleText.line(
          "\(count) warning\(count == 1 ? "" : "s"): '\(command)' shows "
            + "\(count == 1 ? "it" : "them")") + "\n")
    }
    return Self.status(of: problems, failsOnWarning: failOn == .warning)
  }

  private static func status(
    of problems: DiagnosticCollector, failsOnWarning: Bool
  ) -> ExitStatus {
    let status = ExitStatus(problems.sorted)
    let hasWarning = problems.count(of: .warning) > 0
    return status == .done && failsOnWarning && hasWarning ? .gateFailed : status
  }
}
