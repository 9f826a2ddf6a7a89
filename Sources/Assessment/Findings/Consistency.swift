package import Criteria

/// What does not fit together among the usable figures; reported, never scored.
package enum ConsistencyFinding: Hashable, Sendable {
  /// Usable values of one indicator differ.
  case valuesDiffer(indicator: Int)
  /// A derived share lies above 1.
  case shareAboveOne(indicator: Int, largest: Rational)
  /// Some pair of usable values breaks a rule.
  case ruleBroken(rule: Int)

  /// Everything that does not fit, by indicator, then by rule, in the edition's order.
  static func all(in facts: Facts) -> [ConsistencyFinding] {
    let edition = facts.index.edition
    var findings: [ConsistencyFinding] = []
    for (indicator, values) in facts.values.enumerated() {
      if values.differ { findings.append(.valuesDiffer(indicator: indicator)) }
      if case .aboveOne(let largest) = values {
        findings.append(.shareAboveOne(indicator: indicator, largest: largest))
      }
    }
    for (position, rule) in edition.consistency.enumerated()
    where isBroken(rule, facts.values) {
      findings.append(.ruleBroken(rule: position))
    }
    return findings
  }

  /// Whether the pair of values that fits least breaks the rule.
  ///
  /// A sum with a missing part is only a lower bound: it breaks a rule only where every larger
  /// value would break it too.
  private static func isBroken(_ rule: ConsistencyRule, _ values: [IndicatorValues]) -> Bool {
    guard case .numbers(let low, let high, let isOpen) = values[rule.indicator],
      case .numbers(let otherLow, let otherHigh, let isOtherOpen) = values[rule.other]
    else { return false }
    if rule.comparison.isLowerBound {
      return !isOpen && !rule.comparison.holds(low, otherHigh)
    }
    return !isOtherOpen && !rule.comparison.holds(high, otherLow)
  }
}
