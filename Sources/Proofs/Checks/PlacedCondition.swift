import Criteria

/// A condition that stands by itself, with the designations it is judged for when they are sought.
struct PlacedCondition {
  var condition: Condition
  var designations: [Int]

  /// Preconditions, criteria, rules of designations and the conditions of levels.
  static func all(in edition: Edition) -> [PlacedCondition] {
    let every = Array(edition.designations.indices)
    let listed = edition.preconditions + edition.criteria.map { edition.conditions[$0] }
    var all = listed.map { PlacedCondition(condition: $0, designations: every) }
    for index in every {
      all.append(
        PlacedCondition(condition: edition.designations[index].requires, designations: [index]))
    }
    for item in edition.items {
      for condition in item.levels.compactMap({ $0 }) {
        all.append(PlacedCondition(condition: condition, designations: edition.scope(of: item)))
      }
    }
    return all
  }
}

extension Edition {
  /// The designations that an item applies to.
  func scope(of item: Item) -> [Int] {
    standards[item.standard].appliesTo ?? Array(designations.indices)
  }

  /// How a message names some of the designations that something is judged for; empty for all.
  func names(_ some: [Int], of all: [Int]) -> String {
    guard some.count < all.count else { return "" }
    return " for \(some.map { "'\(designations[$0].id)'" }.joined(separator: ", "))"
  }
}
