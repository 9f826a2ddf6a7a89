import Diagnostics

/// A brace that a blank should part from what stands before it: `GOV-02.1 {level: yes}` lacks the
/// colon of its key, too, `GOV-02.1:{level: yes}` and `-{id: A-1}` lack the blank alone.
///
/// To YAML the brace is then a sign like any other, and the first colon in it ends a strange key.
struct GluedBrace {
  /// Whether a dash stands before it, so that what should be a list is none.
  let isEntry: Bool
  /// Where the brace stands, counted from 0.
  let column: Int
  let diagnostic: Diagnostic

  /// The brace in a line, counted from 0; nil if there is none or it stands as it should.
  init?(in lines: TextLines, at number: Int, of file: SourceFile) {
    let entry = lines[number].entry
    let before = entry.text.prefix { $0 != "{" }
    guard before.count < entry.text.count, !before.isEmpty else { return nil }
    let braces = String(entry.text.dropFirst(before.count))
    column = entry.column + before.unicodeScalars.count
    isEntry = before == "-"
    var key = before
    while key.last == " " { key.removeLast() }
    let isWide = key.last == "\u{FF1A}"
    if isWide { key.removeLast() }
    let hasColon = key.last == ":"
    if hasColon { key.removeLast() }
    let isKey = entry.isPlain && !key.isEmpty && !key.contains { " :,\"'[]".contains($0) }
    guard isEntry || (isKey && !(hasColon && before.last == " ")) else { return nil }
    let start = SourcePosition(line: number + 1, column: entry.column + 1)
    let length = key.unicodeScalars.count + (hasColon || isWide ? 1 : 0)
    let name = String(key).quoted
    let shown = braces.count > Self.longest ? "{…}" : braces
    diagnostic = Diagnostic(
      .syntax,
      isEntry
        ? "no space after the dash"
        : hasColon
          ? "no space after the colon of \(name)"
          : isWide
            ? "a colon that is not the one of the keyboard but U+FF1A"
            : "a colon and a space are missing after \(name)",
      at: SourceRange(
        file: file, start: start,
        end: SourcePosition(line: start.line, column: start.column + length)),
      suggestion: .init("write '\(isEntry ? "-" : "\(key):") \(shown)'"))
  }

  /// The brace that a parser stopped at a colon in, in its line or in the one before.
  init?(stoppedAt place: (line: Int, column: Int), in file: SourceFile) {
    let lines = TextLines(file)
    if let own = GluedBrace(in: lines, at: place.line, of: file),
      own.isEntry || own.column < place.column
    {
      self = own
      return
    }
    guard let number = lines.before(place.line), !lines[number].text.contains("}"),
      let above = GluedBrace(in: lines, at: number, of: file)
    else { return nil }
    self = above
  }

  private static let longest = 60
}
