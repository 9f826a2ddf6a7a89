package import Criteria

/// The least and the most that a part may score, as exact fractions of its points.
package struct ScoreInterval: Hashable, Sendable {
  package var low: Rational
  package var high: Rational

  package init(low: Rational, high: Rational) {
    self.low = low
    self.high = high
  }
}
