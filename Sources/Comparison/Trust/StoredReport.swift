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
    guard let document = load(file, reporting: problems) else {
      return nil
    }
    let fields = StoredFields(document.root, file, problems)
    guard fields.isOfThisVersion, let root = document.root,
      let inputs = StoredInputs(fields, reporting: problems)
    else { return nil }
    let assessment = Assessment(inputs.edition, inputs.dossier)
    let derived = inputs.report(of: assessment).json
    return StoredReport(
      engine: fields.engine, assessment: assessment, files: inputs.files,
      difference: fields.changedInput
        ?? difference(of: file, root, from: derived, isSameEngine: engine == fields.engine))
  }

  /// A report is ours and deeper than what people write, so it has limits of its own.
  private static func load(
    _ file: SourceFile, reporting problems: DiagnosticCollector
  ) -> YAMLDocument? {
    // To read a text of another kind as YAML would find faults that are none of its own.
    let blanks: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20]
    guard file.bytes.first(where: { !blanks.contains($0) }) == UInt8(ascii: "{") else {
      StoredFields(nil, file, problems).reportNoReport()
      return nil
    }
    return YAMLLoader.load(file, keys: Key.table, limits: .report, reporting: problems)
  }

  /// The report, if its inputs give it byte for byte; nil says nothing of it.
  private static func unchanged(_ file: SourceFile) -> StoredReport? {
    let silent = DiagnosticCollector()
    guard let excerpt = ReportExcerpt.of(file),
      let document = load(excerpt, reporting: silent)
    else { return nil }
    let fields = StoredFields(document.root, excerpt, silent)
    guard fields.isOfThisVersion, let inputs = StoredInputs(fields, reporting: silent) else {
      return nil
    }
    let assessment = Assessment(inputs.edition, inputs.dossier)
    guard inputs.report(of: assessment).json == file.bytes else { return nil }
    return StoredReport(
      engine: fields.engine, assessment: assessment, files: inputs.files, difference: nil)
  }

  private static func difference(
    of file: SourceFile, _ root: YAMLNode, from derived: [UInt8], isSameEngine: Bool
  ) -> ReportDifference? {
    if derived == file.bytes { return nil }
    let document = load(
      SourceFile(path: file.path, bytes: derived), reporting: DiagnosticCollector())
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
        range: SourceRange(startOf: file)) : nil
  }

  /// The first input of a report without the digest that stands beside it; nil if there is none.
  package static func changedInput(of file: SourceFile) -> ReportDifference? {
    let silent = DiagnosticCollector()
    let document = load(file, reporting: silent)
    let fields = StoredFields(document?.root, file, silent)
    return fields.isOfThisVersion ? fields.changedInput : nil
  }
}
