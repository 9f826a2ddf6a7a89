import Criteria

/// A weighted mean that leaves out parts without a score.
struct WeightedMean {
  private var sum = Rational.zero
  private(set) var weight = Rational.zero

  mutating func add(_ value: Rational?, weight: Rational) {
    guard let value, !weight.isZero else { return }
    sum = sum + value * weight
    self.weight = self.weight + weight
  }

  /// Puts another value in the place of one that was added with the same weight; nil stands for none.
  mutating func replace(_ old: Rational?, by new: Rational?, weight: Rational) {
    guard !weight.isZero else { return }
    if let old, let new {
      if old != new { sum = sum + (new - old) * weight }
      return
    }
    if let old {
      sum = sum - old * weight
      self.weight = self.weight - weight
    }
    add(new, weight: weight)
  }

  /// The mean; nil if nothing was counted.
  var value: Rational? { weight.isZero ? nil : sum / weight }
}
