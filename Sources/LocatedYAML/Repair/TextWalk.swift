import Diagnostics

/// Walks once over the nodes of a document and knows under which key of the schema each stands.
struct TextWalk {
  private let document: YAMLDocument
  private var index = 0
  /// The lists and mappings around the node, each with the key that its values stand under.
  private var open: [(next: UInt32, outer: Int32, key: Int32)] = []

  init(_ document: YAMLDocument) {
    self.document = document
  }

  /// Whether a plain text, or perhaps a value that is missing, ends at a place.
  ///
  /// - Parameters:
  ///   - end: The place, which no later call precedes.
  ///   - orMissing: Whether a missing value is one.
  /// - Returns: Whether it does, under a key of free text.
  mutating func findsText(endingAt end: SourcePosition, orMissing: Bool) -> Bool {
    while index < document.nodes.count {
      let node = document.nodes[index]
      while let last = open.last, last.next <= index { open.removeLast() }
      let isText = node.kind == .scalar && node.key < 0
      if isText {
        let own = SourcePosition(line: Int(node.endLine), column: Int(node.endColumn))
        guard own <= end else { return false }
        if own == end, node.style == .plain { return isProse && (orMissing || node.count > 0) }
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
