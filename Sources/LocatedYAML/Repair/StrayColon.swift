import Diagnostics

/// A text with a colon and a blank in it that has no quotes around it, as in
/// `title: Health system: overview`.
struct StrayColon {
  let diagnostic: Diagnostic

  /// - Returns: nil if a parser stopped at no second colon of its line, or at one that most likely
  ///   belongs to a key.
  init?(stoppedAt place: (line: Int, column: Int), in file: SourceFile, keys: KeyTable) {
    let entry = TextLines(file)[place.line].entry
    guard let (key, value, colon) = entry.pair, colon < place.column,
      let first = value.first, !"\"'[{|>&*!%@`#".contains(first)
    else { return nil }
    let length = value.unicodeScalars.count
    let start = entry.column + entry.text.unicodeScalars.count - length
    let words = value.split(whereSeparator: { " ,".contains($0) })
    let holdsKey = words.contains { $0.hasSuffix(":") && keys.hasSchemaKey(String($0.dropLast())) }
    let quoted = Self.quoted(value)
    // Nothing of a confidential document's lines is repeated.
    let isOpen = file.mayShow(line: place.line + 1)
    let isShown = isOpen && quoted.count <= Self.longest
    // Quotes make a text, which only some keys take; elsewhere what follows is one too many.
    let isText = keys.isProse(key) || !keys.hasSchemaKey(key)
    let remedy =
      isShown ? "write '\(key): \(quoted)'" : "put \(quoted.prefix(1)) before and after it"
    diagnostic = Diagnostic(
      .syntax, "a text that holds ': ' needs quotes around it",
      at: SourceRange(
        file: file, start: SourcePosition(line: place.line + 1, column: start + 1),
        end: SourcePosition(line: place.line + 1, column: start + length + 1)),
      suggestion: .init(
        (isText
          ? remedy
          : "give '\(key)' one value alone, or put quotes around the whole if it is one text")
          + (holdsKey ? ", or each key on a line of its own" : ""),
        replacement: isText && isOpen ? quoted : nil, isSafe: !holdsKey && keys.isProse(key)))
  }

  /// A line of a terminal has room for so much of it.
  private static let longest = 60

  private static func quoted(_ text: String) -> String {
    text.contains("\"") || text.contains("\\")
      ? "'\(text.replacing("'", with: "''"))'" : "\"\(text)\""
  }
}
