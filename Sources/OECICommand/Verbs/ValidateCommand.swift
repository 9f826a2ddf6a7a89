import ArgumentParser
import Criteria
import Diagnostics

/// Checks editions and dossiers without assessing anything.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check the files of editions and dossiers; every fault in one run, at its place.",
    discussion: """
      Examples:
        oeci validate criteria/oeci-3.2
        oeci validate criteria reports
        oeci validate reports/int-milano/2023/documents.yaml
        oeci validate criteria --format github --output sarif=oeci.sarif
        oeci validate reports --fix --dry-run
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

  @Flag(help: "Mend in the files what can mean only one thing, such as a misspelt key.")
  var fix = false

  @Flag(help: "With --fix: write nothing, and show what would change as a diff.")
  var dryRun = false

  @Option(
    name: .customLong("as-of"),
    help: "The day by which allowances in .oeci.yaml end, as 2026-06-30, in place of today.",
    transform: CalendarDate.fromCommandLine)
  var asOf: CalendarDate?

  func validate() throws {
    if paths.isEmpty, !listCodes { throw ValidationError("name what to check, such as criteria") }
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix") }
    if dryRun, !diagnostics.printsForPeople {
      throw ValidationError("--dry-run prints a diff, so it goes with --format text only")
    }
  }

  func run() async throws {
    if listCodes {
      try Terminal.print(DiagnosticReference.markdown)
      return
    }
    let working = WorkingFiles()
    let found = await look(working)
    var fixes = Fixes()
    var rest = found
    if fix { rest = await fixes.apply(to: found, in: working) { await look(working) } }
    let unwritten = DiagnosticCollector()
    if fix, !dryRun, !fixes.write(in: working, reporting: unwritten) {
      rest = await look(working)
      rest.problems.absorb(unwritten.findings)
    }
    let shown = dryRun ? found : rest
    // Rendered before anything is written, so that no file tells of the others.
    let files = output.map {
      (
        $0,
        $0.format.render(
          shown.problems, checked: shown.checked, unsound: shown.unsound,
          result: shown.writeDossiers)
      )
    }
    for (place, text) in files {
      _ = ReportFiles.write(
        Array(text.utf8), to: place.file,
        isInput: { FileReader.looksLikeYAML($0) || working.hasRead($0) }, reporting: shown.problems)
    }
    if diagnostics.printsForPeople, fix { try Terminal.print(dryRun ? fixes.diff : fixes.list) }
    let status = try diagnostics.show(
      shown.problems, checked: shown.checked, unsound: shown.unsound, promisesFix: !fix,
      result: shown.writeDossiers)
    if diagnostics.printsForPeople {
      if fix { try Terminal.print(summary(of: fixes, isWritten: unwritten.count == 0)) }
      if !shown.problems.hasErrors {
        try Terminal.print(shown.summaries.joined())
      }
    }
    try status.exit()
  }

  private func look(_ working: WorkingFiles) async -> Validation {
    await Validation(paths, criteria: criteria, working: working) { asOf ?? Clock.today }
  }

  private func summary(of fixes: Fixes, isWritten: Bool) -> String {
    guard !fixes.fixed.isEmpty else {
      return isWritten ? "nothing can be mended without asking\n" : "nothing was mended\n"
    }
    let count = fixes.fixed.count == 1 ? "1 problem" : "\(fixes.fixed.count) problems"
    let files = fixes.files.count == 1 ? "1 file" : "\(fixes.files.count) files"
    return dryRun
      ? "\(count) would be mended in \(files): leave out --dry-run to do it\n"
      : "\(count) mended in \(files)\n"
  }
}
