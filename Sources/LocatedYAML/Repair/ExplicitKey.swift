import Diagnostics
internal import Glibc

/// Finds keys behind a `? `, which marks a key in YAML and means nothing to people: where a text was
/// meant to begin with a question mark, it would be lost.
enum ExplicitKey {
  /// - Parameters:
  ///   - document: What was read.
  ///   - lines: The lines, counted from 0, of which a fault was reported already.
  ///   - problems: Where to report.
  static func check(
    _ document: YAMLDocument, except lines: Set<Int>, reporting problems: DiagnosticCollector
  ) {
    let file = document.file
    var known = (offset: file.prefixLength, position: SourcePosition.start)
    var index = 0
    var next = firstMark(in: file.bytes, from: file.prefixLength)
    while let mark = next {
      next = firstMark(in: file.bytes, from: mark + 1)
      var end = mark + 1
      while end < file.bytes.count, isBlank(file.bytes[end]) { end += 1 }
      let start = file.position(ofByte: mark, from: known)
      known = (mark, start)
      let place = file.position(ofByte: end, from: known)
      // Nodes stand in the order of their places, so none is looked at twice.
      while index < document.nodes.count, document.nodes[index].start < place { index += 1 }
      var key = index
      while key < document.nodes.count, document.nodes[key].start == place,
        document.nodes[key].key < 0
      {
        key += 1
      }
      guard key < document.nodes.count, document.nodes[key].start == place,
        document.nodes[key].key >= 0
      else { continue }
      let isOneLine = start.line == place.line
      if lines.contains(start.line - 1) { continue }
      if index > 0, document.nodes[index - 1].holds(start) { continue }
      if !isOneLine, isComment(mark, file.bytes) { continue }
      let after = SourcePosition(line: start.line, column: start.column + 1)
      problems.report(
        .explicitKey, "a '?' before a key",
        at: SourceRange(file: file, start: start, end: isOneLine ? place : after),
        suggestion: hasColonBelow(end, in: file.bytes)
          ? .init("remove the '?', and put the ':' of the next line right after the key")
          : .init(
            "remove the '?'; put quotes around a text that begins with one",
            replacement: isOneLine ? "" : nil))
    }
  }

  /// Whether the line below that of a byte begins with a colon: the value of an explicit key.
  private static func hasColonBelow(_ offset: Int, in bytes: [UInt8]) -> Bool {
    guard let lineEnd = bytes[offset...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }),
      let first = bytes[lineEnd...].firstIndex(where: { !isBlank($0) })
    else { return false }
    return bytes[first] == 0x3A && (first + 1 == bytes.count || isBlank(bytes[first + 1]))
  }

  /// Where the next question mark stands that a blank follows and a blank, bracket or comma precedes.
  private static func firstMark(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var next = start
      while next < bytes.count, let found = memchr(base + next, 0x3F, bytes.count - next) {
        let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        let before = offset > 0 ? bytes[offset - 1] : 0x0A
        if offset + 1 < bytes.count, isBlank(bytes[offset + 1]),
          isBlank(before) || [0x2C, 0x5B, 0x7B].contains(before) || before >= 0x80
        {
          return offset
        }
        next = offset + 1
      }
      return nil
    }
  }

  /// Whether a comment most likely begins before a place in its line.
  private static func isComment(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    let line = bytes[..<offset].reversed().prefix { $0 != 0x0A && $0 != 0x0D }
    return line.contains(0x23)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

extension YAMLDocument.Node {
  fileprivate var start: SourcePosition {
    SourcePosition(line: Int(startLine), column: Int(startColumn))
  }

  /// Whether a text goes on at a place.
  fileprivate func holds(_ place: SourcePosition) -> Bool {
    kind == .scalar && place < SourcePosition(line: Int(endLine), column: Int(endColumn))
  }
}
