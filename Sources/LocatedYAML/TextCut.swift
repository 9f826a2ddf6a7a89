import Diagnostics
internal import Glibc

/// Finds texts that end at a `#` which most likely belongs to them, as in `note: Room #4`.
///
/// To YAML a `#` after a blank begins a comment. Of a comment that is meant as one, two blanks
/// before it or one behind are the custom; so doubtful is a single blank before, and behind it a sign
/// other than a blank, or a number. Only free text is looked at.
enum TextCut {
  static func check(_ document: YAMLDocument, reporting problems: DiagnosticCollector) {
    let doubtful = doubtfulOffsets(in: document.file.bytes)
    guard !doubtful.isEmpty else { return }
    var walk = TextWalk(document)
    var known = (offset: document.file.prefixLength, position: SourcePosition.start)
    for offset in doubtful {
      known = (offset, document.file.position(ofByte: offset, from: known))
      let start = known.position
      let end = SourcePosition(line: start.line, column: start.column - 1)
      guard walk.findsText(endingAt: end) else { continue }
      problems.report(
        .textCut, "the text ends here, for a '#' after a blank begins a comment",
        at: SourceRange(file: document.file, start: start, end: lineEnd(document.file, known)),
        suggestion: .init("put quotes around all of the text; a comment stands after two blanks"))
    }
  }

  /// Where the signs stand that may have cut a text.
  private static func doubtfulOffsets(in bytes: [UInt8]) -> [Int] {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    return bytes.withUnsafeBufferPointer { bytes in
      var offsets: [Int] = []
      var next = 0
      while next < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + next, 0x23, bytes.count - next)
      {
        let offset = found - UnsafeMutableRawPointer(mutating: base)
        next = offset + 1
        guard offset > 1, bytes[offset - 1] == 0x20, next < bytes.count else { continue }
        let (before, behind) = (bytes[offset - 2], bytes[next])
        guard !isBlank(before), !endsLine(before), !endsLine(behind) else { continue }
        let isNumber =
          isBlank(behind) && next + 1 < bytes.count && (0x30...0x39).contains(bytes[next + 1])
        if isNumber || !isBlank(behind) { offsets.append(offset) }
      }
      return offsets
    }
  }

  private static func lineEnd(
    _ file: SourceFile, _ start: (offset: Int, position: SourcePosition)
  ) -> SourcePosition {
    let line = file.line(at: start.offset)
    return SourcePosition(
      line: start.position.line, column: start.position.column + line.unicodeScalars.count)
  }
}

/// Walks once over the nodes of a document and knows under which key of the schema each stands.
private struct TextWalk {
  private let document: YAMLDocument
  private var index = 0
  /// The lists and mappings around the node, each with the key that its values stand under.
  private var open: [(next: UInt32, outer: Int32, key: Int32)] = []

  init(_ document: YAMLDocument) {
    self.document = document
  }

  /// Whether a plain text, or a value that is missing, ends at a place, which no later call precedes.
  mutating func findsText(endingAt end: SourcePosition) -> Bool {
    while index < document.nodes.count {
      let node = document.nodes[index]
      while let last = open.last, last.next <= index { open.removeLast() }
      let isText = node.kind == .scalar && node.key < 0
      if isText {
        let own = SourcePosition(line: Int(node.endLine), column: Int(node.endColumn))
        guard own <= end else { return false }
        if own == end, node.style == .plain { return isProse }
      }
      if node.key >= 0, !open.isEmpty {
        open[open.count - 1].key =
          node.key < document.keys.schemaCount ? node.key : open[open.count - 1].outer
      }
      if node.kind == .sequence || node.kind == .mapping {
        open.append((node.next, open.last?.key ?? -1, open.last?.key ?? -1))
      }
      index += 1
    }
    return false
  }

  private var isProse: Bool { open.last.map { document.keys.prose.contains($0.key) } ?? false }
}
