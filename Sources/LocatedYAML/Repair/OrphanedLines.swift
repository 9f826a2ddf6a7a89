import Diagnostics

/// Lines that belong under a key of which a '#' has made a comment, as those below `# GOV-05.1:`.
struct OrphanedLines {
  let diagnostic: Diagnostic
  /// The lines, counted from 0.
  let lines: ClosedRange<Int>

  /// - Returns: nil if the line above the one where a parser stopped is no such comment.
  init?(stoppedAt place: (line: Int, column: Int), in file: SourceFile, keys: KeyTable) {
    let text = TextLines(file)
    let first = text[place.line]
    let offsets = file.lineOffsets
    guard place.line > 0, offsets.indices.contains(place.line), let key = first.entry.pair?.key,
      keys.hasSchemaKey(key)
    else { return nil }
    let above = file.line(at: offsets[place.line - 1]).drop { $0 == " " }
    let name = above.drop { $0 == "#" || $0 == " " }
    guard above.first == "#", name.last == ":", name.count > 1, !name.contains(" ") else {
      return nil
    }
    var last = place.line
    while last + 1 < text.count, !text[last + 1].text.isEmpty,
      text[last + 1].column >= first.column
    {
      last += 1
    }
    lines = place.line...last
    let end = file.line(at: offsets[last]).unicodeScalars.count
    diagnostic = Diagnostic(
      .syntax,
      (last == place.line ? "this line belongs" : "these lines belong")
        + " under \(String(name).quoted), which a '#' makes a comment",
      at: SourceRange(
        file: file, start: SourcePosition(line: place.line + 1, column: first.column + 1),
        end: SourcePosition(line: last + 1, column: end + 1)),
      suggestion: .init(
        "remove the '#' above, or put one before "
          + (last == place.line ? "this line, too" : "each of these lines, too")))
  }
}
