import Assessment
package import Criteria

/// An item that could score more.
package struct Opportunity: Sendable {
  package var id: String
  package var text: String
  package var isCore: Bool
  package var low: String
  package var worth: Rational
  /// What the next level still needs.
  package var missing: [String]
}
