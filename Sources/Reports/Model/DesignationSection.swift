/// What the designation rules come to.
package struct DesignationSection: Sendable {
  package var sought: NamedThing
  /// The highest designation whose criteria are met.
  package var criteriaMet: NamedThing?
  /// The conditions to apply and the items that keep it from being called reached.
  package var hindered: [String]
  /// The same in words, one phrase a kind.
  package var hindrances: [String]
  /// Every designation, highest first, each with its rule.
  package var all: [JudgedCondition]
  package var criteria: [JudgedCondition]
}
