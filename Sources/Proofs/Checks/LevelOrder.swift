import Criteria
import Diagnostics
import LocatedYAML

/// A level whose condition brings with it that of a better one, which then asks for nothing more.
struct LevelOrder: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let edition = criteria.edition
    for item in edition.items {
      let given = item.levels.indices.filter { item.levels[$0] != nil }
      for (better, level) in zip(given, given.dropFirst()) {
        guard let above = item.levels[better], let below = item.levels[level],
          edition.scope(of: item).contains(where: { isHarder(below, than: above, $0, proofs) })
        else { continue }
        let (name, next) = (edition.scale.levels[level].name, edition.scale.levels[better].name)
        problems.report(
          .levelHarderThanNext, "'\(name)' asks for more than '\(next)'",
          at: below.place ?? item.origin.place,
          notes: [.init("'\(next)' asks for this", at: above.place ?? item.origin.place)],
          suggestion: .init("exchange the two, or correct one of them"))
      }
    }
  }

  /// Whether one condition always brings the other with it, and not the other way round.
  private func isHarder(
    _ one: Condition, than other: Condition, _ designation: Int, _ proofs: ConditionProofs
  ) -> Bool {
    func isPossible(_ wishes: ConditionProofs.Wish...) -> Decision? {
      proofs.isPossible(wishes, seeking: designation)
    }
    return isPossible(.satisfy(one, for: designation)) == .yes
      && isPossible(.fail(other, for: designation)) == .yes
      && isPossible(.satisfy(one, for: designation), .fail(other, for: designation)) == .no
      && isPossible(.satisfy(other, for: designation), .fail(one, for: designation)) == .yes
  }
}
