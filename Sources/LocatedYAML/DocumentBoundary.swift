internal import CLibYAML
import Diagnostics

/// Looks at what stands before and after the one document of a file.
struct DocumentBoundary {
  let file: SourceFile
  let problems: DiagnosticCollector

  /// Whether anything but comments follows the end of the document, which is then reported.
  ///
  /// libyaml is not asked: it is quadratic in the directives that might follow.
  func isFollowed(by end: yaml_mark_t) -> Bool {
    let bytes = file.bytes
    var line = Int(end.line) + 1
    guard var index = file.offset(ofLine: line) else { return false }
    index = min(bytes.count, index + Int(end.column))
    var isComment = false
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A, 0x0D:
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        index += isPair ? 2 : 1
        line += 1
        isComment = false
        if bytes[index...].starts(with: "...".utf8) { index += 3 }
      case 0x20, 0x09: index += 1
      case 0x23:
        isComment = true
        index += 1
      case _ where isComment: index += 1
      default:
        report(follower: bytes[index], line: line)
        return true
      }
    }
    return false
  }

  private func report(follower: UInt8, line: Int) {
    let range = SourceRange(
      file: file, start: SourcePosition(line: line, column: 1),
      end: SourcePosition(line: line, column: 2))
    if follower == 0x25 {
      problems.report(.directive, "a directive", at: range, suggestion: .init("remove the line"))
    } else {
      problems.report(
        .secondDocument, "a second document in one file", at: range,
        suggestion: .init("put it into a file of its own"))
    }
  }

  /// Directives are found before libyaml reads them: it is quadratic in their number.
  var startsWithDirective: Bool {
    var offset = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < file.bytes.count {
      var first = offset
      while first < file.bytes.count, file.bytes[first] == 0x20 || file.bytes[first] == 0x09 {
        first += 1
      }
      guard first < file.bytes.count else { return false }
      if file.bytes[offset] == 0x25 {
        let start = file.position(ofByte: offset)
        problems.report(
          .directive, "a directive",
          at: SourceRange(
            file: file, start: start,
            end: SourcePosition(line: start.line, column: start.column + 1)),
          suggestion: .init("remove the line: files are YAML 1.2 without directives"))
        return true
      }
      let isBlank = file.bytes[first] == 0x0A || file.bytes[first] == 0x0D
      guard isBlank || file.bytes[first] == 0x23 else { return false }
      while first < file.bytes.count, file.bytes[first] != 0x0A, file.bytes[first] != 0x0D {
        first += 1
      }
      offset = first + 1
    }
    return false
  }
}
