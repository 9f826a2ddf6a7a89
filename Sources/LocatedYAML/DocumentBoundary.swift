internal import CLibYAML
import Diagnostics

/// Looks at what stands before and after the one document of a file.
struct DocumentBoundary {
  let file: SourceFile
  let problems: DiagnosticCollector
  /// How many characters the file has, without a byte order mark.
  let characters: Int

  /// Whether anything but comments follows the end of the document, which is then reported.
  ///
  /// libyaml is not asked: it is quadratic in the directives that might follow.
  func isFollowed(by end: yaml_mark_t) -> Bool {
    let bytes = file.bytes
    // Most documents end with their file, which the number of characters tells at once.
    if Int(end.index) == characters { return false }
    var line = Int(end.line) + 1
    guard var index = file.offset(ofLine: line) else { return false }
    var column = 1
    while column <= Int(end.column), index < bytes.count {
      index += 1
      if index == bytes.count || bytes[index] & 0xC0 != 0x80 { column += 1 }
    }
    var isComment = false
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A, 0x0D:
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        index += isPair ? 2 : 1
        line += 1
        column = 1
        isComment = false
        if bytes[index...].starts(with: "...".utf8) { (index, column) = (index + 3, 4) }
        continue
      case 0x20, 0x09: break
      case 0x23: isComment = true
      case _ where isComment: break
      default:
        report(follower: bytes[index], at: SourcePosition(line: line, column: column))
        return true
      }
      index += 1
      column += 1
    }
    return false
  }

  private func report(follower: UInt8, at start: SourcePosition) {
    let range = SourceRange(
      file: file, start: start,
      end: SourcePosition(line: start.line, column: start.column + 1))
    if follower == 0x25 {
      problems.report(.directive, "a directive", at: range, suggestion: .init("remove the line"))
    } else if let line = LineWithoutColon(
      before: start.line - 1, stoppedAt: start.column - 1, in: file)
    {
      problems.report(line.diagnostic(noticedAt: range))
    } else if follower != 0x2D {
      problems.report(
        .secondDocument, "a text after the end of what the file says", at: range,
        suggestion: .init("remove it, or look for a bracket that closes too early before it"))
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
