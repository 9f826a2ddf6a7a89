package import Diagnostics

/// A value in a file, or a key: its shape, its text, its place.
package struct YAMLNode: Sendable {
  package let document: YAMLDocument
  let index: Int

  init(document: YAMLDocument, index: Int) {
    self.document = document
    self.index = index
  }

  private var node: YAMLDocument.Node { document.nodes[index] }

  /// Whether everything else in the file is in it.
  var isRoot: Bool { index == 0 }

  package var isScalar: Bool { node.kind == .scalar }
  package var isSequence: Bool { node.kind == .sequence }
  package var isMapping: Bool { node.kind == .mapping }
  /// Whether the loader has reported this node already, so that readers keep silent.
  package var isRefused: Bool { node.kind == .refused }
  /// Whether keys or entries of it may be missing, because a reported fault stands among them.
  var isGapped: Bool { node.isGapped }
  /// Whether the loader has refused the node or any in it.
  package var holdsRefused: Bool {
    document.nodes[index..<Int(node.next)].contains { $0.kind == .refused }
  }
  /// Whether the node is a text of no characters, or of blanks alone, which counts as missing.
  package var isEmptyScalar: Bool {
    node.kind == .scalar && node.key < 0 && (node.count == 0 || isBlank)
  }
  /// Whether nothing is seen of a text; most show with their first byte that they are none.
  private var isBlank: Bool {
    withBytes { bytes in
      guard let first = bytes.first, first <= 0x20 || first >= 0xC2 else { return false }
      return String(decoding: bytes, as: UTF8.self).unicodeScalars
        .allSatisfy(\.properties.isWhitespace)
    }
  }
  /// Whether the text stands without quotes and is no block of text.
  package var isPlain: Bool { node.style == .plain }
  /// Whether it is written in brackets or braces.
  package var isFlow: Bool { node.style == .flow }
  /// Whether it is the key that merges mappings, which the loader has reported.
  var isMergeKey: Bool { isPlain && withBytes { $0.elementsEqual("<<".utf8) } }
  /// How the node is written.
  var style: YAMLDocument.Style { node.style }
  /// The number of the key in the schema; -1 for values.
  package var keyNumber: Int32 { node.key }
  /// The number of direct children: elements of a list, or keys and values of a mapping.
  package var childCount: Int { isScalar ? 0 : Int(node.count) }

  /// The place, from the first scalar to after the last.
  package var range: SourceRange {
    let node = node
    return SourceRange(
      file: document.file,
      start: SourcePosition(line: Int(node.startLine), column: Int(node.startColumn)),
      end: SourcePosition(line: Int(node.endLine), column: Int(node.endColumn)))
  }

  /// Where a message about the node as a whole points: its first line, the key of a mapping.
  package var headRange: SourceRange {
    guard !isScalar, childCount > 0 else { return range }
    let first = YAMLNode(document: document, index: index + 1)
    guard isMapping, range.start == first.range.start else {
      var head = range
      if head.end.line > head.start.line {
        head.end = SourcePosition(line: head.start.line, column: head.start.column + 1)
      }
      return head
    }
    return first.range
  }

  /// The text of a scalar; empty for lists and mappings.
  package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// The bytes of a scalar's text; empty for lists and mappings.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let node = node
    guard node.kind == .scalar else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    if node.key >= 0 { return try document.keys.withBytes(of: node.key, body) }
    let range = Int(node.offset)..<Int(node.offset + node.count)
    return try document.text.withUnsafeBufferPointer { (buffer) throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: buffer[range]))
    }
  }

  /// Whether every key of this mapping is one of some.
  func hasKeys(in known: KeySet) -> Bool {
    document.nodes.withUnsafeBufferPointer { nodes in
      let end = Int(nodes[index].next)
      var position = index + 1
      while position < end {
        guard known.contains(nodes[position].key) else { return false }
        position = Int(nodes[Int(nodes[position].next)].next)
      }
      return true
    }
  }

  /// The key of a number in this mapping with its value; nil for anything but a mapping.
  func entry(ofKeyNumber number: Int32) -> (key: YAMLNode, value: YAMLNode)? {
    guard isMapping else { return nil }
    return document.nodes.withUnsafeBufferPointer { nodes in
      let end = Int(nodes[index].next)
      var position = index + 1
      while position < end {
        let value = Int(nodes[position].next)
        if nodes[position].key == number {
          return (
            YAMLNode(document: document, index: position),
            YAMLNode(document: document, index: value)
          )
        }
        position = Int(nodes[value].next)
      }
      return nil
    }
  }

  /// Whether another node has the same texts in the same lists and keys, in the same order.
  package func says(_ other: YAMLNode) -> Bool {
    guard node.kind == other.node.kind, childCount == other.childCount else { return false }
    if isScalar { return text == other.text }
    return zip(elements, other.elements).allSatisfy { $0.says($1) }
      && zip(entries, other.entries).allSatisfy { $0.key.says($1.key) && $0.value.says($1.value) }
  }

  /// The elements of a list, in order; none for anything else.
  package var elements: Elements {
    Elements(
      document: document, position: isSequence ? index + 1 : 0, end: isSequence ? Int(node.next) : 0
    )
  }

  /// The keys and values of a mapping, in order; none for anything else.
  package var entries: Entries {
    Entries(
      document: document, position: isMapping ? index + 1 : 0, end: isMapping ? Int(node.next) : 0)
  }

  /// The elements of a list.
  package struct Elements: Sequence, IteratorProtocol {
    fileprivate let document: YAMLDocument
    fileprivate var position: Int
    fileprivate let end: Int

    package mutating func next() -> YAMLNode? {
      guard position < end else { return nil }
      let index = position
      position = Int(document.nodes[index].next)
      return YAMLNode(document: document, index: index)
    }
  }

  /// The pairs of a mapping.
  package struct Entries: Sequence, IteratorProtocol {
    fileprivate let document: YAMLDocument
    fileprivate var position: Int
    fileprivate let end: Int

    package mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
      guard position < end else { return nil }
      let key = position
      let value = Int(document.nodes[key].next)
      position = Int(document.nodes[value].next)
      return (
        YAMLNode(document: document, index: key), YAMLNode(document: document, index: value)
      )
    }
  }
}
