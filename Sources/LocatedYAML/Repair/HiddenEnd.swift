internal import CLibYAML
import Diagnostics

/// The end of a list in brackets or a mapping in braces that a comment hides, as in
/// `{note: 50 % #1 reached}`.
struct HiddenEnd {
  let diagnostic: Diagnostic

  /// - Returns: nil if no comment in the lines that a parser read for the end holds the sign for it.
  init?(_ failure: EventStream.Failure, in file: SourceFile) {
    let isList = failure.problem == "did not find expected ',' or ']'"
    guard isList || failure.problem == "did not find expected ',' or '}'",
      let first = failure.contextMark.map({ Int($0.line) })
    else { return nil }
    let end: Unicode.Scalar = isList ? "]" : "}"
    let offsets = file.lineOffsets
    for number in first..<max(Int(failure.problemMark.line), first + 1)
    where offsets.indices.contains(number) {
      let line = Array(file.line(at: offsets[number]).unicodeScalars)
      guard let sign = Self.comment(in: line), line[sign...].contains(end) else { continue }
      let column = sign + 1
      let length = line.count - sign
      let start = SourcePosition(line: number + 1, column: column)
      diagnostic = Diagnostic(
        .syntax, "a '#' after a blank begins a comment, which hides the '\(end)' behind it",
        at: SourceRange(
          file: file, start: start,
          end: SourcePosition(line: start.line, column: start.column + length)),
        suggestion: .init(
          "put quotes around all of a text that holds ' #', or the comment on a line of its own"))
      return
    }
    return nil
  }

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
