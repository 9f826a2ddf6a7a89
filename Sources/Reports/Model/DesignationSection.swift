package import Assessment
import Criteria

/// What the designation rules come to.
package struct DesignationSection: Sendable {
  package var sought: NamedThing
  /// The highest designation whose criteria are met.
  package var criteriaMet: NamedThing?
  /// The conditions to apply and the items that keep it from being called reached.
  package var hindered: [String]
  /// The same by kind.
  package var hindrances: [NamedHindrance]
  /// Every designation, highest first, each with its rule.
  package var all: [JudgedCondition]
  package var criteria: [JudgedCondition]

  /// The rule of the designation sought.
  var rule: JudgedCondition? { all.first { $0.id == sought.id } }

  /// Why the criteria for the designation sought are not met, member by member of its rule; of what is
  /// under a member only what does not hold.
  ///
  /// What a higher one requires is no matter of a centre that does not seek it.
  var reasonsAgainst: [Reason] {
    guard let goal = rule, goal.verdict != .met else { return [] }
    let open = goal.reason.parts.filter { $0.verdict != .met }
    return (open.isEmpty ? [goal.reason] : open).map { reason in
      Reason(
        reason.statement, verdict: reason.verdict,
        parts: reason.parts.filter { $0.verdict != nil && $0.verdict != .met }
          .map { Reason($0.statement, verdict: $0.verdict) })
    }
  }
}
