package import Assessment
package import Criteria
package import Diagnostics
package import Dossier
import LocatedYAML
package import Reports

/// A `report.json` read again: what it says of itself, and the inputs it was made from.
package struct StoredReport {
  package let file: SourceFile
  /// The program that wrote it, as it says.
  package let engine: String
  package let edition: Edition
  package let dossier: Dossier
  /// The files that were read when it was written.
  package let files: [ReportInputs.File]
  package let checkedEvidence: Int?
  /// The first input whose normal form does not have the digest that stands beside it.
  let changedInput: ReportDifference?
  let root: YAMLNode

  /// Reads a report.
  ///
  /// - Parameters:
  ///   - file: The bytes of a `report.json`.
  ///   - problems: Where everything found is reported.
  /// - Returns: The report; nil, after a report of why, if it cannot be derived again.
  package static func read(
    _ file: SourceFile, reporting problems: DiagnosticCollector
  ) -> StoredReport? {
    guard
      let document = YAMLLoader.load(
        file, keys: Key.table, limits: .report, reporting: problems)
    else {
      return nil
    }
    let fields = StoredFields(document.root, file, problems)
    guard fields.isOfThisVersion, let root = document.root else { return nil }
    guard let editionForm = fields.input("edition"), let dossierForm = fields.input("dossier"),
      let files = fields.files
    else { return nil }
    let changed = [editionForm, dossierForm].lazy.compactMap(\.difference).first
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
    return StoredReport(
      file: file, engine: fields.engine, edition: criteria.edition, dossier: dossier, files: files,
      checkedEvidence: fields.checkedEvidence, changedInput: changed, root: root)
  }

  /// The first input of a report without the digest that stands beside it; nil if there is none.
  package static func changedInput(of file: SourceFile) -> ReportDifference? {
    let silent = DiagnosticCollector()
    let document = YAMLLoader.load(
      file, keys: Key.table, limits: .report, reporting: silent)
    let fields = StoredFields(document?.root, file, silent)
    guard fields.isOfThisVersion else { return nil }
    return ["edition", "dossier"].lazy.compactMap { fields.input($0)?.difference }.first
  }

  /// The report that this version makes of the same inputs, under the name of the same program.
  package func derived(from assessment: Assessment) -> Report {
    ReportBuilder.report(
      assessment,
      inputs: ReportInputs(
        edition, dossier, files: files, checkedEvidence: checkedEvidence),
      engine: engine)
  }

  /// The first part of the file that its own inputs do not give.
  ///
  /// - Parameters:
  ///   - assessment: The assessment of its inputs.
  ///   - engine: The program that asks; words are compared only with those of the same program.
  /// - Returns: The difference; nil if the inputs give all of it.
  package func firstDifference(
    from assessment: Assessment, engine: String
  ) -> ReportDifference? {
    if let changedInput { return changedInput }
    let bytes = derived(from: assessment).json
    if bytes == file.bytes { return nil }
    let derived = YAMLLoader.load(
      SourceFile(path: file.path, bytes: bytes), keys: Key.table, limits: .report,
      reporting: DiagnosticCollector())
    guard let derived = derived?.root else { return nil }
    let isSameEngine = engine == self.engine
    if let found = ReportWalk(comparesWords: isSameEngine).firstDifference(root, derived) {
      return found
    }
    return isSameEngine
      ? ReportDifference(
        part: "the layout", stored: "blanks or spelling of its own", derived: "the usual ones",
        range: SourceRange(startOf: file)) : nil
  }
}
