package import Criteria

/// The values of an indicator that were found, with what it takes to say them.
package struct FoundValues: Hashable, Sendable {
  package var quantity: Quantity
  package var values: IndicatorValues
  /// The numbers that a single quotient was made from, as they were given.
  package var quotient: [Rational]
  /// The ids of the indicators that it is made of, or of itself, that have no value.
  package var missing: FirstOfMany
  /// Whether the value is made from those of other indicators.
  package var isDerived: Bool
  /// The numbers that the values are compared with, from which they are told apart.
  package var others: [Rational]
}
