package import Assessment
package import Criteria
package import Diagnostics
import LocatedYAML
package import Reports

/// A `report.json` read again and derived again from the inputs it was made from.
package struct StoredReport {
  /// The program that wrote it, as it says.
  package let engine: String
  /// The edition in it.
  package let criteria: EditionReader.Result
  /// What its inputs give.
  package let assessment: Assessment
  /// The report that this program makes of them.
  package let report: Report
  /// The files that were read when it was written.
  package let files: [ReportInputs.File]
  /// The parts of the file that its own inputs do not give, those of the inputs themselves first.
  package let differences: [ReportDifference]
  /// How many sentences another version of the program worded otherwise than this one does, by their
  /// kind; nothing is said of what they say.
  package let otherSentences: [(kind: String, count: Int)]
  /// Whether its inputs give the file byte for byte, sentences too.
  package let isExact: Bool
  private let fields: StoredFields

  /// Reads a report and derives it again.
  ///
  /// - Parameters:
  ///   - file: The bytes of a `report.json`.
  ///   - engine: The program that asks; an older version may word its sentences otherwise.
  ///   - problems: Where everything found is reported.
  /// - Returns: The report; nil, after a report of why, if it cannot be derived again.
  package static func read(
    _ file: SourceFile, engine: String, reporting problems: DiagnosticCollector
  ) -> StoredReport? {
    if let report = unchanged(file, engine) { return report }
    guard let document = StoredText(file).load(reporting: problems) else { return nil }
    let fields = StoredFields(document.root, file, problems)
    guard fields.isReadable(by: engine) else { return nil }
    if let stranger = JSONStranger(in: file) {
      problems.report(stranger.diagnostic)
      return nil
    }
    guard let root = document.root,
      let inputs = StoredInputs(fields, reporting: problems), !problems.hasErrors
    else { return nil }
    let (assessment, report) = inputs.report()
    var walk = ReportWalk(comparesSentences: engine == fields.engine)
    compare(file, root, with: report.json, in: &walk)
    return StoredReport(fields, inputs, assessment, report, walk)
  }

  /// The report, if its inputs give it byte for byte; nil says nothing of it.
  private static func unchanged(_ file: SourceFile, _ engine: String) -> StoredReport? {
    let silent = DiagnosticCollector()
    guard let excerpt = ReportExcerpt.of(file),
      let document = StoredText(excerpt).load(reporting: silent)
    else { return nil }
    let fields = StoredFields(document.root, excerpt, silent)
    guard fields.isReadable(by: engine), let inputs = StoredInputs(fields, reporting: silent),
      !silent.hasErrors
    else { return nil }
    let (assessment, report) = inputs.report()
    guard report.json == file.bytes else { return nil }
    return StoredReport(fields, inputs, assessment, report, nil)
  }

  private init(
    _ fields: StoredFields, _ inputs: StoredInputs, _ assessment: Assessment, _ report: Report,
    _ walk: ReportWalk?
  ) {
    self.fields = fields
    engine = fields.engine
    criteria = inputs.criteria
    files = inputs.files
    self.assessment = assessment
    self.report = report
    isExact = walk == nil
    otherSentences =
      walk?.otherSentences.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } ?? []
    // An input that was changed is why much else differs, and a claim tells more than its value.
    let first =
      fields.changedInputs + StoredClaims(fields: fields, dossier: inputs.dossier).differences
    let others = walk?.differences ?? []
    differences = first + others.filter { one in !first.contains { $0.range == one.range } }
  }

  private static func compare(
    _ file: SourceFile, _ root: YAMLNode, with derived: [UInt8], in walk: inout ReportWalk
  ) {
    let document = StoredText(SourceFile(path: file.path, bytes: derived))
      .load(reporting: DiagnosticCollector())
    // What cannot be compared is not taken to be the same.
    guard let derived = document?.root else {
      walk.noteWhole(file, says: "a report that can be read", not: "one that cannot be read")
      return
    }
    walk.compare(root, derived)
    if walk.comparesSentences, walk.differences.isEmpty { walk.noteLayout(file) }
  }

  /// The inputs of a report without the digest that stands beside them, be it that they cannot be
  /// read.
  package static func changedInputs(of file: SourceFile, engine: String) -> [ReportDifference] {
    let silent = DiagnosticCollector()
    let document = StoredText(file).load(reporting: silent)
    let fields = StoredFields(document?.root, file, silent)
    return fields.isReadable(by: engine) ? fields.changedInputs : []
  }
}

/// What the files that it was made from give today.
extension StoredReport {
  /// An input of a report.
  package enum Input: String { case edition, dossier }

  /// What an input says otherwise than another normal form.
  ///
  /// - Parameters:
  ///   - input: The input.
  ///   - form: What its files give.
  /// - Returns: The differences; none if the files give the input.
  package func differences(of input: Input, from form: [UInt8]) -> [ReportDifference] {
    let digest = input == .edition ? report.inputs.editionDigest : report.inputs.dossierDigest
    guard Digest.sha256(form) != digest else { return [] }
    var walk = ReportWalk(comparesSentences: true, witness: "its files give")
    let document = StoredText(SourceFile(path: "", bytes: form))
      .load(reporting: DiagnosticCollector())
    if let stored = fields.input(input.rawValue)?.node, let root = document?.root {
      walk.compare(stored, root, path: ["inputs", input.rawValue], keys: [input.rawValue])
    }
    guard walk.differences.isEmpty else { return walk.differences }
    return [difference(of: input, "its files give", "another")]
  }

  /// A difference of an input as a whole.
  ///
  /// - Parameters:
  ///   - input: The input.
  ///   - witness: What speaks against it.
  ///   - derived: What the witness says.
  /// - Returns: The difference, at the digest of the input.
  package func difference(
    of input: Input, _ witness: String, _ derived: String
  ) -> ReportDifference {
    let digest = input == .edition ? report.inputs.editionDigest : report.inputs.dossierDigest
    return ReportDifference(
      part: "inputs › \(input)", stored: "digest \(digest.prefix(8))…", witness: witness,
      derived: derived, range: fields.input(input.rawValue)?.digest.range ?? fields.start)
  }

  /// Where the report says what it was made from.
  package var rangeOfInputs: SourceRange { fields.rangeOfInputs }

  /// Where the dossier in a report says by which day it is judged.
  package var rangeOfAsOf: SourceRange {
    let header = fields.input(Input.dossier.rawValue)?.node.value(named: "dossier")
    return header?.value(named: "as-of")?.range ?? fields.start
  }
}
