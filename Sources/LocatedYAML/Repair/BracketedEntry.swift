import Diagnostics

/// The first key of an entry in brackets, as in `- [id: D-1]`, with the other keys below it.
struct BracketedEntry {
  let diagnostic: Diagnostic

  /// - Returns: nil if the line above the one where a parser stopped is no such entry.
  init?(stoppedAt place: (line: Int, column: Int), in file: SourceFile, keys: KeyTable) {
    let lines = TextLines(file)
    guard let number = lines.before(place.line) else { return nil }
    let (line, entry) = (lines[number], lines[number].entry)
    let inner = entry.text.dropFirst().dropLast()
    let key = inner.prefix { $0 != ":" }
    guard entry.column > line.column, lines[place.line].column == entry.column,
      entry.text.hasPrefix("["), entry.text.hasSuffix("]"), inner.dropFirst(key.count).first == ":",
      keys.hasSchemaKey(String(key))
    else { return nil }
    let start = SourcePosition(line: number + 1, column: entry.column + 1)
    let end = SourcePosition(
      line: start.line, column: start.column + entry.text.unicodeScalars.count)
    let isShown = file.mayShow(line: start.line)
    diagnostic = Diagnostic(
      .syntax, "brackets around the first key of an entry",
      at: SourceRange(file: file, start: start, end: end),
      suggestion: .init(
        isShown ? "write '- \(inner)'" : "remove the brackets",
        replacement: isShown ? String(inner) : nil, isSafe: true))
  }
}
