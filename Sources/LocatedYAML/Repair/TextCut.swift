import Diagnostics
internal import Glibc

/// Finds texts that end at a `#` which most likely belongs to them, as in `note: Room #4`.
///
/// To YAML a `#` after a blank begins a comment. Of a comment that is meant as one, two blanks
/// before it are the custom; so doubtful is a single blank. Where no text stands before it, one
/// blank is as usual, and doubtful is only a sign or a number close behind. Only free text is looked at.
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
      let isClose = isClose(to: offset, file.bytes)
      guard walk?.findsText(endingAt: end, orMissing: isClose) == true else { continue }
      problems.report(
        .textCut, "the text ends here, because a '#' after a space begins a comment",
        at: SourceRange(file: file, start: start, end: lineEnd(file, known)),
        suggestion: .init(
          "put quotes around all of the text; if it is a comment, put two spaces before it"))
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
    guard offset > 1, bytes[offset - 1] == 0x20, !isBlank(bytes[offset - 2]),
      !endsLine(bytes[offset - 2])
    else { return false }
    // Without a word behind it nothing can have been cut.
    var next = offset + 1
    while next < bytes.count, isBlank(bytes[next]) { next += 1 }
    return next < bytes.count && !endsLine(bytes[next])
  }

  /// Whether a sign stands right behind, or a number after one blank.
  private static func isClose(to offset: Int, _ bytes: [UInt8]) -> Bool {
    guard isBlank(bytes[offset + 1]) else { return true }
    return offset + 2 < bytes.count && (0x30...0x39).contains(bytes[offset + 2])
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func lineEnd(
    _ file: SourceFile, _ start: (offset: Int, position: SourcePosition)
  ) -> SourcePosition {
    let line = file.line(at: start.offset)
    return SourcePosition(
      line: start.position.line, column: start.position.column + line.unicodeScalars.count)
  }
}
