import Diagnostics

/// A line that git leaves where two versions of a file were not merged: `<<<<<<< HEAD`.
struct MergeConflict {
  let diagnostic: Diagnostic

  /// Nil if no such line stands where a parser stopped, or just above.
  init?(stoppedAt number: Int, in file: SourceFile) {
    let lines = TextLines(file)
    let numbers = [number, lines.before(number) ?? number]
    guard let found = numbers.first(where: { Self.isMark(lines[$0].text) }) else { return nil }
    let start = SourcePosition(line: found + 1, column: lines[found].column + 1)
    diagnostic = Diagnostic(
      .syntax, "a mark that git leaves where two versions conflict",
      at: SourceRange(
        file: file, start: start,
        end: SourcePosition(
          line: start.line, column: start.column + lines[found].text.unicodeScalars.count)),
      suggestion: .init(
        "keep one of the two versions, and remove the lines that begin with '<<<<<<<', '=======' and "
          + "'>>>>>>>'"))
  }

  private static func isMark(_ text: String) -> Bool {
    text == "=======" || ["<<<<<<< ", ">>>>>>> ", "||||||| "].contains { text.hasPrefix($0) }
  }
}
