import Diagnostics
internal import Glibc

/// Finds texts that end at a `#` which most likely belongs to them, as in `note: Room #4`.
///
/// To YAML a `#` after a blank begins a comment. Of a comment that is meant as one, two blanks
/// before it or one behind are the custom; so doubtful is a single blank before, and behind it a sign
/// other than a blank, or a number. Only free text is looked at.
enum TextCut {
  static func check(_ document: YAMLDocument, reporting problems: DiagnosticCollector) {
    let file = document.file
    var walk: TextWalk?
    var known = (offset: file.prefixLength, position: SourcePosition.start)
    var next = firstDoubtful(in: file.bytes, from: 0)
    while let offset = next {
      next = firstDoubtful(in: file.bytes, from: offset + 1)
      known = (offset, file.position(ofByte: offset, from: known))
      let start = known.position
      let end = SourcePosition(line: start.line, column: start.column - 1)
      if walk == nil { walk = TextWalk(document) }
      guard walk?.findsText(endingAt: end) == true else { continue }
      problems.report(
        .textCut, "the text ends here, for a '#' after a blank begins a comment",
        at: SourceRange(file: file, start: start, end: lineEnd(file, known)),
        suggestion: .init("put quotes around all of the text; a comment stands after two blanks"))
    }
  }

  /// Where the next sign stands that may have cut a text; nil if there is none.
  private static func firstDoubtful(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var next = start
      while next < bytes.count, let found = memchr(base + next, 0x23, bytes.count - next) {
        let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        if isDoubtful(offset, bytes) { return offset }
        next = offset + 1
      }
      return nil
    }
  }

  private static func isDoubtful(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    let next = offset + 1
    guard offset > 1, bytes[offset - 1] == 0x20, next < bytes.count else { return false }
    let (before, behind) = (bytes[offset - 2], bytes[next])
    guard !isBlank(before), !endsLine(before), !endsLine(behind) else { return false }
    guard isBlank(behind) else { return true }
    return next + 1 < bytes.count && (0x30...0x39).contains(bytes[next + 1])
  }

  private static func lineEnd(
    _ file: SourceFile, _ start: (offset: Int, position: SourcePosition)
  ) -> SourcePosition {
    let line = file.line(at: start.offset)
    return SourcePosition(
      line: start.position.line, column: start.position.column + line.unicodeScalars.count)
  }
}
