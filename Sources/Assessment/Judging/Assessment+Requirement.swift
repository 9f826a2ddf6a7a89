package import Criteria
import Dossier

/// Tells what is required of the designation sought from what is only listed.
extension Assessment {
  /// Whether a named condition is asked of whoever seeks the designation sought.
  ///
  /// A criterion is if its rule requires it; another condition also if a condition to apply or a level
  /// of an item rests on it.
  package func isRequired(_ slot: Int) -> Bool {
    if edition.conditions(requiredBy: dossier.designation).contains(slot) { return true }
    let others = edition.preconditions + edition.items.flatMap { $0.levels.compactMap { $0 } }
    return !edition.criteria.contains(slot)
      && edition.namedConditions(under: others).contains(slot)
  }

  /// What is found under a condition that the designation sought does not require.
  package func reason(forNotRequired condition: Condition) -> Reason {
    let found: FoundValues? =
      switch condition.form {
      case .comparison(let indicator, _, _), .flag(let indicator, _): found(indicator)
      default: nil
      }
    return Reason(
      .condition(
        ConditionName(id: condition.id, own: condition.name),
        .notRequired(found, designation: edition.designations[dossier.designation].title)))
  }
}
