package import Assessment
package import Criteria

/// An item with its levels and why.
package struct ItemSection: Sendable {
  package var id: String
  package var text: String
  package var isCore: Bool
  package var state: ItemState
  package var claimed: String?
  /// The level of an answer that nobody has confirmed.
  package var carriedOver: String?
  package var reviewed: String?
  package var supported: LevelInterval
  package var evidenced: LevelInterval?
  package var phases: [(phase: Phase, verdict: Verdict)]
  package var note: String?
  package var improve: String?
  package var answeredBy: String?
  package var answeredOn: CalendarDate?
  /// The reason of an answer n.a.
  package var notApplicableBecause: String?
  /// Whether an answer was carried over and waits for somebody to confirm it.
  package var isUnconfirmed: Bool
  package var reviewNote: String?
  /// The actions of the improvement plan for it.
  package var actions: [PlannedAction]
  package var sources: [String]
  package var confidence: Confidence?
  package var reasons: [Reason]
}
