package import Diagnostics

/// The files of one edition as they were read from disk.
package struct EditionFolder: Sendable {
  /// The folder's name, which is the edition's.
  package var name: String
  /// Every YAML file in it, by name.
  package var files: [SourceFile]
  /// The names of files that are there and could not be read, which was reported.
  package var unread: Set<String>
  /// The names of the editions that it could extend, asked for only where it names another.
  package var neighbours: @Sendable () -> [String]

  package init(
    name: String, files: [SourceFile], unread: Set<String> = [],
    neighbours: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.name = name
    self.files = files
    self.unread = unread
    self.neighbours = neighbours
  }

  /// The way out where no edition of a name is found beside this one.
  func wayOut(
    ofUnknown edition: String, reporting problems: DiagnosticCollector
  ) -> Diagnostic.Suggestion? {
    let others = neighbours()
    let list = others.isEmpty ? "" : ", or name one of: \(others.joined(separator: ", "))"
    return problems.wayOut(
      of: edition, among: others, for: .unknownEdition,
      list: "put its folder beside this edition's\(list)")
  }

  /// Finds the files of an edition by its name; nil if there is none.
  package typealias Lookup = (String) -> EditionFolder?
}
