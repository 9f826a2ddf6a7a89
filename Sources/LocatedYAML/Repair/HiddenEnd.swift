internal import CLibYAML
import Diagnostics

/// The end of a list in brackets or a mapping in braces that a comment hides, as in
/// `{note: 50 % #1 reached}`.
struct HiddenEnd {
  let diagnostic: Diagnostic

  /// - Returns: nil if no comment in the lines that a parser read for the end holds the sign for it.
  init?(_ failure: EventStream.Failure, in file: SourceFile) {
    let isList = failure.problem == "did not find expected ',' or ']'"
    let offsets = file.lineOffsets
    var opening = failure.contextMark.map { Int($0.line) }
    switch failure.problem {
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": break
    // The file ends where the value of a key in braces should stand.
    case "did not find expected node content":
      let last = Int(failure.problemMark.line)
      opening = (max(0, last - Self.reach)..<max(last, 0)).last { number in
        guard offsets.indices.contains(number) else { return false }
        let line = Array(file.line(at: offsets[number]).unicodeScalars)
        return Self.comment(in: line).map { line[$0...].contains("}") } ?? false
      }
    default: return nil
    }
    guard let first = opening else { return nil }
    let end: Unicode.Scalar = isList ? "]" : "}"
    for number in first..<max(Int(failure.problemMark.line), first + 1)
    where offsets.indices.contains(number) {
      let line = Array(file.line(at: offsets[number]).unicodeScalars)
      guard let sign = Self.comment(in: line), line[sign...].contains(end) else { continue }
      let column = sign + 1
      let length = line.count - sign
      let start = SourcePosition(line: number + 1, column: column)
      let error = SpreadsheetError(String(String.UnicodeScalarView(line[sign...])))
      diagnostic = Diagnostic(
        .syntax,
        error.map { "'\($0.text)' is an error value of a spreadsheet, and no value" }
          ?? "a '#' after a space begins a comment, which hides the '\(end)' after it",
        at: SourceRange(
          file: file, start: start,
          end: SourcePosition(line: start.line, column: start.column + length)),
        suggestion: .init(
          error == nil
            ? "put quotes around all of a text that holds ' #', or the comment on a line of its own"
            : SpreadsheetError.remedy))
      return
    }
    return nil
  }

  /// How many lines before the end of a file are looked at.
  private static let reach = 2000

  /// Where the first comment of a line begins; within quotes its sign is one like any other.
  private static func comment(in line: [Unicode.Scalar]) -> Int? {
    var isQuoted = false
    for (index, sign) in line.enumerated() {
      if sign == "\"" { isQuoted.toggle() }
      if sign == "#", !isQuoted, index > 0, line[index - 1] == " " { return index }
    }
    return nil
  }
}
