package import Criteria

/// A line of the improvement plan.
package struct PlannedAction: Sendable {
  package var id: String
  package var items: [String]
  package var aim: String?
  package var action: String
  package var owner: String?
  package var due: CalendarDate?
  package var measure: String?
  package var status: String
  /// Whether it is neither done nor dropped and due before the clock.
  package var isOverdue: Bool
}
