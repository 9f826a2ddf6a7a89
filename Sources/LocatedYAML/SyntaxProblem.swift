internal import CLibYAML
import Diagnostics

/// Puts libyaml's words into those of someone who has never seen YAML, at the place to look at.
enum SyntaxProblem {
  static func diagnostic(for failure: EventStream.Failure, in file: SourceFile) -> Diagnostic {
    let problemPlace = range(failure.problemMark, in: file)
    let contextPlace = failure.contextMark.map { range($0, in: file) }
    let (message, wayOut, pointsAtContext) = words(for: failure, in: file)
    let primary = pointsAtContext ? contextPlace ?? problemPlace : problemPlace
    let secondary = pointsAtContext ? problemPlace : contextPlace
    var notes: [Diagnostic.Note] = []
    if let secondary, secondary.start != primary.start {
      notes.append(
        .init(pointsAtContext ? "noticed here" : "what it belongs to began here", at: secondary))
    }
    return Diagnostic(
      .syntax, message, at: primary, notes: notes, suggestion: wayOut.map { .init($0) })
  }

  private static func words(
    for failure: EventStream.Failure, in file: SourceFile
  ) -> (message: String, wayOut: String?, pointsAtContext: Bool) {
    switch failure.problem {
    case "could not find expected ':'":
      ("a key without its colon", "write 'key: value', with a space after the colon", true)
    case "found unexpected end of stream" where failure.context.contains("quoted"):
      ("a quote that is never closed", "close it with the quote it was opened with", true)
    case "mapping values are not allowed in this context":
      (
        "a colon where no key can stand",
        "put quotes around a text that holds ': ', or check the indentation", false
      )
    case "did not find expected key":
      (
        "a line that fits neither what stands above it nor a new key",
        "check the indentation; a text that begins with a quote must end with it", false
      )
    case "did not find expected '-' indicator":
      ("a line that is no entry of the list above it", "begin it with '- ', or indent it", false)
    case "did not find expected ',' or ']'":
      ("a list in brackets that is not closed", "close it with ']'", true)
    case "did not find expected ',' or '}'":
      ("a mapping in braces that is not closed", "close it with '}'", true)
    case "found character that cannot start any token":
      startProblem(failure, in: file)
    case "found a tab character that violates indentation":
      ("a tab where spaces must indent", "put spaces in its place", false)
    case "found unknown escape character":
      (
        "an unknown escape after a backslash", "write '\\\\' for a backslash, or use single quotes",
        false
      )
    default:
      (failure.problem + (failure.context.isEmpty ? "" : ", \(failure.context)"), nil, false)
    }
  }

  private static func startProblem(
    _ failure: EventStream.Failure, in file: SourceFile
  ) -> (message: String, wayOut: String?, pointsAtContext: Bool) {
    let place = range(failure.problemMark, in: file).start
    let line = Array(file.offset(ofLine: place.line).map { file.line(at: $0) } ?? "").flatMap(
      \.unicodeScalars)
    guard place.column <= line.count else { return ("an unexpected character", nil, false) }
    let found = line[place.column - 1]
    if found == "\t" { return ("a tab where spaces must indent", "put spaces in its place", false) }
    return ("a text that begins with '\(found)'", "put quotes around it", false)
  }

  private static func range(_ mark: yaml_mark_t, in file: SourceFile) -> SourceRange {
    let start = SourcePosition(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    let end = SourcePosition(line: start.line, column: start.column + 1)
    return SourceRange(file: file, start: start, end: end)
  }
}
