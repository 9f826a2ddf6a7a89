import Diagnostics
import Glibc
import Reports

/// Tells by its content whether a file is one that this program wrote, and may write again.
package enum OwnOutput {
  /// So much of a file is looked at.
  private static let reach = 1 << 14

  /// Whether an output may take the place of what is at a path; reported if not.
  ///
  /// What is not there, is empty, or takes content without keeping it, as a pipe does, may be written
  /// to.
  ///
  /// - Parameters:
  ///   - path: Where to write.
  ///   - kind: What is to be written, which takes the place of its like alone; nil where the name
  ///     of the output says it.
  ///   - isInput: Whether a file is one that the run reads.
  ///   - problems: Where to report.
  /// - Returns: Whether it may be written to.
  static func mayReplace(
    _ path: String, by kind: Kind?, isInput: (String) -> Bool = { _ in false },
    reporting problems: DiagnosticCollector
  ) -> Bool {
    guard FileReader.kind(of: path) == .file else { return true }
    if isInput(path) {
      problems.report(
        .outputIsInput, "'\(path)' is read in this run, so it is not written to",
        at: SourceRange(startOf: SourceFile(path: path)),
        suggestion: .init("name another file for the output"))
      return false
    }
    let place = SourceRange(startOf: SourceFile(path: path))
    guard let head = beginning(of: path) else {
      problems.report(
        .foreignOutput, "'\(path)' cannot be read, so it is not replaced", at: place,
        suggestion: .init("write elsewhere, or move that file away first"))
      return false
    }
    if head.isEmpty { return true }
    let found = Self.kind(ofBytes: head)
    if let found, kind == nil || kind == found { return true }
    problems.report(
      .foreignOutput,
      found.map {
        "'\(path)' is \($0.rawValue), so \(kind?.rawValue ?? "nothing") does not replace it"
      }
        ?? "'\(path)' was not written by oeci, so it is not replaced",
      at: place, suggestion: .init("write elsewhere, or move that file away first"))
    return false
  }

  /// Whether a text is the schema of a kind of file, be it of another version.
  private static func isSchema(_ text: String) -> Bool {
    func start(of schema: String) -> ArraySlice<Substring> {
      schema.split(separator: "\n", maxSplits: 3).prefix(3)
    }
    let found = start(of: text)
    guard found.count == 3, found[0] == "{", found[1].contains("json-schema.org/draft-07") else {
      return false
    }
    return found[2].contains("OECI self-assessment")
      || SchemaKind.all.contains { start(of: $0.schema) == found }
  }

  private static func beginning(of path: String) -> [UInt8]? {
    let descriptor = uninterrupted { open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return FileReader.bytes(of: descriptor, upTo: reach)
  }

  /// The kinds of output, as messages name them.
  package enum Kind: String {
    case report = "a report"
    case annex = "the annex to a report"
    case comparison = "a comparison"
    case history = "a history"
    case json = "a list of problems in JSON"
    case sarif = "a list of problems in SARIF"
    case junit = "a list of problems in JUnit"
    case commands = "a list of problems as workflow commands"
    case text = "a list of problems"
    case schema = "a JSON Schema"
    case rows = "rows of items"
    case handbook = "a handbook"
    case picture = "a picture"
    case table = "a table of years"
  }

  /// Which kind of output some bytes are; none at all are a list without problems.
  static func kind(ofBytes bytes: [UInt8]) -> Kind? {
    bytes.isEmpty ? .text : kind(of: String(decoding: bytes.prefix(reach), as: UTF8.self))
  }

  /// Which kind of output a text begins as; nil for none of ours.
  ///
  /// - Parameter text: The beginning of a file, some thousand characters or all of it.
  /// - Returns: The kind.
  private static func kind(of text: String) -> Kind? {
    let line = String(text.prefix { !$0.isNewline })
    func begins(_ start: String, with parts: String...) -> Bool {
      text.hasPrefix(start) && parts.allSatisfy(text.contains)
    }
    if begins("{\n  \"schema\": ", with: "\n  \"engine\": \"oeci ") {
      return text.contains("\n  \"years\": [")
        ? .history : text.contains("\n  \"remarks\": [") ? .comparison : .report
    }
    if begins("{\n  \"diagnostics\": [") { return .json }
    if begins("{\n  \"$schema\": ", with: "sarif", "\"driver\": {", "\"name\": \"oeci\"") {
      return .sarif
    }
    if begins("<?xml ", with: "<testsuites", "name=\"oeci") { return .junit }
    if begins("::", with: "title=oeci") { return .commands }
    if line.contains(#/: (error|warning|note)\[[A-Z][0-9]{3}\]: /#) { return .text }
    if isSchema(text) { return .schema }
    if line.hasPrefix("{\"centre\":"), line.contains("\"supportedLow\":") { return .rows }
    if begins("# ", with: "\n> \(Report.disclaimer)\n") {
      return line.hasPrefix("# Comparison: ")
        ? .comparison
        : line.hasPrefix("# All years: ")
          ? .history : line.hasPrefix("# Annex ") ? .annex : .report
    }
    if begins("# Handbook: ", with: "\nEdition ", ", and ", " indicator") { return .handbook }
    if begins("<svg ", with: "role=\"img\" aria-labelledby=\"title description\"") {
      return .picture
    }
    return line.hasPrefix("year,as-of,edition,") ? .table : nil
  }
}
