package import Assessment
package import Criteria

/// Figures that do not fit together.
package enum Inconsistency: Hashable, Sendable {
  case valuesDiffer(FoundValues)
  case shareAboveOne(FoundValues)
  /// A rule, by title, with the two values that break it most.
  case ruleBroken(title: String, Value, Value)

  /// A value beside the one that it is compared with.
  package struct Value: Hashable, Sendable {
    package var quantity: Quantity
    package var number: Rational

    package init(_ quantity: Quantity, _ number: Rational) {
      self.quantity = quantity
      self.number = number
    }
  }
}
