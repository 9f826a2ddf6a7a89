import Criteria

/// The weighted mean of intervals, end by end.
struct WeightedInterval {
  private var low = WeightedMean()
  private var high = WeightedMean()

  mutating func add(_ interval: ScoreInterval?, weight: Rational) {
    low.add(interval?.low, weight: weight)
    high.add(interval?.high, weight: weight)
  }

  /// Puts another interval in the place of one that was added with the same weight.
  mutating func replace(_ old: ScoreInterval?, by new: ScoreInterval?, weight: Rational) {
    low.replace(old?.low, by: new?.low, weight: weight)
    high.replace(old?.high, by: new?.high, weight: weight)
  }

  var value: ScoreInterval? {
    guard let low = low.value, let high = high.value else { return nil }
    return ScoreInterval(low: low, high: high)
  }

  var weight: Rational { low.weight }
}
