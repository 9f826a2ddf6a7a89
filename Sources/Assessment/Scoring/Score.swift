package import Criteria

/// The three scores of a part with what they are over; nil where there is nothing to count.
package struct Score: Hashable, Sendable {
  package var claimed: ScoreInterval?
  package var evidenced: ScoreInterval?
  package var reviewed: Rational?
  /// How many items the reviewed score is over.
  package var reviewedItems = 0
  package var counts = ItemCounts()
}
