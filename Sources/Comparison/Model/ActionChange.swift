/// What became of an action of the improvement plan.
package struct ActionChange: Hashable, Sendable {
  /// What became of it.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case gone, status, changed, new, unchanged
  }

  package var id: String
  package var action: String
  package var outcome: Outcome
  package var oldStatus: String?
  package var newStatus: String?
  package var items: [String]
  package var differences: [DocumentChange.Difference]
}
