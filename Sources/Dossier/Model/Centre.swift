/// The centre that is assessed.
package struct Centre: Hashable, Sendable {
  package var id: String
  package var name: String
}
