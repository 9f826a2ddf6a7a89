package import Assessment
import Criteria
package import JSON

/// Writes the few shapes of Markdown that reports are made of.
///
/// What is passed in is Markdown already; text from files goes through `MarkdownText` first.
package struct MarkdownWriter: ~Copyable {
  private var buffer: ByteBuffer

  /// - Parameter sink: Where the text goes as it comes; nil to keep it.
  package init(into sink: ByteSink? = nil) {
    buffer = ByteBuffer(into: sink)
  }

  /// Hands on what is left, as the last piece.
  mutating func finish() { buffer.finish() }

  /// What was written and not handed on.
  package var bytes: [UInt8] { buffer.bytes }

  /// What was written, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func heading(_ level: Int, _ title: String) {
    beginBlock()
    buffer.append(0x23, times: level)
    buffer.append(" ")
    endLine(title)
  }

  package mutating func paragraph(_ content: String) {
    beginBlock()
    endLine(content)
  }

  package mutating func quote(_ content: String) {
    beginBlock()
    buffer.append("> ")
    endLine(content)
  }

  /// A table; every row has as many cells as there are columns.
  package mutating func table(_ columns: [String], _ rows: [[String]]) {
    beginBlock()
    row(columns)
    row(columns.map { _ in "---" })
    for cells in rows {
      precondition(cells.count == columns.count, "a row with a cell too many or too few")
      row(cells)
    }
  }

  package mutating func list(_ entries: [String]) {
    guard !entries.isEmpty else { return }
    beginBlock()
    for entry in entries {
      buffer.append("- ")
      endLine(entry)
    }
  }

  /// Lines of a list, some of them indented.
  package mutating func lines(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    beginBlock()
    for line in lines { endLine(line) }
  }

  /// Reasons as nested lists, the verdict of each in bold.
  package mutating func reasons(_ reasons: [Reason]) {
    guard !reasons.isEmpty else { return }
    beginBlock()
    for reason in reasons { line(reason, depth: 0) }
  }

  private mutating func line(_ reason: Reason, depth: Int) {
    buffer.append(0x20, times: 2 * depth)
    buffer.append("- ")
    if let verdict = reason.verdict {
      buffer.append("**")
      buffer.append(verdict.word)
      buffer.append("**: ")
    }
    endLine(MarkdownText.escape(reason.text))
    for part in reason.parts { line(part, depth: depth + 1) }
  }

  /// The section on the sources of criteria.
  mutating func sources(_ sources: [Source]) {
    heading(2, Self.sourcesTitle)
    paragraph(
      "How sure a criterion is: *seen* in a document of the OECI, *secondary* from another source, "
        + "*inferred* from these, *ours* for what this project proposes.")
    table(
      ["Code", "Source", "Date"],
      sources.map { source in
        [
          MarkdownText.escape(source.id),
          source.url.map { MarkdownText.link(source.title, to: $0) }
            ?? MarkdownText.escape(source.title),
          source.date?.description ?? "",
        ]
      })
  }

  static let sourcesTitle = "Sources of the criteria"

  /// What a standard or item rests on; nil if it does not say.
  static func origin(_ sources: [String], _ confidence: Confidence?) -> String? {
    let parts = [
      sources.isEmpty
        ? nil : "source: \(sources.map(MarkdownText.escape).joined(separator: ", "))",
      confidence.map { "sureness: \($0.rawValue)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Links to sections of the same file, by the titles of their headings.
  mutating func links(_ lead: String, to titles: [String]) {
    paragraph(lead, links: titles.map { "[\($0)](#\(MarkdownAnchor.of($0)))" })
  }

  mutating func paragraph(_ lead: String, links: [String]) {
    paragraph("\(lead) \(links.joined(separator: " · "))")
  }

  private mutating func row(_ cells: [String]) {
    buffer.append("|")
    for cell in cells {
      buffer.append(" ")
      buffer.append(cell)
      buffer.append(" |")
    }
    buffer.append(0x0A)
  }

  /// Blocks stand apart by an empty line.
  private mutating func beginBlock() {
    if !buffer.isEmpty { buffer.append(0x0A) }
  }

  private mutating func endLine(_ text: String) {
    buffer.append(text)
    buffer.append(0x0A)
  }
}
