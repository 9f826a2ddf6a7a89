/// What the designation rules come to.
package struct DesignationSection: Sendable {
  package var sought: NamedThing
  package var reached: NamedThing?
  /// Every designation, highest first, each with its rule.
  package var all: [JudgedCondition]
  package var criteria: [JudgedCondition]
}
