/// A standard that is named elsewhere.
package struct StandardReference: Hashable, Sendable {
  package var id: String
  package var title: String
  package var chapter: String
}
