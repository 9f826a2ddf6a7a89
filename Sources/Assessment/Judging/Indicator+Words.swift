package import Criteria

/// Puts numbers of an indicator into words; every output takes them from here.
extension Indicator {
  /// A number that somebody wrote, as it is: a threshold, or a figure that was given.
  package func exactText(of number: Rational) -> String {
    kind == .share ? number.exactPercent : withUnit(number)
  }

  /// A value that was found, with the unit.
  ///
  /// A share is a percentage, truncated to one decimal; to more where it would else be taken for a
  /// number that it is compared with, or for one on the other side of it.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - others: What it is compared with, such as a threshold.
  /// - Returns: The words.
  package func text(of value: Rational, beside others: [Rational] = []) -> String {
    kind == .share ? value.percent(beside: others) : withUnit(value)
  }

  /// What a comparison asks of a value.
  package func asked(_ comparison: Comparison, _ threshold: Rational) -> String {
    // Nothing lies below 0, so such a threshold only asks that there be a figure.
    if comparison == .atLeast, threshold.isZero, !kind.allowsSign { return "any figure" }
    return "\(comparison.phrase) \(exactText(of: threshold))"
  }

  private func withUnit(_ number: Rational) -> String {
    guard var unit else { return number.text }
    if number == .one, unit.hasSuffix("s"), !unit.hasSuffix("ss") { unit.removeLast() }
    return "\(number.text) \(unit)"
  }
}

extension IndicatorValues {
  /// The numbers that decide a comparison; none where there is no usable one.
  package var numbers: [Rational] {
    guard case .numbers(let low, let high, _) = self else { return [] }
    return low == high ? [low] : [low, high]
  }
}
