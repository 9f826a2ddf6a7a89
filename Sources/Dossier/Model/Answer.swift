package import Criteria
package import LocatedYAML

/// The centre's or the auditors' answer to an item.
package struct Answer: Hashable, Sendable {
  /// What is answered.
  package enum Value: Hashable, Sendable {
    case level(Int)
    case notApplicable
  }

  package var value: Value?
  package var note: String?
  package var improve: String?
  package var by: String?
  package var on: CalendarDate?
  package var reason: String?
  /// False for an answer carried over that nobody has confirmed yet.
  package var isConfirmed = true
  /// Where it is written.
  package var origin: Origin

  /// The level that counts, if any.
  package var level: Int? {
    guard isConfirmed, case .level(let level) = value else { return nil }
    return level
  }

  /// Whether the answer takes the item out of the count.
  package var isNotApplicable: Bool { isConfirmed && value == .notApplicable }
}
