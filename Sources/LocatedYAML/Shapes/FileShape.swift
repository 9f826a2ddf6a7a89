/// A kind of file: the mapping that it holds.
package struct FileShape<Key: SchemaKey>: Sendable {
  /// The name of the kind, as the command line takes it.
  package let name: String
  /// Where such files lie and what they are.
  package let title: String
  package let mapping: MappingShape<Key>
  /// Whether a file that says nothing is right.
  package let mayBeEmpty: Bool

  package init(
    _ name: String, _ title: String, _ mapping: MappingShape<Key>, mayBeEmpty: Bool = false
  ) {
    self.name = name
    self.title = title
    self.mapping = mapping
    self.mayBeEmpty = mayBeEmpty
  }

  /// The JSON Schema of such a file.
  package var schema: String {
    var builder = SchemaBuilder<Key>()
    return builder.document(of: self)
  }
}
