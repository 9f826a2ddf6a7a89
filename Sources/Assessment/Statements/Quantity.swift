package import Criteria

/// An indicator as statements name it, with what it takes to say its numbers.
package struct Quantity: Hashable, Sendable {
  package var id: String
  package var title: String
  package var unit: String?
  package var kind: Indicator.Kind

  package init(_ indicator: Indicator) {
    id = indicator.id
    title = indicator.title.clipped
    unit = indicator.unit
    kind = indicator.kind
  }
}
