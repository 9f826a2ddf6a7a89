import Diagnostics

extension TreeBuilder {
  /// Whether a value is empty because it was left out.
  func isEmptied(_ node: YAMLDocument.Node) -> Bool {
    isRecovered && source.emptied.contains(Int(node.startLine) - 1)
  }

  /// Reports keys that stand twice in a mapping, and refuses all but the first.
  mutating func reportDuplicates(in mapping: Int) {
    while lastSeen.count < keys.count { lastSeen.append((-1, -1)) }
    var index = mapping + 1
    let end = Int(nodes[mapping].next)
    while index < end {
      let key = Int(nodes[index].key)
      if key >= 0 {
        if lastSeen[key].mapping == mapping, !isPartOfNumber(index) {
          let name = keys.withBytes(of: Int32(key)) { String(decoding: $0, as: UTF8.self) }
          problems.report(
            .duplicateKey, "key \(name.quoted) is given twice in one mapping", at: range(of: index),
            notes: [.init("first here", at: range(of: lastSeen[key].node))],
            suggestion: .init(
              "keep one of the two, and move into it what the other one adds"))
          nodes[index].kind = .refused
        } else {
          lastSeen[key] = (mapping, index)
        }
      }
      index = Int(nodes[Int(nodes[index].next)].next)
    }
  }

  /// Whether a key is digits alone without a colon: a number with commas in braces has several alike,
  /// and whoever reads the mapping tells of it.
  private func isPartOfNumber(_ index: Int) -> Bool {
    let (key, value) = (nodes[index], nodes[Int(nodes[index].next)])
    return value.kind == .scalar && value.count == 0 && key.endLine == value.startLine
      && key.endColumn == value.startColumn
      && keys.withBytes(of: key.key) { $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// Finds what was left out of a list or mapping that is closed now: between its lines, and not
  /// before its column, or just before its first line in the same column.
  mutating func noteGaps(in closed: OpenNode, endingBefore end: SourcePosition) {
    let start = nodes[closed.index]
    let outer = inner.map { Int(nodes[$0.index].startLine) } ?? 1
    let count = gaps.count
    gaps.removeAll { gap in
      let (line, column) = (gap.line + 1, gap.column + 1)
      guard line >= Int(start.startLine) else {
        return line >= outer && column == Int(start.startColumn)
      }
      return closed.isFlow
        ? line <= end.line : line < end.line && column >= Int(start.startColumn)
    }
    if gaps.count < count { nodes[closed.index].isGapped = true }
  }
}
