package import Assessment

/// What became of a condition, a criterion or a designation.
package struct ConditionChange: Sendable {
  /// What the condition is.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case designation, criterion, precondition, condition
  }

  package var role: Role
  package var relation: Relation
  package var outcome: ChangeClass
  /// What the criteria did, whatever the evidence did; nil if nothing, or if it came or went.
  package var criteria: CriteriaEffect?
  /// Whether it was met and is not.
  package var isLessProven: Bool { old == .met && new != nil && new != .met }
  package var oldID: String?
  package var newID: String?
  package var title: String
  package var old: Verdict?
  package var new: Verdict?
  package var clauses: [ClauseChange]
  package var causes: [Cause]

  package var id: String { newID ?? oldID ?? "" }
}
