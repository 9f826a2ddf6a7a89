import ArgumentParser
import Assessment
import Criteria
import Diagnostics
import Reports

/// Assesses dossiers and writes their reports.
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Assess a dossier and write report.md and report.json.",
    discussion: """
      Examples:
        oeci assess reports/int-milano/2023
        oeci assess reports/int-milano/2023 --as-of 2025-06-30 --output forecast
        oeci assess reports/int-milano/2023 --evidence scans --require ccc
      """)

  @Argument(help: "The folder of a dossier; several may be given.", completion: .directory)
  var dossiers: [String]

  @OptionGroup var options: DossierOptions
  @OptionGroup var diagnostics: DiagnosticOptions

  @Option(
    help: "The folder to write to, in place of the dossier's own; made if need be.",
    completion: .directory)
  var output: String?

  @Option(
    help: "The folder that documents' files are relative to; each must be there unchanged.",
    completion: .directory)
  var evidence: String?

  @Option(help: "End with status 1 unless this designation is met.")
  var require: String?

  @Flag(help: "Write nothing; end with status 1 if the reports in place are not these.")
  var check = false

  func validate() throws {
    if output != nil, dossiers.count > 1 {
      throw ValidationError("--output takes the reports of one dossier only")
    }
  }

  func run() throws {
    let problems = DiagnosticCollector()
    var gate = ExitStatus.done
    var isRequirementKnown = true
    for path in dossiers {
      let own = DiagnosticCollector()
      Project.nearest(to: [path], reporting: own)
      if let status = try assess(path, own) {
        gate = max(gate, status)
      } else {
        isRequirementKnown = false
      }
      problems.absorb(own)
    }
    let status = max(gate, try diagnostics.show(problems))
    guard isRequirementKnown else {
      throw ValidationError(
        "no designation '\(require ?? "")' is known; ask for the id, such as cc or ccc")
    }
    try status.exit()
  }

  /// Assesses one dossier and writes its reports.
  ///
  /// - Returns: Whether the gate holds; nil if it asks for a designation that does not exist.
  /// - Throws: The status of a summary that cannot be printed.
  private func assess(_ path: String, _ problems: DiagnosticCollector) throws -> ExitStatus? {
    let loader = DossierLoader(
      library: CriteriaLibrary(root: options.criteria, problems: problems), problems: problems,
      clock: options.asOf, reviews: options.review, evidence: evidence)
    guard let loaded = loader.load(path), !problems.hasErrors else { return .done }
    if let require, loaded.edition.designationIndex(of: require) == nil { return nil }
    let assessment = Assessment(loaded.edition, loaded.dossier)
    let report = ReportBuilder.report(
      assessment,
      inputs: ReportInputs(
        loaded.edition, loaded.dossier, files: loaded.files,
        checkedEvidence: loaded.checkedEvidence),
      engine: OECI.engine)
    let folder = output ?? path
    let files = [
      (name: "report.md", bytes: Array(MarkdownReport(report).text.utf8)),
      (name: "report.json", bytes: report.json),
    ]
    let target = ReportFiles(folder: folder, problems: problems)
    if check { return target.stale(files, "run oeci assess anew") }
    guard target.write(files) else { return .unreadable }
    if diagnostics.printsForPeople {
      let names = files.map { FileReader.join(folder, $0.name) }
      try Terminal.print(ReportSummary(report).text(written: names))
    }
    return meetsRequirement(assessment) ? .done : .gateFailed
  }

  private func meetsRequirement(_ assessment: Assessment) -> Bool {
    guard let require else { return true }
    guard let asked = assessment.edition.designationIndex(of: require) else { return false }
    let isMet = assessment.designations[asked].verdict == .met
    if !isMet {
      Terminal.printError("the designation '\(require)' that was required is not met\n")
    }
    return isMet
  }
}
