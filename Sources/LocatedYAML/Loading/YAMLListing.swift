import Diagnostics

/// Shows how the loader read a file, for the author who asks why a value is not what it looks like.
package struct YAMLListing {
  private let document: YAMLDocument

  package init(_ document: YAMLDocument) {
    self.document = document
  }

  /// The file in the line notation of the public YAML test suite.
  package var events: String {
    var lines = ["+STR"]
    if let root = document.root {
      lines.append("+DOC")
      visit(root) { node, edge, _ in lines.append(Self.event(node, edge)) }
      lines.append("-DOC")
    }
    lines.append("-STR")
    return lines.map { $0 + "\n" }.joined()
  }

  /// Every value on a line of its own, with its place: line and column of its first scalar.
  package var tree: String {
    var lines: [String] = []
    if let root = document.root {
      visit(root) { node, edge, depth in
        if edge == .leaving { return }
        let start = node.range.start
        let place = "\(start.line):\(start.column)"
        let gap = String(repeating: " ", count: max(1, 9 - place.count + 2 * depth))
        lines.append(place + gap + Self.describe(node))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private enum Edge { case entering, leaving }

  /// Goes through the nodes in reading order, with a list of its own in place of recursion.
  private func visit(_ root: YAMLNode, _ body: (YAMLNode, Edge, Int) -> Void) {
    var open: [YAMLNode] = []
    for index in document.nodes.indices {
      while let last = open.last, Int(document.nodes[last.index].next) <= index {
        open.removeLast()
        body(last, .leaving, open.count)
      }
      let node = YAMLNode(document: document, index: index)
      body(node, .entering, open.count)
      if node.isMapping || node.isSequence { open.append(node) }
    }
    while let last = open.popLast() { body(last, .leaving, open.count) }
  }

  private static func event(_ node: YAMLNode, _ edge: Edge) -> String {
    if node.isRefused { return "=REFUSED" }
    guard !node.isScalar else { return "=VAL \(indicator(node.style))\(escaped(node.text))" }
    let name = node.isMapping ? "MAP" : "SEQ"
    guard edge == .entering else { return "-\(name)" }
    let mark = node.isMapping ? " {}" : " []"
    return "+\(name)" + (node.style == .flow ? mark : "")
  }

  private static func describe(_ node: YAMLNode) -> String {
    if node.isRefused { return "refused" }
    if node.isMapping { return "mapping of \(node.childCount / 2)" }
    if node.isSequence { return "list of \(node.childCount)" }
    let what = node.keyNumber >= 0 ? "key" : "text"
    return "\(what) '\(escaped(node.text))'" + (node.isEmptyScalar ? " (missing)" : "")
  }

  private static func indicator(_ style: YAMLDocument.Style) -> String {
    switch style {
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    case .plain, .block, .flow: ":"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
