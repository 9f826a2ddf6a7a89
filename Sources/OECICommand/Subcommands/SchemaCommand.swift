import ArgumentParser
import Diagnostics
import Workspace

/// Prints the JSON Schema of a kind of file, or writes those of all.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (draft-07) of a kind of file.",
    discussion: """
      Examples:
        oeci schema qualitative
        oeci schema report > report.schema.json
        oeci schema --all schemas

      An editor that knows YAML completes and checks a file that begins with
        # yaml-language-server: $schema=../../../schemas/qualitative.schema.json
      """)

  @Argument(help: ArgumentHelp("The kind of file.", valueName: "kind"))
  var kind: SchemaKind?

  @Option(
    name: .customLong("all"),
    help: ArgumentHelp(
      "Write the schema of every kind, as KIND.schema.json, into this folder.", valueName: "dir"))
  var folder: String?

  func validate() throws {
    guard (kind == nil) != (folder == nil) else {
      throw ValidationError("Name a kind of file, or a folder with --all.")
    }
  }

  func run() throws {
    if let kind { try Terminal.print(kind.schema) }
    guard let folder else { return }
    let problems = DiagnosticCollector()
    let files = SchemaKind.all.map {
      OutputFile("\($0.name).schema.json", Array($0.schema.utf8))
    }
    _ = ReportFiles(folder: folder, problems: problems).write(files)
    Terminal.printError(TextDiagnosticRenderer().render(problems.sorted))
    try ExitStatus(problems.sorted).exit()
  }
}
