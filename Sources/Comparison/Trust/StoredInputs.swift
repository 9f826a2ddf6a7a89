import Assessment
import Criteria
import Diagnostics
import Dossier
import LocatedYAML
import Reports

/// The inputs of a stored report, read again from their normal forms.
struct StoredInputs {
  let criteria: EditionReader.Result
  let dossier: Dossier
  let files: [ReportInputs.File]
  private let evidence: EvidenceFiles?
  private let engine: String

  /// Reads the inputs; nil, after a report of why, if they cannot be read.
  init?(_ fields: StoredFields, reporting problems: DiagnosticCollector) {
    guard let editionForm = fields.input("edition"), let dossierForm = fields.input("dossier"),
      let files = fields.files
    else { return nil }
    let own = DiagnosticCollector()
    let criteria = EditionReader.read(normalForm: editionForm.node, reporting: own)
    let header = DossierHeader.read(normalForm: dossierForm.node, reporting: own)
    let dossier = header.map {
      DossierReader.read(
        normalForm: dossierForm.node, header: $0, criteria: criteria, reporting: own)
    }
    // Doubts were shown when the report was made; only what stops the work is told again.
    for problem in own.sorted where problem.severity == .error { problems.report(problem) }
    guard let dossier, !own.hasErrors else { return nil }
    self.criteria = criteria
    self.dossier = dossier
    self.files = files
    evidence = fields.evidence
    engine = fields.engine
  }

  /// The report that this version makes of them, under the name of the program that made it first.
  func report() -> (Assessment, Report) {
    let assessment = Assessment(criteria.edition, dossier)
    let inputs = ReportInputs(
      criteria.edition, dossier, files: files, evidence: evidence)
    return (assessment, ReportBuilder.report(assessment, inputs: inputs, engine: engine))
  }
}
