import ArgumentParser
import Criteria
import Diagnostics
import Reports
import Workspace

/// Prints the criteria of an edition for people.
struct HandbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbook",
    abstract: "Print the criteria of an edition as a handbook, in Markdown.",
    discussion: """
      Every standard and item with what would show it, the requested documents, the questionnaire \
      and the sources, for those who will never open the files.

      Examples:
        oeci handbook oeci-3.2
        oeci handbook criteria/oeci-3.2 --output criteria/oeci-3.2/handbook.md
        oeci handbook criteria/oeci-3.2 --output criteria/oeci-3.2/handbook.md --check
      """)

  @Argument(help: "The name or the folder of an edition.", completion: .edition)
  var edition: String

  @Option(help: "The folder that holds the editions.", completion: .directory)
  var criteria: String?

  @Option(help: "The file to write to, instead of standard output.", completion: .file())
  var output: String?

  @Flag(help: "Write nothing; exit with status 1 unless the existing file is up to date.")
  var check = false

  @OptionGroup var diagnostics: DiagnosticOptions

  func validate() throws {
    if check, output == nil { throw ValidationError("--check goes with --output FILE") }
  }

  func run() throws {
    let problems = DiagnosticCollector()
    let library = CriteriaLibrary(root: criteria, problems: problems)
    Project.nearest(to: [library.folder(named: edition)], reporting: problems)
    let found = ValidationTargets.find([edition], in: library, reporting: problems)
    guard case .edition(let path)? = found.first, found.count == 1,
      let criteria = library.edition(at: path),
      !problems.hasErrors
    else {
      if !problems.hasErrors {
        throw ValidationError("name one edition: \(library.wayToEdition(edition, near: "."))")
      }
      try diagnostics.show(problems, of: Self.self).exit()
      return
    }
    let text = MarkdownRenderer.bytes(of: Handbook(criteria.result.edition))
    var status = ExitStatus.done
    if let output, check {
      let remedy = "re-run oeci handbook"
      let complaint = ReportFiles.complaint(
        about: output, { text.withUnsafeBytes($0) }, remedy: remedy)
      if let complaint {
        Terminal.printError(complaint)
        status = .gateFailed
      }
    } else if let output {
      _ = ReportFiles.write(
        text, to: output, isInput: FileReader.looksLikeYAML, reporting: problems)
    } else {
      try Terminal.print(String(decoding: text, as: UTF8.self))
    }
    try max(status, diagnostics.show(problems, of: Self.self)).exit()
  }
}
