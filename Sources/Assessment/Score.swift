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

/// How many items of a part stand in which state.
package struct ItemCounts: Hashable, Sendable {
  package var assessed = 0
  package var notAssessed = 0
  package var notApplicable = 0
  package var outOfScope = 0

  package mutating func add(_ state: ItemState) {
    switch state {
    case .assessed: assessed += 1
    case .notAssessed: notAssessed += 1
    case .notApplicable: notApplicable += 1
    case .outOfScope: outOfScope += 1
    }
  }

  package static func += (left: inout ItemCounts, right: ItemCounts) {
    left.assessed += right.assessed
    left.notAssessed += right.notAssessed
    left.notApplicable += right.notApplicable
    left.outOfScope += right.outOfScope
  }

  /// The items that a score is over.
  package var applicable: Int { assessed + notAssessed }
}

/// The three scores of a part with what they are over; nil where there is nothing to count.
package struct Score: Hashable, Sendable {
  package var claimed: ScoreInterval?
  package var evidenced: ScoreInterval?
  package var reviewed: Rational?
  package var counts = ItemCounts()
}

/// A weighted mean that leaves out parts without a score.
struct WeightedMean {
  private var sum = Rational.zero
  private(set) var weight = Rational.zero

  mutating func add(_ value: Rational?, weight: Rational) {
    guard let value, !weight.isZero else { return }
    sum = sum + value * weight
    self.weight = self.weight + weight
  }

  /// The mean; nil if nothing was counted.
  var value: Rational? { weight.isZero ? nil : sum / weight }
}

/// The weighted mean of intervals, end by end.
struct WeightedInterval {
  private var low = WeightedMean()
  private var high = WeightedMean()

  mutating func add(_ interval: ScoreInterval?, weight: Rational) {
    low.add(interval?.low, weight: weight)
    high.add(interval?.high, weight: weight)
  }

  var value: ScoreInterval? {
    guard let low = low.value, let high = high.value else { return nil }
    return ScoreInterval(low: low, high: high)
  }

  var weight: Rational { low.weight }
}
