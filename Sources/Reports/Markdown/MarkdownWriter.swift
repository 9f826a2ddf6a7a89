import Assessment
import Criteria

/// Writes the few shapes of Markdown that reports are made of.
///
/// What is passed in is Markdown already; text from files goes through `MarkdownText` first.
struct MarkdownWriter {
  private(set) var text = ""

  mutating func heading(_ level: Int, _ title: String) {
    block("\(String(repeating: "#", count: level)) \(title)")
  }

  mutating func paragraph(_ content: String) { block(content) }

  mutating func quote(_ content: String) { block("> \(content)") }

  /// A table; every row has as many cells as there are columns.
  mutating func table(_ columns: [String], _ rows: [[String]]) {
    var lines = [row(columns), row(columns.map { _ in "---" })]
    for cells in rows {
      precondition(cells.count == columns.count, "a row with a cell too many or too few")
      lines.append(row(cells))
    }
    block(lines.joined(separator: "\n"))
  }

  mutating func list(_ entries: [String]) {
    lines(entries.map { "- \($0)" })
  }

  /// Lines of a list, some of them indented.
  mutating func lines(_ lines: [String]) {
    if !lines.isEmpty { block(lines.joined(separator: "\n")) }
  }

  /// Reasons as nested lists, the verdict of each in bold.
  mutating func reasons(_ reasons: [Reason]) {
    lines(reasons.flatMap { Self.lines($0, depth: 0) })
  }

  private static func lines(_ reason: Reason, depth: Int) -> [String] {
    let mark = reason.verdict.map { "**\($0.word)**: " } ?? ""
    let line = String(repeating: "  ", count: depth) + "- " + mark
    return [line + MarkdownText.escape(reason.text)]
      + reason.parts.flatMap { lines($0, depth: depth + 1) }
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
    let links = titles.map { "[\($0)](#\(Self.anchor($0)))" }
    paragraph("\(lead) \(links.joined(separator: " · "))")
  }

  /// The anchor that renderers give a heading.
  private static func anchor(_ title: String) -> String {
    String(
      title.lowercased().compactMap { character in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || character == "-" ? character : nil
      })
  }

  private func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  private mutating func block(_ content: String) {
    if !text.isEmpty { text += "\n" }
    text += content + "\n"
  }
}
