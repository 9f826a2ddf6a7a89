/// Why an edit was not made: the text is left as it was.
package struct EditRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// Why, in words.
  package let description: String
  /// The value that the edit was about.
  package let path: YAMLPath

  init(_ description: String, at path: YAMLPath) {
    self.description = description
    self.path = path
  }
}
