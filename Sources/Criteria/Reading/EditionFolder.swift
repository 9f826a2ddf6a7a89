package import Diagnostics

/// The files of one edition as they were read from disk.
package struct EditionFolder: Sendable {
  /// The folder's name, which is the edition's.
  package var name: String
  /// Which folder it is, however it was found: links may give one folder several names, and several
  /// folders one name.
  package var identity: String
  /// Every YAML file in it, by name.
  package var files: [SourceFile]
  /// The names of files that are there and could not be read, which was reported.
  package var unread: Set<String>
  /// What was reported of them.
  package var problems: DiagnosticCollector.Findings

  package init(
    name: String, identity: String? = nil, files: [SourceFile], unread: Set<String> = [],
    problems: DiagnosticCollector.Findings = DiagnosticCollector.Findings()
  ) {
    self.name = name
    self.identity = identity ?? name
    self.files = files
    self.unread = unread
    self.problems = problems
  }

  /// The names of its files, besides those of chapters.
  package static let parts = [
    "edition.yaml", "indicators.yaml", "documents.yaml", "designation.yaml", "crosswalk.yaml",
  ]

  /// The name that a file nothing reads was most likely meant to have.
  package static func suggestedName(for name: String) -> String? {
    name.hasSuffix(".yml")
      ? "\(name.dropLast(4)).yaml" : NearestName.of(name, among: parts)
  }

  /// Finds the files of an edition by its name; nil if there is none.
  package typealias Lookup = (String) -> EditionFolder?
}
