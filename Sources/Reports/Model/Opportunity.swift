import Assessment
package import Criteria

/// An item that could score more.
package struct Opportunity: Sendable {
  package var id: String
  package var text: String
  package var isCore: Bool
  package var low: String
  /// Whether the centre has answered, so that the low end says something of it.
  package var isAssessed: Bool
  package var worth: Rational
  /// What the next level still needs.
  package var missing: [String]
}

extension Rational {
  /// A share of the whole in percent with two decimals, truncated.
  var points: String {
    let hundredths = (self * Rational(10)).permille
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100).\(String(repeating: "0", count: 2 - decimals.count))\(decimals)"
  }
}
