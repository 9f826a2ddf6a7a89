import Assessment
import Criteria
import Reports
import Words

/// What became of every item, and why.
extension ComparisonPage {
  func writeItems(_ writer: inout Blocks) {
    for outcome in ChangeClass.allCases where outcome != .unchanged {
      let items = comparison.items.filter { $0.outcome == outcome }
      guard !items.isEmpty else { continue }
      writer.heading(2, "\(outcome.title): \(items.count) item\(items.count == 1 ? "" : "s")")
      writer.list(items.map(entry))
    }
    let rest = comparison.items.filter { $0.outcome == .unchanged }
    guard !rest.isEmpty else { return }
    writer.heading(2, "Unchanged: \(rest.count) item\(rest.count == 1 ? "" : "s")")
    writer.paragraph(Line(rest.map(\.id).joined(separator: ", ")))
  }

  private func entry(_ item: ItemChange) -> ListEntry {
    var parts: [Line] = []
    switch (item.old.isEmpty, item.new.isEmpty) {
    case (true, _): parts.append("now \(states(item.new))")
    case (_, true): parts.append("before \(states(item.old))")
    default:
      let (old, new) = (states(item.old), states(item.new))
      parts.append(old == new ? "\(new), as before" : "\(old) → \(new)")
    }
    if let note = item.note { parts.append("crosswalk: \(note)") }
    parts += item.causes.map(line)
    var entries = parts.map { ListEntry($0) } + self.entries(item.clauses)
    if item.effects.count > 1 {
      let effects = item.effects.map {
        "\($0.layer.title.lowercased()): \($0.before) → \($0.after)"
      }
      entries.append(ListEntry("layer by layer: \(effects.joined(separator: "; "))"))
    }
    let core = item.isCore ? " (core)" : ""
    return ListEntry("\(strong: Line(item.id))\(core)\(relation(item)): \(item.text)", entries)
  }

  private func relation(_ item: ItemChange) -> Line {
    switch item.relation {
    case .same, .new, .retired: return ""
    case .revised: return ", revised"
    case .renamed, .split, .merged, .regrouped:
      let ids = item.old.map(\.id).joined(separator: " + ")
      return ", \(item.relation.rawValue) from \(ids)"
    }
  }

  private func states(_ states: [ItemChange.State]) -> Line {
    let texts = states.map { state -> String in
      let name = states.count > 1 ? "\(state.id): " : ""
      var words: [String] = []
      if let low = state.low, let high = state.high {
        words.append(low == high ? low : "\(low)–\(high)")
      } else {
        words.append(state.state.word)
      }
      if state.state == .notAssessed { words.append("not assessed") }
      if let claimed = state.claimed, state.low != nil {
        words.append("claimed \(claimed)")
      }
      if let reviewed = state.reviewed { words.append("reviewed \(reviewed)") }
      return name + words.joined(separator: ", ")
    }
    return Line(texts.joined(separator: "; "))
  }

  func writeConfirmations(_ writer: inout Blocks) {
    let answers = comparison.items.compactMap { item in item.confirmation.map { (item, $0) } }
    guard !answers.isEmpty else { return }
    writer.heading(2, "Answers to confirm")
    writer.paragraph(
      "An answer that is marked \(code: "confirmed: false") does not count until somebody confirms it. One "
        + "that stayed the same while its evidence changed counts, but the files cannot tell whether "
        + "it still holds.")
    writer.table(
      ["Item", "Core", "Level to confirm", "Why"],
      answers.map { item, answer in
        [
          Line(item.id), item.isCore ? "core" : "", Line(answer.level), Line(answer.reason),
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
