import Diagnostics
import Glibc
import Reports

/// Tells by its content whether a file is one that this program wrote, and may write again.
enum OwnOutput {
  /// So much of a file is looked at.
  private static let reach = 1 << 14

  /// Whether an output may take the place of what is at a path; reported if not.
  ///
  /// What is not there, is empty, or takes content without keeping it, as a pipe does, may be written
  /// to.
  ///
  /// - Parameters:
  ///   - path: Where to write.
  ///   - isInput: Whether a file is one that the run reads.
  ///   - problems: Where to report.
  /// - Returns: Whether it may be written to.
  static func mayReplace(
    _ path: String, isInput: (String) -> Bool = { _ in false },
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
    let head = beginning(of: path)
    if let head, head.isEmpty || isOurs(String(decoding: head, as: UTF8.self)) { return true }
    problems.report(
      .foreignOutput,
      head == nil
        ? "'\(path)' cannot be read, so it is not replaced"
        : "'\(path)' was not written by oeci, so it is not replaced",
      at: SourceRange(startOf: SourceFile(path: path)),
      suggestion: .init("write elsewhere, or move that file away first"))
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

  /// Whether a text begins as one of the kinds of output does.
  ///
  /// - Parameter text: The beginning of a file, some thousand characters or all of it.
  /// - Returns: Whether it does.
  static func isOurs(_ text: String) -> Bool {
    let line = String(text.prefix { !$0.isNewline })
    func begins(_ start: String, with parts: String...) -> Bool {
      text.hasPrefix(start) && parts.allSatisfy(text.contains)
    }
    return
      // report.json, comparison.json, history.json
      begins("{\n  \"schema\": ", with: "\n  \"engine\": \"oeci ")
      // The problems of a run, as JSON, SARIF, JUnit, workflow commands and text
      || begins("{\n  \"diagnostics\": [")
      || begins("{\n  \"$schema\": ", with: "sarif", "\"driver\": {", "\"name\": \"oeci\"")
      || begins("<?xml ", with: "<testsuites", "name=\"oeci")
      || begins("::", with: "title=oeci")
      || line.contains(#/: (error|warning|note)\[[A-Z][0-9]{3}\]: /#)
      || isSchema(text)
      // Rows of items
      || line.hasPrefix("{\"centre\":") && line.contains("\"supportedLow\":")
      // report.md, comparison.md, history.md and what belongs to them; the handbook
      || begins("# ", with: "\n> \(Report.disclaimer)\n")
      || begins("# Handbook: ", with: "\nEdition ", ", and ", " indicator")
      // The pictures and the table
      || begins("<svg ", with: "role=\"img\" aria-labelledby=\"title description\"")
      || line.hasPrefix("year,as-of,edition,")
  }
}
