import ArgumentParser
import Criteria
import Diagnostics
import Workspace

/// Checks editions and dossiers without assessing anything.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check the files of editions and dossiers; every fault in one run, with its place.",
    discussion: """
      Examples:
        oeci validate oeci-3.2
        oeci validate criteria reports
        oeci validate reports/int-milano/2023/documents.yaml
        oeci validate - --stdin-path reports/c/2026/documents.yaml < changed.yaml
        oeci validate criteria --format github --output sarif=oeci.sarif
        oeci validate reports --fix --dry-run
      """)

  @Argument(
    help: """
      Folders of editions or dossiers, folders that hold such folders, files or folders in them, or \
      names of editions; '-' reads standard input.
      """,
    completion: .editionOrFile)
  var paths: [String] = []

  @Option(
    name: .customLong("stdin-path"),
    help: ArgumentHelp(
      "With '-': the file that standard input stands for, which tells the edition or dossier it belongs to.",
      valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var inputPath: String?

  @Flag(help: "Print the list of all diagnostic codes as Markdown, and check nothing.")
  var listCodes = false

  @Option(help: "The folder that holds the editions of dossiers.", completion: .directory)
  var criteria: String?

  @OptionGroup var diagnostics: DiagnosticOptions

  @Option(
    help:
      "Also write the diagnostics to a file, as FORMAT=FILE, such as sarif=oeci.sarif; may be given several times.",
    completion: FormatOutput.defaultCompletionKind)
  var output: [FormatOutput] = []

  @Flag(help: "Fix what can only mean one thing, such as a misspelt key, in the files.")
  var fix = false

  @Flag(help: "With --fix: write nothing, and show what would change as a diff.")
  var dryRun = false

  @Option(
    name: .customLong("as-of"),
    help: "The date by which allowances in .oeci.yaml expire, as 2026-06-30, instead of today.",
    transform: CalendarDate.fromCommandLine)
  var asOf: CalendarDate?

  func validate() throws {
    if paths.isEmpty, !listCodes { throw ValidationError("name what to check, such as criteria") }
    try checkInput()
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix") }
    if dryRun, !diagnostics.printsForPeople {
      throw ValidationError("--dry-run prints a diff, so it goes with --format text only")
    }
  }

  /// Standard input is one file of an edition or dossier, and which one must be said.
  private func checkInput() throws {
    guard readsInput else {
      if inputPath != nil { throw ValidationError("--stdin-path goes with '-', standard input") }
      return
    }
    if fix { throw ValidationError("--fix changes files, so it does not go with '-'") }
    guard let inputPath else {
      throw ValidationError(
        "'-' reads standard input: name the file it stands for with --stdin-path, as "
          + "--stdin-path reports/my-centre/2026/qualitative.yaml")
    }
    guard FileReader.kind(of: inputPath) == .file else {
      throw ValidationError(
        "--stdin-path '\(inputPath)' is not a file: name an existing file that standard input stands for"
      )
    }
  }

  private var readsInput: Bool { paths.contains(StandardInput.argument) }

  func run() async throws {
    if listCodes {
      try Terminal.print(DiagnosticReference.markdown)
      return
    }
    let working = WorkingFiles()
    if readsInput, let inputPath {
      let problems = DiagnosticCollector()
      guard let input = StandardInput.read(as: inputPath, reporting: problems) else {
        try diagnostics.show(problems, of: Self.self).exit()
        return
      }
      working.set(inputPath, to: input.bytes)
    }
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
          shown.problems, of: Self.self, checked: shown.checked, unsound: shown.unsound,
          failsOnWarning: diagnostics.failOn == .warning)
      )
    }
    for (place, text) in files {
      _ = ReportFiles.write(
        Array(text.utf8), to: place.file,
        isInput: { FileReader.looksLikeYAML($0) || working.hasRead($0) }, reporting: shown.problems)
    }
    if diagnostics.printsForPeople, fix { try Terminal.print(dryRun ? fixes.diff : fixes.list) }
    let status = try diagnostics.show(
      shown.problems, of: Self.self, checked: shown.checked, unsound: shown.unsound,
      promisesFix: !fix)
    if diagnostics.printsForPeople {
      if fix { try Terminal.print(summary(of: fixes, isWritten: unwritten.count == 0)) }
      if !shown.problems.hasErrors {
        try Terminal.print(Terminal.wrapped(shown.summaries.joined()))
      }
    }
    try status.exit()
  }

  private func look(_ working: WorkingFiles) async -> Validation {
    let paths = paths.map { $0 == StandardInput.argument ? inputPath ?? $0 : $0 }
    return await Validation(paths, criteria: criteria, working: working) { asOf ?? Clock.today }
  }

  private func summary(of fixes: Fixes, isWritten: Bool) -> String {
    guard !fixes.fixed.isEmpty else {
      return isWritten ? "nothing can be fixed automatically\n" : "nothing was fixed\n"
    }
    let count = fixes.fixed.count == 1 ? "1 problem" : "\(fixes.fixed.count) problems"
    let files = fixes.files.count == 1 ? "1 file" : "\(fixes.files.count) files"
    return dryRun
      ? "\(count) would be fixed in \(files): leave out --dry-run to do it\n"
      : "\(count) fixed in \(files)\n"
  }
}
