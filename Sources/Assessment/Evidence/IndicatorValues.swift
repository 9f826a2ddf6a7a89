package import Criteria

/// The usable values of an indicator; only the smallest and the largest ever decide.
package enum IndicatorValues: Hashable, Sendable {
  case none
  /// From the smallest to the largest value; a bound if a part of the sum is missing.
  case numbers(low: Rational, high: Rational, isLowerBound: Bool)
  case flags(hasTrue: Bool, hasFalse: Bool)
  /// A derived share with a value above 1, of which none is usable.
  case aboveOne(largest: Rational)

  /// The verdict of a comparison: none is unknown, all must agree.
  package func judge(_ comparison: Comparison, _ threshold: Rational) -> Verdict {
    guard case .numbers(let low, let high, let isLowerBound) = self else { return .unknown }
    func verdict(_ value: Rational) -> Verdict {
      let holds = comparison.holds(value, threshold)
      guard isLowerBound else { return holds ? .met : .unmet }
      // The true value is anything from the bound up.
      if comparison.isLowerBound { return holds ? .met : .unknown }
      return holds ? .unknown : .unmet
    }
    return .agreed(verdict(low), verdict(high))
  }

  /// The verdict of a flag.
  package func judge(is expected: Bool) -> Verdict {
    guard case .flags(let hasTrue, let hasFalse) = self else { return .unknown }
    if hasTrue, hasFalse { return .conflict }
    return hasTrue == expected ? .met : .unmet
  }

  /// Whether usable values of the indicator differ; bounds of a sum are no values.
  package var differ: Bool {
    switch self {
    case .none, .aboveOne: false
    case .numbers(let low, let high, let isLowerBound): low != high && !isLowerBound
    case .flags(let hasTrue, let hasFalse): hasTrue && hasFalse
    }
  }

  /// The values of an indicator together with one more.
  func adding(_ value: Rational) -> IndicatorValues {
    guard case .numbers(let low, let high, let isLowerBound) = self else {
      return .numbers(low: value, high: value, isLowerBound: false)
    }
    return .numbers(low: min(low, value), high: max(high, value), isLowerBound: isLowerBound)
  }

  func adding(_ flag: Bool) -> IndicatorValues {
    guard case .flags(let hasTrue, let hasFalse) = self else {
      return .flags(hasTrue: flag, hasFalse: !flag)
    }
    return .flags(hasTrue: hasTrue || flag, hasFalse: hasFalse || !flag)
  }

  /// The sum of parts; known only as a lower bound while some part has no value.
  static func sum(_ parts: [IndicatorValues]) -> IndicatorValues {
    var total = (low: Rational.zero, high: Rational.zero)
    var known = 0
    for case .numbers(let low, let high, _) in parts {
      total = (total.low + low, total.high + high)
      known += 1
    }
    guard known > 0 else { return .none }
    return .numbers(low: total.low, high: total.high, isLowerBound: known < parts.count)
  }

  /// The quotient of two indicators over every pair of values with a denominator other than 0.
  ///
  /// - Parameters:
  ///   - numerator: Its values.
  ///   - denominator: Its values.
  ///   - smallestDivisor: The smallest value of the denominator that is not 0.
  ///   - isShare: Whether values above 1 make all of them unusable.
  /// - Returns: The values of the quotient.
  static func quotient(
    _ numerator: IndicatorValues, _ denominator: IndicatorValues, smallestDivisor: Rational?,
    isShare: Bool
  ) -> IndicatorValues {
    guard case .numbers(let low, let high, _) = numerator,
      case .numbers(_, let largest, _) = denominator, let smallest = smallestDivisor
    else { return .none }
    let values = (low: low / largest, high: high / smallest)
    if isShare, values.high > .one { return .aboveOne(largest: values.high) }
    return .numbers(low: values.low, high: values.high, isLowerBound: false)
  }
}

extension IndicatorValues {
  /// The numbers that decide a comparison; none where there is no usable one.
  package var numbers: [Rational] {
    guard case .numbers(let low, let high, _) = self else { return [] }
    return low == high ? [low] : [low, high]
  }
}
