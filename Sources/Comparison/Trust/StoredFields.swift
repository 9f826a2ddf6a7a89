import Criteria
import Diagnostics
import LocatedYAML
import Reports
import JSON

/// The parts of a `report.json` that deriving it again needs; what is missing is reported.
struct StoredFields {
  /// An input in its normal form.
  struct Input {
    var node: YAMLNode
    /// The digest beside it.
    var digest: YAMLNode
  }

  private let root: YAMLNode?
  private let file: SourceFile
  private let problems: DiagnosticCollector

  init(_ root: YAMLNode?, _ file: SourceFile, _ problems: DiagnosticCollector) {
    self.root = root
    self.file = file
    self.problems = problems
  }

  /// The beginning of the file.
  var start: SourceRange { SourceRange(startOf: file) }

  var engine: String { root?.value(named: "engine")?.text ?? "" }

  /// Whether the layout and the rules are those of this version, and a version of this program that
  /// is not newer wrote it; reported if not.
  ///
  /// - Parameter own: The program that asks, as reports name it.
  /// - Returns: Whether the report can be derived again.
  func isReadable(by own: String) -> Bool {
    if let root, let other = Self.otherKind(of: root) {
      report("this is \(other.name), no report", at: root, other.wayOut)
      return false
    }
    guard let root, let schema = root.value(named: "schema"),
      let meaning = root.value(named: "meaning")
    else {
      report("this is not a report.json: it has no 'schema' and 'meaning'", at: root)
      return false
    }
    guard schema.text == String(Report.schema) else {
      report(
        "the report has layout \(schema.text.quoted), this version reads \(Report.schema)",
        at: schema,
        "re-run 'oeci assess' on its dossier, or use the version that wrote it: \(engine)")
      return false
    }
    guard meaning.text == String(Report.meaning) else {
      report(
        "the report was judged by rules \(meaning.text.quoted), this version has \(Report.meaning)",
        at: meaning, "compare and verify it with the version that wrote it: \(engine)")
      return false
    }
    return isOfKnownEngine(own)
  }

  private func isOfKnownEngine(_ own: String) -> Bool {
    guard engine != own else { return true }
    let place = root?.value(named: "engine")
    guard let place, place.isScalar, let version = EngineVersion(engine) else {
      report(
        "the report says that \(engine.quoted) wrote it, which is not a version of oeci",
        at: place ?? root, "ask for the report.json as 'oeci assess' wrote it")
      return false
    }
    guard let running = EngineVersion(own), version <= running else {
      report(
        "the report says that \(engine) wrote it, which is newer than this version, \(own)",
        at: place, "update oeci to that version or a later one, and try again")
      return false
    }
    guard let first = EngineVersion(Report.firstEngine), version >= first else {
      report(
        "the report says that \(engine) wrote it, and no version before \(Report.firstEngine) wrote this "
          + "layout", at: place, "ask for the report.json as 'oeci assess' wrote it")
      return false
    }
    return true
  }

  /// What else of ours a file is, by the parts that only such a file has, and what to do with it.
  private static func otherKind(of root: YAMLNode) -> (name: String, wayOut: String)? {
    if root.value(named: "$schema") != nil {
      return ("a JSON Schema", "name a report.json that 'oeci assess' wrote")
    }
    if root.value(named: "replay") != nil {
      return (
        "the comparison of two years",
        "verify the report.json of either year; whether a comparison is current is told by "
          + "'oeci diff OLD NEW --check'"
      )
    }
    if root.value(named: "years") != nil {
      return (
        "the history of a centre",
        "verify the report.json of each year; whether a history is current is told by "
          + "'oeci history CENTRE --check'"
      )
    }
    if root.value(named: "diagnostics") != nil {
      return ("a list of problems", "name a report.json that 'oeci assess' wrote")
    }
    return nil
  }

  /// The list of files that the report was made from.
  var rangeOfInputs: SourceRange {
    let inputs = root?.value(named: "inputs")
    return (inputs?.value(named: "files") ?? inputs)?.range ?? start
  }

  /// One of the inputs; nil after a report.
  func input(_ name: String) -> Input? {
    let input = root?.value(named: "inputs")?.value(named: name)
    guard let node = input?.value(named: "normalForm"), node.isMapping,
      let digest = input?.value(named: "digest")
    else {
      report("the report does not hold the \(name) it was made from", at: root)
      return nil
    }
    return Input(node: node, digest: digest)
  }

  /// The inputs whose normal form does not have the digest that stands beside it.
  var changedInputs: [ReportDifference] {
    ["edition", "dossier"].compactMap { name in
      guard let input = input(name) else { return nil }
      var writer = JSONWriter(layout: .compact)
      writer.copy(input.node)
      let found = Digest.sha256(writer.bytes)
      guard input.digest.text != found else { return nil }
      return ReportDifference(
        part: "inputs › \(name)", stored: "digest \(input.digest.text.prefix(8))…",
        witness: "the input in it has", derived: "\(found.prefix(8))…, so it was changed",
        range: input.digest.range)
    }
  }

  /// The files that were read; nil after a report.
  var files: [ReportInputs.File]? {
    guard let list = fileList else {
      report("the report does not list the files it was made from", at: root)
      return nil
    }
    return list.elements.compactMap { file in
      guard let origin = file.value(named: "of"), let path = file.value(named: "path"),
        let digest = file.value(named: "sha256")
      else { return nil }
      return ReportInputs.File(origin: origin.text, path: path.text, sha256: digest.text)
    }
  }

  /// The list of the files that were read; nil if there is none.
  var fileList: YAMLNode? {
    root?.value(named: "inputs")?.value(named: "files").flatMap { $0.isSequence ? $0 : nil }
  }

  var evidenceNode: YAMLNode? { root?.value(named: "inputs")?.value(named: "evidence") }

  /// What the report says was found of the documents that are files.
  var evidence: EvidenceFiles? {
    guard let node = evidenceNode else { return nil }
    func number(_ name: String) -> Int { node.value(named: name).flatMap { Int($0.text) } ?? 0 }
    func ids(_ name: String) -> [String] {
      node.value(named: name).map { $0.elements.map(\.text) } ?? []
    }
    var evidence = EvidenceFiles()
    (evidence.checked, evidence.notChecked) = (number("checked"), number("notChecked"))
    evidence.missing = ids("missing")
    evidence.changed = ids("changed")
    evidence.unreadable = ids("unreadable")
    return evidence
  }

  private func report(_ message: String, at node: YAMLNode?, _ wayOut: String? = nil) {
    problems.report(
      .foreignReport, message, at: node?.headRange ?? SourceRange(startOf: file),
      suggestion: .init(wayOut ?? "name a report.json that 'oeci assess' wrote"))
  }
}

extension JSONWriter {
  /// Writes a tree whose values are texts, lists and mappings of them, keys in the order given.
  fileprivate mutating func copy(_ node: YAMLNode) {
    if node.isMapping {
      object { writer in
        for (key, value) in node.entries {
          writer.key(named: key.text)
          writer.copy(value)
        }
      }
    } else if node.isSequence {
      array(node.elements) { $0.copy($1) }
    } else {
      string(node.text)
    }
  }
}
