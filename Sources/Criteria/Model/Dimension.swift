/// Something that a figure may state about itself, such as the type of study.
package struct Dimension: Hashable, Sendable {
  package var id: String
  package var values: [String]
}
