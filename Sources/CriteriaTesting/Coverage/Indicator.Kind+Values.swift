import Criteria

extension Indicator.Kind {
  /// Whether there can be a value on a side of a number.
  func hasValue(_ side: Coverage.Threshold.Side, of number: Rational) -> Bool {
    switch side {
    case .below: lowest.map { $0 < number } ?? true
    case .above: highest.map { number < $0 } ?? true
    case .at:
      lowest.map { $0 <= number } ?? true && highest.map { number <= $0 } ?? true
        && (self != .count || number.isWhole)
    }
  }
}
