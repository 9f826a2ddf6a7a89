package import Criteria

/// Why a document stops counting.
package enum LapseCause: Hashable, Sendable {
  case invalid
  /// It is older than a condition on its kind, by id, allows.
  case tooOld(within: CalendarPeriod, kind: String)
  /// The same of a confidential document.
  case confidential
}
