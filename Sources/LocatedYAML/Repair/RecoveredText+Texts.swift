import Diagnostics

extension RecoveredText {
  /// The lines in which a text of several lines goes on.
  func linesWithinTexts(keys: KeyTable, limits: YAMLLimits) -> Set<Int> {
    var builder = TreeBuilder(self, keys: keys, limits: limits, problems: DiagnosticCollector())
    _ = builder.run()
    var lines: Set<Int> = []
    for node in builder.nodes where node.kind == .scalar && node.endLine > node.startLine {
      // A block of text ends where the next line begins.
      let isBlock = node.style == .literal || node.style == .folded
      lines.formUnion(Int(node.startLine)..<(Int(node.endLine) - (isBlock ? 1 : 0)))
    }
    return lines
  }
}
