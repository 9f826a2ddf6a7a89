package import Assessment

/// Writes the few shapes of Markdown that reports are made of.
///
/// What is passed in is Markdown already; text from files goes through `MarkdownText` first.
package struct MarkdownWriter {
  package private(set) var text = ""

  package init() {}

  package mutating func heading(_ level: Int, _ title: String) {
    block("\(String(repeating: "#", count: level)) \(title)")
  }

  package mutating func paragraph(_ content: String) { block(content) }

  package mutating func quote(_ content: String) { block("> \(content)") }

  /// A table; every row has as many cells as there are columns.
  package mutating func table(_ columns: [String], _ rows: [[String]]) {
    var lines = [row(columns), row(columns.map { _ in "---" })]
    for cells in rows {
      precondition(cells.count == columns.count, "a row with a cell too many or too few")
      lines.append(row(cells))
    }
    block(lines.joined(separator: "\n"))
  }

  package mutating func list(_ entries: [String]) {
    guard !entries.isEmpty else { return }
    block(entries.map { "- \($0)" }.joined(separator: "\n"))
  }

  /// Reasons as nested lists, the verdict of each in bold.
  package mutating func reasons(_ reasons: [Reason]) {
    let lines = reasons.flatMap { Self.lines($0, depth: 0) }
    if !lines.isEmpty { block(lines.joined(separator: "\n")) }
  }

  private static func lines(_ reason: Reason, depth: Int) -> [String] {
    let mark = reason.verdict.map { "**\($0.word)**: " } ?? ""
    let line = String(repeating: "  ", count: depth) + "- " + mark
    return [line + MarkdownText.escape(reason.text)]
      + reason.parts.flatMap { lines($0, depth: depth + 1) }
  }

  private func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// A piece that is Markdown already, such as a nested list.
  package mutating func block(_ content: String) {
    if !text.isEmpty { text += "\n" }
    text += content + "\n"
  }
}
