package import Diagnostics

/// The files of one edition as they were read from disk.
package struct EditionFolder: Sendable {
  /// The folder's name, which is the edition's.
  package var name: String
  /// Every YAML file in it, by name.
  package var files: [SourceFile]
  /// The names of files that are there and could not be read, which was reported.
  package var unread: Set<String>

  package init(name: String, files: [SourceFile], unread: Set<String> = []) {
    self.name = name
    self.files = files
    self.unread = unread
  }

  /// Finds the files of an edition by its name; nil if there is none.
  package typealias Lookup = (String) -> EditionFolder?
}
