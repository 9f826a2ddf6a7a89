/// One value of a dimension.
package struct Statement: Hashable, Sendable {
  package var dimension: String
  package var value: String
}
