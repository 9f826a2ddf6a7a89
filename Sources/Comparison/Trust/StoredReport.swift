package import Assessment
import Criteria
package import Diagnostics
import LocatedYAML
package import Reports

/// A `report.json` read again and derived again from the inputs it was made from.
package struct StoredReport {
  /// The program that wrote it, as it says.
  package let engine: String
  /// What its inputs give.
  package let assessment: Assessment
  /// The report that this program makes of them.
  package let report: Report
  /// The files that were read when it was written.
  package let files: [ReportInputs.File]
  /// The first part of the file that its own inputs do not give; nil if they give all of it.
  package let difference: ReportDifference?

  /// Reads a report and derives it again.
  ///
  /// - Parameters:
  ///   - file: The bytes of a `report.json`.
  ///   - engine: The program that asks; words are compared only with those of the same program.
  ///   - problems: Where everything found is reported.
  /// - Returns: The report; nil, after a report of why, if it cannot be derived again.
  package static func read(
    _ file: SourceFile, engine: String, reporting problems: DiagnosticCollector
  ) -> StoredReport? {
    if let report = unchanged(file) { return report }
    guard let document = StoredText(file).load(reporting: problems) else { return nil }
    let fields = StoredFields(document.root, file, problems)
    guard fields.isOfThisVersion, let root = document.root,
      let inputs = StoredInputs(fields, reporting: problems)
    else { return nil }
    let assessment = Assessment(inputs.edition, inputs.dossier)
    let report = inputs.report(of: assessment)
    return StoredReport(
      engine: fields.engine, assessment: assessment, report: report, files: inputs.files,
      difference: fields.changedInput
        ?? difference(of: file, root, from: report.json, isSameEngine: engine == fields.engine))
  }

  /// The report, if its inputs give it byte for byte; nil says nothing of it.
  private static func unchanged(_ file: SourceFile) -> StoredReport? {
    let silent = DiagnosticCollector()
    guard let excerpt = ReportExcerpt.of(file),
      let document = StoredText(excerpt).load(reporting: silent)
    else { return nil }
    let fields = StoredFields(document.root, excerpt, silent)
    guard fields.isOfThisVersion, let inputs = StoredInputs(fields, reporting: silent) else {
      return nil
    }
    let assessment = Assessment(inputs.edition, inputs.dossier)
    let report = inputs.report(of: assessment)
    guard report.json == file.bytes else { return nil }
    return StoredReport(
      engine: fields.engine, assessment: assessment, report: report, files: inputs.files,
      difference: nil)
  }

  private static func difference(
    of file: SourceFile, _ root: YAMLNode, from derived: [UInt8], isSameEngine: Bool
  ) -> ReportDifference? {
    if derived == file.bytes { return nil }
    let document = StoredText(SourceFile(path: file.path, bytes: derived))
      .load(reporting: DiagnosticCollector())
    // What cannot be compared is not taken to be the same.
    guard let derived = document?.root else {
      return ReportDifference(
        part: "the whole", stored: "a report that can be read",
        derived: "one that cannot be read", range: SourceRange(startOf: file))
    }
    if let found = ReportWalk(comparesWords: isSameEngine).firstDifference(root, derived) {
      return found
    }
    return isSameEngine
      ? ReportDifference(
        part: "the layout", stored: "blanks or spelling of its own", derived: "the usual ones",
        range: SourceRange(startOf: file), isLayoutOnly: true) : nil
  }

  /// The first input of a report without the digest that stands beside it; nil if there is none.
  package static func changedInput(of file: SourceFile) -> ReportDifference? {
    let silent = DiagnosticCollector()
    let document = StoredText(file).load(reporting: silent)
    let fields = StoredFields(document?.root, file, silent)
    return fields.isOfThisVersion ? fields.changedInput : nil
  }
}
