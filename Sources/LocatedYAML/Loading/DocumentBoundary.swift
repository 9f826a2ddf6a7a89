internal import CLibYAML
import Diagnostics

/// Looks at what stands before and after the one document of a file.
struct DocumentBoundary {
  let source: RecoveredText
  let problems: DiagnosticCollector

  /// What may follow the document of a file.
  enum Follower {
    /// Something of its own, which was reported.
    case reported
    /// A line that was meant as a part of the document.
    case fault(SyntaxFault)
  }

  /// What but comments follows the end of the document; nil if nothing does.
  ///
  /// libyaml is not asked: it is quadratic in the directives that might follow.
  func follower(of end: yaml_mark_t) -> Follower? {
    let file = source.file
    let bytes = file.bytes
    // Most documents end with their file, which the number of characters tells at once.
    if Int(end.index) == source.characters { return nil }
    var line = Int(end.line) + 1
    guard var index = file.offset(ofLine: line) else { return nil }
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
        return follower(bytes[index], at: SourcePosition(line: line, column: column))
      }
      index += 1
      column += 1
    }
    return nil
  }

  private func follower(_ first: UInt8, at start: SourcePosition) -> Follower {
    let file = source.file
    let range = SourceRange(
      file: file, start: start,
      end: SourcePosition(line: start.line, column: start.column + 1))
    let place = (line: start.line - 1, column: start.column - 1)
    func report(_ code: DiagnosticCode, _ message: String, _ wayOut: String) -> Follower {
      problems.report(
        code, message, at: source.inOrigin(range), suggestion: .init(wayOut))
      return .reported
    }
    if first == 0x25 { return report(.directive, "a directive", "remove the line") }
    if let line = LineWithoutColon(
      before: place.line, stoppedAt: place.column, in: file, keys: source.keys)
    {
      var fault = SyntaxFault(line.diagnostic(noticedAt: range), noticed: place)
      fault.isOneLine = line.isContinued
      return .fault(fault)
    }
    if let misalignment = Misalignment(stoppedAt: place, in: file, keys: source.keys) {
      return .fault(SyntaxFault(misalignment, noticed: place))
    }
    return first == 0x2D
      ? report(
        .secondDocument, "a second document in one file", "put it into a file of its own")
      : report(
        .secondDocument, "a text after the end of what the file says",
        "remove it, or look for a bracket that closes too early before it")
  }

  /// Directives are found before libyaml reads them: it is quadratic in their number.
  static func startsWithDirective(
    _ file: SourceFile, reporting problems: DiagnosticCollector
  ) -> Bool {
    var offset = file.prefixLength
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
