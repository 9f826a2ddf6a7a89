package import Diagnostics

/// One YAML file as a flat tree: small nodes in reading order and one buffer of text.
package final class YAMLDocument: Sendable {
  enum Kind: UInt8 { case scalar, sequence, mapping, refused }

  /// How a node is written: texts in one of five ways, lists and mappings in one of two.
  enum Style: UInt8 { case plain, singleQuoted, doubleQuoted, literal, folded, block, flow }

  /// A node; its subtree ends before `next`.
  struct Node {
    var kind: Kind
    var style = Style.plain
    /// Whether something of a list or mapping was left out, because a fault was found in it.
    var isGapped = false
    /// The number of the key in the key table, for keys; -1 for values.
    var key: Int32 = -1
    var startLine: UInt32
    var startColumn: UInt32
    var endLine: UInt32
    var endColumn: UInt32
    /// Where the text of a scalar begins in the text buffer.
    var offset: UInt32 = 0
    /// The bytes of a scalar's text, or the number of children.
    var count: UInt32 = 0
    var next: UInt32 = 0
  }

  package let file: SourceFile
  let nodes: [Node]
  let text: [UInt8]
  let keys: KeyTable
  /// Whether the file is as it should be, so that nothing of it was left out or moved.
  package let isWhole: Bool
  /// Whether parts of the file were left out, because faults were found in them.
  package let hasGaps: Bool

  init(nodes: [Node], text: [UInt8], keys: KeyTable, of source: RecoveredText) {
    file = source.origin
    self.nodes = nodes
    self.text = text
    self.keys = keys
    isWhole = source.isWhole
    hasGaps = source.hasGaps
  }

  /// The node that everything else is in; nil when the file says nothing.
  package var root: YAMLNode? {
    nodes.isEmpty ? nil : YAMLNode(document: self, index: 0)
  }
}
