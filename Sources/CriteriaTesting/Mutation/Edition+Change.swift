import Criteria
import Diagnostics
import LocatedYAML

extension Edition {
  /// The edition with a fault put into it.
  func applying(_ change: Mutant.Change, _ sites: ConditionSites) -> Edition {
    var edition = self
    switch change {
    case .condition(let site, let condition, _):
      edition.replace(sites.sites[site].place, by: condition)
    case .coreFlag(let item): edition.items[item].isCore.toggle()
    case .withoutPhase(let item, let phase):
      edition.items[item].phases.remove(PhaseSet(phase))
      edition.items[item].evidence.removeAll { $0.phase == phase }
    case .withoutLevelCondition(let item, let level): edition.items[item].levels[level] = nil
    case .policy(let policy): edition.policy = policy
    }
    return edition
  }

  /// Puts a condition in the place of the one written somewhere, wherever the edition holds it.
  private mutating func replace(_ place: SourceRange, by condition: Condition) {
    preconditions = preconditions.map { $0.replacing(place, by: condition) }
    conditions = conditions.map { $0.replacing(place, by: condition) }
    for index in designations.indices {
      designations[index].requires = designations[index].requires.replacing(place, by: condition)
    }
    for item in items.indices where items[item].levels.contains(where: { $0 != nil }) {
      items[item].levels = items[item].levels.map { $0?.replacing(place, by: condition) }
    }
  }
}

extension Condition {
  /// The condition, with another in the place of the part that is written somewhere.
  fileprivate func replacing(_ place: SourceRange, by condition: Condition) -> Condition {
    if origin?.place == place { return condition }
    guard case .group(let quota, let members) = form else { return self }
    var copy = self
    copy.form = .group(quota, members.map { $0.replacing(place, by: condition) })
    return copy
  }
}
