import Criteria
import Assessment
import Criteria
package import JSON
import Words

/// Writes pages as Markdown; the only place that knows what has to be escaped there.
package struct MarkdownRenderer: ~Copyable {
  private var buffer: ByteBuffer
  /// Where what comes next stands: more characters act as markup at the beginning of a line.
  private var place = MarkdownText.Place.inside

  /// - Parameter sink: Where the text goes as it comes; nil to keep it.
  private init(into sink: ByteSink? = nil) {
    buffer = ByteBuffer(into: sink)
  }

  /// The whole of a page.
  package static func bytes(of page: some Page) -> [UInt8] {
    var renderer = MarkdownRenderer()
    page.build { renderer.write($0) }
    return renderer.buffer.bytes
  }

  /// The whole of a page, as text.
  package static func text(of page: some Page) -> String {
    String(decoding: bytes(of: page), as: UTF8.self)
  }

  /// Blocks as text.
  package static func text(of blocks: [Block]) -> String {
    var renderer = MarkdownRenderer()
    renderer.write(blocks)
    return String(decoding: renderer.buffer.bytes, as: UTF8.self)
  }

  /// Hands a page over piece by piece.
  package static func write(_ page: some Page, to sink: @escaping ByteSink) {
    var renderer = MarkdownRenderer(into: sink)
    page.build { renderer.write($0) }
    renderer.buffer.finish()
  }

  private mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  // MARK: Blocks

  private mutating func write(_ block: Block) {
    // Blocks stand apart by an empty line.
    if !buffer.isEmpty { buffer.append(0x0A) }
    switch block {
    case .heading(let level, let title):
      buffer.append(0x23, times: level)
      buffer.append(" ")
      endLine(title)
    case .paragraph(let content): endLine(content)
    case .quote(let content):
      buffer.append("> ")
      endLine(content)
    case .table(let columns, let rows):
      row(columns)
      separator(columns, rows)
      for cells in rows {
        precondition(cells.count == columns.count, "a row with a cell too many or too few")
        row(cells)
      }
    case .list(let entries):
      for entry in entries { write(entry, depth: 0) }
    case .steps(let steps):
      for (index, step) in steps.enumerated() {
        buffer.append("\(index + 1). ")
        endLine(step)
      }
    case .reasons(let reasons):
      for reason in reasons { write(reason, depth: 0) }
    }
  }

  private mutating func write(_ entry: ListEntry, depth: Int) {
    bullet(depth)
    endLine(entry.line)
    for part in entry.parts { write(part, depth: depth + 1) }
  }

  private mutating func write(_ reason: SaidReason, depth: Int) {
    bullet(depth)
    if let verdict = reason.verdict {
      enclosed("**", verdict)
      buffer.append(": ")
    }
    place = .beginning
    write(reason.text)
    buffer.append(0x0A)
    for part in reason.parts { write(part, depth: depth + 1) }
  }

  private mutating func bullet(_ depth: Int) {
    buffer.append(0x20, times: 2 * depth)
    buffer.append("- ")
  }

  private mutating func row(_ cells: [Line]) {
    buffer.append("|")
    for cell in cells {
      buffer.append(" ")
      place = .cell
      write(cell)
      buffer.append(" |")
    }
    buffer.append(0x0A)
  }

  /// The line under the heads: readers such as pandoc take its dashes for the widths of the columns.
  private mutating func separator(_ columns: [Line], _ rows: [[Line]]) {
    buffer.append("|")
    for column in columns.indices {
      var width = max(3, columns[column].width)
      for cells in rows where width < Self.widest { width = max(width, cells[column].width) }
      buffer.append(" ")
      buffer.append(0x2D, times: min(width, Self.widest))
      buffer.append(" |")
    }
    buffer.append(0x0A)
  }

  /// How many dashes a column has at most, so that one long text leaves the others room.
  private static let widest = 60

  private mutating func endLine(_ line: Line) {
    place = .beginning
    write(line)
    buffer.append(0x0A)
  }

  // MARK: Inlines

  private mutating func write(_ line: Line) {
    for inline in line.inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): write(text)
    case .strong(let line): enclosed("**", line)
    case .emphasis(let line): enclosed("*", line)
    case .code(let text):
      buffer.append(MarkdownText.code(text))
      place = .inside
    case .verdict(let verdict, let word):
      if verdict == .met { write(word) } else { enclosed("**", Line(word)) }
    case .bar(let score): bar(score)
    case .link(let line, let target): link(line, target)
    case .picture(let text, let file):
      buffer.append("![")
      place = .cell
      write(text)
      buffer.append("](\(file))")
      place = .inside
    }
  }

  private mutating func write(_ text: String) {
    let escaped = MarkdownText.escape(text, at: place)
    // Blanks are dropped at a beginning, which what follows then still is.
    guard !escaped.isEmpty else { return }
    buffer.append(escaped)
    let isNumber = place == .beginning || place == .number
    place = isNumber && escaped.utf8.allSatisfy { (0x30...0x39).contains($0) } ? .number : .inside
  }

  private mutating func enclosed(_ mark: String, _ line: Line) {
    buffer.append(mark)
    place = .cell
    write(line)
    buffer.append(mark)
    place = .inside
  }

  private mutating func link(_ line: Line, _ target: Target) {
    let address: String
    switch target {
    case .heading(let anchor, let file): address = "\(file ?? "")#\(anchor)"
    case .file(let name): address = name
    case .address(let url):
      guard let web = MarkdownText.address(url) else {
        write(line)
        buffer.append(" ")
        place = .cell
        write(url)
        return
      }
      address = "<\(web)>"
    }
    buffer.append("[")
    place = .cell
    write(line)
    buffer.append("](")
    buffer.append(address)
    buffer.append(")")
    place = .inside
  }

  /// Twenty characters: what is proven, what is still open, what is lost.
  private mutating func bar(_ score: ScoreInterval) {
    let low = min(20, max(0, score.low.permille / 50))
    let high = min(20, max(low, score.high.permille / 50))
    buffer.append(
      String(repeating: "█", count: low) + String(repeating: "▒", count: high - low)
        + String(repeating: "░", count: 20 - high))
    place = .inside
  }
}
