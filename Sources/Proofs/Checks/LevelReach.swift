import Criteria
import Diagnostics
import LocatedYAML

/// A level that no evidence supports; an item whose levels are all so cannot be lifted.
struct LevelReach: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let edition = criteria.edition
    let scale = edition.scale
    for (position, item) in edition.items.enumerated() {
      let scope = edition.scope(of: item)
      let asked = item.answers ?? Array(scale.levels.indices)
      guard asked.contains(where: { $0 < scale.worst }) else {
        problems.report(
          .levelOutOfReach, "item '\(item.id)' may only be answered with the worst level",
          at: item.origin.place(of: Key.answers),
          suggestion: .init("allow a better answer"))
        continue
      }
      // Phases alone can always be shown.
      guard item.levels.contains(where: { $0 != nil }) else { continue }
      // Where a level cannot be reached, none above it can; the lowest is to blame.
      func answer(_ level: Int, _ designation: Int) -> Decision? {
        proofs.isPossible([.support(item: position, level: level)], seeking: designation)
      }
      guard let best = asked.min(), scope.contains(where: { answer(best, $0) != .yes }) else {
        continue
      }
      for level in asked.sorted().reversed() where level < scale.worst {
        let hopeless = scope.filter { answer(level, $0) == .no }
        guard !hopeless.isEmpty else { continue }
        let names = edition.names(hopeless, of: scope)
        let isLowest = !asked.contains { $0 > level && $0 < scale.worst }
        problems.report(
          .levelOutOfReach,
          isLowest
            ? "no evidence can lift item '\(item.id)' above the worst level\(names)"
            : "no evidence can lift item '\(item.id)' to '\(scale.levels[level].name)'\(names)",
          at: item.origin.place(ofKey: Key.levels),
          suggestion: .init("correct the conditions that its levels need"))
        break
      }
    }
  }
}
