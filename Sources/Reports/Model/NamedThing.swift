/// An id with what it stands for.
package struct NamedThing: Hashable, Sendable {
  package var id: String
  package var title: String
}
