import Criteria
import Dossier

extension Judgement {
  /// What the evidence lacks for a level of an item.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - level: The level to reach.
  ///   - low: The level that is proven.
  /// - Returns: The phases in their order, and the conditions of each level in between.
  func needs(of item: Int, reaching level: Int, above low: Int) -> ItemNeeds {
    let edition = facts.index.edition
    let needed = facts.index.needs[item][level].phases
    let conditions = (level..<max(level, low)).compactMap { level -> ItemNeeds.OpenLevel? in
      guard let condition = edition.items[item].levels[level],
        verdict(condition, for: facts.index.dossier.designation) != .met
      else { return nil }
      return ItemNeeds.OpenLevel(level: level, condition: condition)
    }
    return ItemNeeds(
      phases: needed.filter { !facts.shown[item].contains($0) }, conditions: conditions)
  }

  /// What keeps an applicable item from being evidenced at a level: the answer, then phases, then what
  /// its conditions come down to.
  func gaps(of item: Int, reaching level: Int) -> [Gap] {
    var gaps: [Gap] = []
    if facts.index.dossier.answers[item]?.level.map({ $0 > level }) ?? true {
      gaps.append(.answer(item: item, atLeast: level))
    }
    let needs = needs(of: item, reaching: level, above: supported[item].low)
    gaps += needs.phases.map { .phase($0, item: item) }
    return gaps + self.gaps(in: needs.conditions.map(\.condition), facts.index.dossier.designation)
  }

  /// What keeps conditions from being met, each once, down to single figures, documents and items.
  ///
  /// - Parameters:
  ///   - conditions: Conditions of the edition.
  ///   - designation: The designation whose thresholds are read.
  /// - Returns: The gaps in the order in which the conditions name them.
  func gaps(in conditions: [Condition], _ designation: Int) -> [Gap] {
    var told: Set<Gap> = []
    return OpenConditions(conditions.map { ($0, "") }, in: self, designation).leaves.map { leaf in
      switch leaf.condition.form {
      case .comparison(let indicator, _, _), .flag(let indicator, _):
        .figure(indicator: indicator, leaf.verdict)
      case .document(let kind, let within, let count):
        .document(kind: kind, within: within, count: count)
      case .item(let item, let level): .level(item: item, atLeast: level)
      case .group, .reference: preconditionFailure("a single condition is neither")
      }
    }.filter { told.insert($0).inserted }
  }
}
