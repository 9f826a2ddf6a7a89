import ArgumentParser
import Criteria
import Diagnostics
import Dossier

/// Checks editions and dossiers without assessing anything.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check the files of editions and dossiers; every fault in one run, at its place.",
    discussion: """
      Examples:
        oeci validate criteria/oeci-3.2
        oeci validate criteria reports
        oeci validate reports/int-milano/2023/documents.yaml
        oeci validate criteria --format github --output sarif=oeci.sarif
      """)

  @Argument(
    help: "Folders of editions or dossiers, folders that hold such folders, or files in them.",
    completion: .file())
  var paths: [String] = []

  @Flag(help: "Print the list of all codes of problems, as Markdown, and check nothing.")
  var listCodes = false

  @Option(help: "The folder that holds the editions of dossiers.", completion: .directory)
  var criteria: String?

  @OptionGroup var diagnostics: DiagnosticOptions

  @Option(
    help: "Also write the problems in a form to a file, as sarif=FILE; may be given several times.",
    completion: .file())
  var output: [FormatOutput] = []

  func validate() throws {
    if paths.isEmpty, !listCodes { throw ValidationError("name what to check, such as criteria") }
  }

  func run() throws {
    if listCodes {
      try Terminal.print(DiagnosticReference.markdown)
      return
    }
    let problems = DiagnosticCollector()
    let targets = ValidationTargets.find(paths, reporting: problems)
    let library = CriteriaLibrary(root: criteria, problems: problems)
    var summaries: [String] = []
    for target in targets {
      switch target {
      case .edition(let path):
        guard let edition = library.edition(at: path)?.edition else { continue }
        summaries.append(
          "\(path): edition \(edition.id), \(count(edition.chapters, "chapter")), "
            + "\(count(edition.standards, "standard")), \(count(edition.items, "item"))")
      case .dossier(let path):
        let loaded = DossierLoader(library: library, problems: problems).load(path)
        guard let dossier = loaded?.dossier else { continue }
        summaries.append(
          "\(path): dossier, \(count(dossier.documents, "document")), "
            + "\(count(dossier.figures, "figure")), \(count(dossier.answers, "answer"))")
      }
    }
    let checked = targets.map(\.path)
    // Rendered before anything is written, so that no file tells of the others.
    let files = output.map { ($0, $0.format.render(problems, checked: checked)) }
    for (place, text) in files {
      _ = ReportFiles(folder: place.folder, problems: problems)
        .write([(name: place.name, bytes: Array(text.utf8))])
    }
    let status = try diagnostics.show(problems, checked: checked)
    if diagnostics.printsForPeople, !problems.hasErrors {
      try Terminal.print(summaries.map { "\($0): valid\n" }.joined())
    }
    try status.exit()
  }

  private func count(_ things: some Collection, _ name: String) -> String {
    "\(things.count) \(name)\(things.count == 1 ? "" : "s")"
  }
}
