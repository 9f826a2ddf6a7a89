import ArgumentParser
import Diagnostics
import Glibc
import Reports
import Workspace

/// Assesses dossiers and writes their reports.
struct AssessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Assess a dossier and write report.md, report-annex.md and report.json.",
    discussion: """
      Examples:
        oeci assess reports/int-milano/2023
        oeci assess reports/int-milano/2023 --as-of 2025-06-30 --output forecast
        oeci assess reports/int-milano/2023 --evidence scans --require ccc
        oeci assess reports --json-lines items.jsonl
      """)

  @Argument(
    help: "The folder of a dossier, or one that holds such folders; may be given several times.",
    completion: .directory)
  var dossiers: [String]

  @OptionGroup var options: DossierOptions
  @OptionGroup var diagnostics: DiagnosticOptions

  @OptionGroup var written: WrittenOptions

  @Option(
    help:
      "The folder that the documents' 'file' paths are relative to; exit with status 1 unless every file is there.",
    completion: .directory)
  var evidence: String?

  @Option(
    help: ArgumentHelp(
      "Exit with status 1 unless this designation, or one above it, is reached: its criteria are met, "
        + "and so are the conditions to apply; every applicable item is assessed, and no known core "
        + "item is below the gate.",
      valueName: "designation"),
    completion: .designation)
  var require: String?

  @Option(help: "How many dossiers are assessed at a time; by default one per core.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Also write one row for each item of each dossier, as JSON Lines; '-' is standard output.",
      valueName: "file"),
    completion: .file())
  var jsonLines: String?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on") }
    if written.check, jsonLines != nil {
      throw ValidationError("--check writes nothing, so it does not go with --json-lines")
    }
    if let jsonLines, ReportFile.names.contains(FileReader.parts(of: jsonLines).name) {
      throw ValidationError(
        "--json-lines \(jsonLines) has the name of a report: choose another, such as items.jsonl")
    }
    if jsonLines == "-", !diagnostics.printsForPeople {
      throw ValidationError(
        "--json-lines - and --format \(diagnostics.format) want the same output")
    }
  }

  /// Whether a file may be read in this run: one that was named, one of those that hold input, or one
  /// under the evidence root.
  private func isInput(_ path: String) -> Bool {
    let file = FileReader.resolved(path) ?? path
    return FileReader.looksLikeYAML(path)
      || options.review.contains { FileReader.resolved($0) == file }
      || evidence.flatMap(FileReader.resolved).map { FileReader.isWithin(file, $0) } == true
  }

  func run() async throws {
    let problems = DiagnosticCollector()
    let paths = ValidationTargets.dossiers(dossiers, reporting: problems)
    if written.output != nil, paths.count > 1 {
      throw ValidationError("--output takes the reports of one dossier only")
    }
    let assessor = DossierAssessor(
      criteria: options.criteria, clock: options.asOf, reviews: options.review,
      output: written.output,
      evidence: evidence, requirement: require, isCheck: written.check, wantsRows: jsonLines != nil)
    let rows = jsonLines.map { RowOutput($0, isInput: isInput, problems: problems) }
    if rows?.isRefused == true {
      try diagnostics.show(problems, of: Self.self).exit()
      return
    }
    var progress = Progress(of: paths.count)
    var gate = ExitStatus.done
    var isRequirementKnown = true
    var done = 0
    try await inOrder(
      paths, jobs: jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), work: assessor.assess
    ) { _, outcome in
      problems.absorb(outcome.problems)
      gate = max(gate, outcome.status)
      isRequirementKnown = isRequirementKnown && outcome.isRequirementKnown
      if !outcome.complaints.isEmpty {
        progress.clear()
        Terminal.printError(outcome.complaints)
      }
      if let summary = outcome.summary {
        done += 1
        try rows?.write(outcome.rows)
        if diagnostics.printsForPeople, jsonLines != "-" {
          progress.clear()
          try Terminal.print(paths.count > 1 ? summary.line : summary.whole)
        }
      }
      progress.advance()
    }
    progress.clear()
    rows?.finish()
    if paths.count > 1, !written.check, diagnostics.printsForPeople, jsonLines != "-" {
      try Terminal.print("\(done) of \(paths.count) dossiers assessed\n")
    }
    let status = max(gate, try diagnostics.show(problems, of: Self.self))
    guard isRequirementKnown else {
      throw ValidationError(
        "no designation '\(require ?? "")' is known; use its id, such as cc or ccc")
    }
    try status.exit()
  }
}
