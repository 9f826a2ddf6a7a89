import Diagnostics

/// The first character of a file that has no place in JSON: YAML reads comments and other spellings
/// too, which no program that takes the file for JSON would see.
struct JSONStranger {
  let diagnostic: Diagnostic

  init?(in file: SourceFile) {
    var isInText = false
    var isEscaped = false
    var index = file.prefixLength
    while index < file.bytes.count {
      let byte = file.bytes[index]
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInText = false
        }
      } else if byte == 0x22 {
        isInText = true
      } else if !Self.allowed.contains(byte) {
        break
      }
      index += 1
    }
    guard index < file.bytes.count else { return nil }
    let place = file.position(ofByte: index)
    let sign = file.line(at: index).prefix(1)
    diagnostic = Diagnostic(
      .foreignReport, "\(String(sign).quoted) has no place in JSON",
      at: SourceRange(
        file: file, start: place, end: SourcePosition(line: place.line, column: place.column + 1)),
      suggestion: .init("ask for the report.json as 'oeci assess' wrote it"))
  }

  /// What may stand outside of texts: brackets, commas, colons, blanks, numbers, and the three words.
  private static let allowed = Set(" \t\r\n{}[]:,0123456789+-.eEtrufalsn".utf8)
}
