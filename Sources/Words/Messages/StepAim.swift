package import Assessment
package import Criteria

/// What a step is for.
package enum StepAim: Hashable, Sendable {
  /// A report that is not empty.
  case report
  /// Answers that stand up to the auditors.
  case answers
  /// Figures that stand up to the auditors.
  case crossChecks
  /// Conditions, by name.
  case conditions(FirstOfMany)
  /// The core gate, with the level that it asks.
  case coreGate(level: String)
  /// The peer review can begin.
  case peerReview
  case peerReviewOn(CalendarDate)
  /// A rise of the whole's documented percentage, as a share.
  case score(Rational)
}
