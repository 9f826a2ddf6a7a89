import Diagnostics

/// A value that YAML takes for a comment, as in `title: #3 of the list` and `value: #N/A`.
struct CommentedValue {
  /// The comment.
  let range: SourceRange
  private let text: String

  /// - Returns: nil if no comment stands close behind the key of an empty value.
  init?(behind key: YAMLNode) {
    let (file, end) = (key.range.file, key.range.end)
    guard let offset = file.offset(ofLine: end.line) else { return nil }
    let line = Array(file.line(at: offset).unicodeScalars.prefix(TextLines.mostLooked))
    var index = end.column - 1
    guard index < line.count, line[index] == ":" else { return nil }
    index += 1
    while index < line.count, line[index] == " " { index += 1 }
    guard index + 1 < line.count, line[index] == "#", line[index + 1] != " ",
      line[index + 1] != "#"
    else { return nil }
    text = String(String.UnicodeScalarView(line[index...]))
    range = SourceRange(
      file: file, start: SourcePosition(line: end.line, column: index + 1),
      end: SourcePosition(line: end.line, column: line.count + 1))
  }

  func message(about key: String) -> String {
    SpreadsheetError(text).map {
      "'\(key)' is '\($0.text)', an error value of a spreadsheet"
    } ?? "'\(key)' has no value: a '#' after a space begins a comment"
  }

  var suggestion: Diagnostic.Suggestion {
    if SpreadsheetError(text) != nil { return .init(SpreadsheetError.remedy) }
    return .init("put quotes around all of a text that begins with '#'")
  }
}
