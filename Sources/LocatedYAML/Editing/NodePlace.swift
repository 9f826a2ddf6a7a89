import Diagnostics

/// Where a node is written, in bytes.
struct NodePlace {
  let node: YAMLNode
  let map: TextMap
  /// The first byte, and the one after the last that says something.
  let start: Int
  let end: Int

  init(_ node: YAMLNode, in map: TextMap) {
    self.node = node
    self.map = map
    start = map.offset(node.range.start)
    end = Self.end(of: node, in: map)
  }

  /// How far right it begins, as the indent of lines that shall stand below it.
  ///
  /// Blanks, dashes and colons are all that may stand before it in a line, so bytes are columns there.
  var column: Int { node.range.start.column - 1 }

  var isFlow: Bool { node.style == .flow }

  /// The end of what a node says; lists and mappings end with what is in them, and blocks of text
  /// before the blank lines that follow.
  private static func end(of node: YAMLNode, in map: TextMap) -> Int {
    if node.style == .block {
      var last: YAMLNode?
      for element in node.elements { last = element }
      for entry in node.entries { last = entry.value }
      if let last, last.range.start != last.range.end || last.childIsThere {
        return end(of: last, in: map)
      }
      return map.offset(node.range.end)
    }
    let end = map.offset(node.range.end)
    guard node.style == .literal || node.style == .folded else { return end }
    let start = map.offset(node.range.start)
    var index = end
    while index > start, map.isBlank(index - 1..<index) { index -= 1 }
    return index
  }
}

extension YAMLNode {
  /// Whether something is in it.
  var childIsThere: Bool { childCount > 0 }
}
