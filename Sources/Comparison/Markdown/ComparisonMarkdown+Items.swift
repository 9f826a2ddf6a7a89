import Assessment
import Criteria
import Reports

/// What became of every item, and why.
extension ComparisonMarkdown {
  func writeItems(_ writer: inout MarkdownWriter) {
    for outcome in ChangeClass.allCases where outcome != .unchanged {
      let items = comparison.items.filter { $0.outcome == outcome }
      guard !items.isEmpty else { continue }
      writer.heading(2, "\(outcome.title): \(items.count) item\(items.count == 1 ? "" : "s")")
      writer.lines(items.flatMap(lines))
    }
    let rest = comparison.items.filter { $0.outcome == .unchanged }
    guard !rest.isEmpty else { return }
    writer.heading(2, "Unchanged: \(rest.count) item\(rest.count == 1 ? "" : "s")")
    writer.paragraph(rest.map { escape($0.id) }.joined(separator: ", "))
  }

  private func lines(_ item: ItemChange) -> [String] {
    var lines = [
      "- **\(escape(item.id))**\(item.isCore ? " (core)" : "")\(relation(item)): \(escape(item.text))"
    ]
    switch (item.old.isEmpty, item.new.isEmpty) {
    case (true, _): lines.append("  - now \(states(item.new))")
    case (_, true): lines.append("  - before \(states(item.old))")
    default:
      let (old, new) = (states(item.old), states(item.new))
      lines.append("  - \(old == new ? "\(new), as before" : "\(old) → \(new)")")
    }
    if let note = item.note { lines.append("  - crosswalk: \(escape(note))") }
    lines += item.causes.map { "  - \(line($0))" }
    lines += self.lines(item.clauses, indent: "  ")
    if item.effects.count > 1 {
      let effects = item.effects.map {
        "\($0.layer.title.lowercased()): \(escape($0.before)) → \(escape($0.after))"
      }
      lines.append("  - layer by layer: \(effects.joined(separator: "; "))")
    }
    return lines
  }

  private func relation(_ item: ItemChange) -> String {
    switch item.relation {
    case .same, .new, .retired: return ""
    case .revised: return ", revised"
    case .renamed, .split, .merged, .regrouped:
      let ids = item.old.map(\.id).joined(separator: " + ")
      return ", \(item.relation.rawValue) from \(escape(ids))"
    }
  }

  private func states(_ states: [ItemChange.State]) -> String {
    states.map { state in
      let name = states.count > 1 ? "\(escape(state.id)): " : ""
      var words: [String] = []
      if let low = state.low, let high = state.high {
        words.append(low == high ? escape(low) : "\(escape(low))–\(escape(high))")
      } else {
        words.append(state.state.word)
      }
      if state.state == .notAssessed { words.append("not assessed") }
      if let claimed = state.claimed, state.low != nil {
        words.append("claimed \(escape(claimed))")
      }
      if let reviewed = state.reviewed { words.append("reviewed \(escape(reviewed))") }
      return name + words.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  func writeConfirmations(_ writer: inout MarkdownWriter) {
    let answers = comparison.items.compactMap { item in item.confirmation.map { (item, $0) } }
    guard !answers.isEmpty else { return }
    writer.heading(2, "Answers to confirm")
    writer.paragraph(
      "An answer that is marked `confirmed: false` does not count until somebody confirms it. One "
        + "that stayed the same while its evidence changed counts, but the files cannot tell whether "
        + "it still holds.")
    writer.table(
      ["Item", "Core", "Level to confirm", "Why"],
      answers.map { item, answer in
        [
          escape(item.id), item.isCore ? "core" : "", escape(answer.level), escape(answer.reason),
        ]
      })
  }
}

extension ItemState {
  /// The state as comparisons call it.
  var word: String {
    switch self {
    case .assessed: "assessed"
    case .notAssessed: "not assessed"
    case .notApplicable: "answered n.a."
    case .outOfScope: "out of scope"
    }
  }
}
