public import ArgumentParser
import Diagnostics
import Workspace

/// The command: its verbs and the version it tells.
public struct OECI: AsyncParsableCommand {
  /// What the command line offers.
  public static let configuration = CommandConfiguration(
    commandName: "oeci",
    abstract: "Self-assessment of cancer centres for OECI accreditation and designation.",
    discussion: """
      Checks the criteria of an edition against the evidence a centre has collected and writes \
      scored reports in Markdown and JSON. Every result is preliminary and never the OECI's.

      Examples:
        oeci assess reports/int-milano/2023
        oeci validate criteria/oeci-3.2
        oeci explain reports/int-milano/2023 R6

      Exit status:
        0   done
        1   done, but a requested gate failed
        2   input missing or invalid
        3   input unreadable or output not writable
        64  wrong usage
      """,
    version: Engine.version,
    subcommands: [
      InitCommand.self, AssessCommand.self, ExplainCommand.self, DiffCommand.self,
      HistoryCommand.self,
      VerifyCommand.self, ValidateCommand.self, TestCommand.self, HandbookCommand.self,
      SchemaCommand.self, YAMLCommand.self,
    ])

  /// Makes the command.
  public init() {}

  /// Runs the program; a verb that there is not is told from a wrong option of a verb.
  public static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let complaint = complaint(aboutVerbOf: arguments) {
      exit(withError: ValidationError(complaint))
    }
    if let script = CompletionScript(asked: arguments) {
      do { try Terminal.print(script.text) } catch { exit(withError: error) }
      return
    }
    await main(arguments)
  }

  /// What is wrong with the first word of the command line; nil if it is a verb, or an option.
  private static func complaint(aboutVerbOf arguments: [String]) -> String? {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let word = words.first, !word.hasPrefix("-") else { return nil }
    let verbs = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard word != "help", !verbs.contains(word) else { return nil }
    let wayOut =
      NearestName.of(word, among: verbs).map { "did you mean '\($0)'?" }
      ?? "the commands are: \(verbs.joined(separator: ", "))"
    return "unknown command '\(word)'; \(wayOut)"
  }
}
