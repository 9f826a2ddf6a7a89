import ArgumentParser
import Criteria
import Diagnostics
import Glibc
import LocatedYAML
import Workspace

/// Shows how the loader reads a file.
struct YAMLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yaml",
    abstract: "Show how a YAML file is read: every key and value with its place.",
    discussion: """
      Values are texts until the place they stand at gives them a type, so 'no' and 1.10 stay \
      what they are.

      Examples:
        oeci yaml criteria/oeci-3.2/edition.yaml
        oeci yaml criteria/oeci-3.2/edition.yaml --format events
        git show HEAD:criteria/oeci-3.2/edition.yaml | oeci yaml -
      """)

  /// The ways to show a file.
  enum Form: String, CaseIterable, ExpressibleByArgument { case tree, events }

  @Argument(
    help: "The file; '-' reads standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: "tree, with places; or events, in the notation of the public YAML test suite.")
  var format: Form = .tree

  func run() throws {
    let problems = DiagnosticCollector()
    var text = ""
    let source =
      file == StandardInput.argument
      ? StandardInput.read(as: "<stdin>", reporting: problems)
      : FileReader(problems: problems).read(file, within: [FileReader.ownFolder(of: file)])
    if let source,
      let document = YAMLLoader.load(source, keys: Key.table, reporting: problems)
    {
      let listing = YAMLListing(document)
      let lines = format == .tree ? listing.tree : listing.events
      text = lines.split(separator: "\n").map { VisibleText.line(String($0)) + "\n" }.joined()
    }
    try Terminal.print(text)
    Terminal.printError(
      DiagnosticFormat.text(
        problems, style: Terminal.style(of: STDERR_FILENO), width: Terminal.width,
        promisesFix: false))
    try ExitStatus(problems.sorted).exit()
  }
}
