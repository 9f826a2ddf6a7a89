package import Criteria

/// What a condition requires.
package enum ConditionRequirement: Hashable, Sendable {
  case figure(Quantity, [Threshold])
  case flag(Quantity, Bool)
  /// Valid documents of a kind, by its title.
  case documents(kind: String, count: Int, within: CalendarPeriod?)
  /// An item, by id, and the worst level that does.
  case item(String, atLeast: String)
  case members(Condition.Quota)
  /// The condition of this name.
  case reference(String)

  /// A threshold, with the id of the designation where these differ.
  package struct Threshold: Hashable, Sendable {
    package var number: ConditionFinding.Threshold
    package var designation: String?
  }
}
