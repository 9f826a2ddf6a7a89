/// How a value is compared with a threshold.
package enum Comparison: String, Hashable, Sendable, CaseIterable {
  case moreThan = "more-than"
  case atLeast = "at-least"
  case lessThan = "less-than"
  case atMost = "at-most"

  package func holds(_ value: Rational, _ threshold: Rational) -> Bool {
    switch self {
    case .moreThan: value > threshold
    case .atLeast: value >= threshold
    case .lessThan: value < threshold
    case .atMost: value <= threshold
    }
  }

  /// Whether larger values help.
  package var isLowerBound: Bool { self == .moreThan || self == .atLeast }
}
