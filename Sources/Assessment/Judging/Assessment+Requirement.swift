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
    let found: String? =
      switch condition.form {
      case .comparison(let indicator, _, _), .flag(let indicator, _): values(of: indicator)
      default: nil
      }
    let sought = edition.designations[dossier.designation]
    let text = [found, sought.notRequired].compactMap { $0 }.joined(separator: "; ")
    return Reason(condition.name.map { "\($0): \(text)" } ?? text)
  }
}

extension Designation {
  /// What stands in the place of a threshold and a verdict where it does not require a condition.
  package var notRequired: String { "not required of \(title.withArticle)" }
}

extension String {
  /// A title as it stands in a sentence: "a Cancer Centre", "an Organ Unit".
  package var withArticle: String {
    let isVowel = first.map { "AEIOUaeiou".contains($0) } ?? false
    return "\(isVowel ? "an" : "a") \(self)"
  }
}
