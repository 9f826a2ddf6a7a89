package import Criteria
package import Words

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
  package var missing: [Shortfall]
}
