package import Criteria
package import LocatedYAML

/// One line of the improvement plan.
package struct Action: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case open, running, done, dropped
  }

  package var id: String
  /// The items it improves, as indices of the edition, sorted.
  package var items: [Int]
  package var aim: String?
  package var action: String
  package var owner: String?
  package var due: CalendarDate?
  package var measure: String?
  package var status = Status.open
  /// Where it is written.
  package var origin: Origin

  /// Whether it is neither done nor dropped and was due before a day.
  package func isOverdue(on day: CalendarDate) -> Bool {
    (status == .open || status == .running) && due.map { $0 < day } ?? false
  }
}
