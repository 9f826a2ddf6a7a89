import Assessment
package import Criteria
package import Diagnostics
import Reports
import Words

/// Assesses dossiers one by one, each for itself, and writes their reports.
///
/// Only editions are shared, so that several dossiers may be assessed at the same time.
package struct DossierAssessor: Sendable {
  /// What an assessment gave besides its reports.
  package struct Outcome: Sendable {
    /// Whether the gate that was asked for holds, and the reports could be written.
    package var status = ExitStatus.done
    package var problems = DiagnosticCollector.Findings()
    /// What does not hold, for standard error.
    package var complaints = ""
    /// For standard output; nil if no report was made.
    package var summary: (whole: String, line: String)?
    /// A row for each item, if they were asked for.
    package var rows: [UInt8] = []
    /// False if a designation is required that the edition does not have.
    package var isRequirementKnown = true
  }

  package var criteria: String?
  package var clock: CalendarDate?
  package var reviews: [String]
  /// The folder to write to in place of the dossier's own.
  package var output: String?
  package var evidence: String?
  /// The designation that must be met.
  package var requirement: String?
  /// Whether the reports in place are compared, and nothing is written.
  package var isCheck: Bool
  package var wantsRows: Bool
  private let cache = EditionCache()

  package init(
    criteria: String?, clock: CalendarDate?, reviews: [String], output: String?, evidence: String?,
    requirement: String?, isCheck: Bool, wantsRows: Bool
  ) {
    self.criteria = criteria
    self.clock = clock
    self.reviews = reviews
    self.output = output
    self.evidence = evidence
    self.requirement = requirement
    self.isCheck = isCheck
    self.wantsRows = wantsRows
  }

  /// Assesses one dossier and writes its reports.
  package func assess(_ path: String) -> Outcome {
    let problems = DiagnosticCollector()
    Project.nearest(to: [path], reporting: problems)
    var outcome = Outcome()
    assess(path, problems, into: &outcome)
    outcome.problems = problems.findings
    return outcome
  }

  private func assess(
    _ path: String, _ problems: DiagnosticCollector, into outcome: inout Outcome
  ) {
    let loader = DossierLoader(
      library: CriteriaLibrary(root: criteria, cache: cache, problems: problems),
      problems: problems, clock: clock, reviews: reviews, evidence: evidence)
    guard let loaded = Pipeline.load(path, with: loader) else { return }
    let required = requirement.map { loaded.edition.designationIndex(of: $0) }
    if case .some(nil) = required {
      outcome.isRequirementKnown = false
      return
    }
    let assessment = Pipeline.assess(loaded)
    let report = Pipeline.report(of: assessment, from: loaded)
    let folder = output ?? path
    let files = Pipeline.pages(of: report)
    if let required = required ?? nil, let shortfall = assessment.shortfall(of: required) {
      let id = loaded.edition.designations[required].id
      outcome.complaints +=
        "\(path): the designation '\(id)' that was required is not reached: \(shortfall); "
        + "the first steps in \(FileReader.join(folder, ReportFile.report)) say where to begin\n"
      outcome.status = .gateFailed
    }
    if let evidence = loaded.evidence, evidence.faulty > 0 {
      outcome.status = .gateFailed
    }
    if isCheck {
      compare(files, in: folder, into: &outcome)
      return
    }
    guard Pipeline.write(files, to: folder, reporting: problems) else {
      outcome.status = .unreadable
      return
    }
    if wantsRows { outcome.rows = ItemRows(report).bytes }
    let names = files.map { FileReader.join(folder, $0.name) }
    let summary = ReportSummary(report)
    outcome.summary = (summary.text(written: names), summary.line(written: names[0]))
  }

  private func compare(
    _ files: [OutputFile], in folder: String, into outcome: inout Outcome
  ) {
    for file in files {
      let path = FileReader.join(folder, file.name)
      guard
        let complaint = ReportFiles.complaint(
          about: path, file.content, remedy: "re-run oeci assess")
      else { continue }
      outcome.complaints += complaint
      outcome.status = .gateFailed
    }
  }
}
