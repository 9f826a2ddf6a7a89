package import Criteria
package import Dossier

/// A line of the improvement plan.
package struct PlannedAction: Sendable {
  package var id: String
  package var items: [String]
  package var aim: String?
  package var action: String
  package var owner: String?
  package var due: CalendarDate?
  package var measure: String?
  package var status: Action.Status
  /// Whether it is neither done nor dropped and due before the clock.
  package var isOverdue: Bool
}

extension PlannedAction {
  /// The action with its status, in words.
  var text: String {
    "\(id) (\(status.rawValue)\(isOverdue ? ", overdue" : "")): \(action)"
  }
}
