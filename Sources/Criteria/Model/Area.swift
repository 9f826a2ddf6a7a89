/// One of the product's themes that standards are counted by.
package struct Area: Hashable, Sendable {
  package var id: String
  package var title: String
}
