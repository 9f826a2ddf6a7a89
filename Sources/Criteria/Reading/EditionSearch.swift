import Diagnostics

/// Gives the editions that others name: those known by now, or from where they are looked for.
package struct EditionSearch {
  /// What was read by now, and in earlier searches in the same place.
  package private(set) var known: KnownEditions
  private let lookup: EditionFolder.Lookup
  private let names: () -> [String]

  /// - Parameters:
  ///   - known: What is known by now.
  ///   - lookup: Finds the files of an edition.
  ///   - names: The names of those that can be found, asked only where one cannot.
  package init(
    _ known: KnownEditions = KnownEditions(), lookup: @escaping EditionFolder.Lookup,
    names: @escaping () -> [String] = { [] }
  ) {
    self.known = known
    self.lookup = lookup
    self.names = names
  }

  /// The way out where an edition names another that is not found.
  func wayOut(
    ofUnknown other: String, in edition: String, reporting problems: DiagnosticCollector
  ) -> Diagnostic.Suggestion? {
    let found = names().filter { $0 != edition }
    let list = found.isEmpty ? "" : ", or name one of: \(found.joined(separator: ", "))"
    return problems.wayOut(
      of: other, among: found, for: .unknownEdition,
      list: "put its folder beside this edition's\(list)")
  }

  /// The files of an edition; nil if there is none of the name.
  package mutating func folder(_ name: String) -> EditionFolder? {
    if let folder = known.folders[name] { return folder }
    guard let folder = lookup(name) else { return nil }
    known.folders[name] = folder
    return folder
  }

  /// The parsed files of an edition; what is wrong with them is reported.
  mutating func layer(
    of folder: EditionFolder, reporting problems: DiagnosticCollector
  ) -> EditionLayer {
    let parsed = known.parsed[folder.identity] ?? parse(folder)
    known.parsed[folder.identity] = parsed
    problems.absorb(parsed.problems)
    return parsed.layer
  }

  private func parse(_ folder: EditionFolder) -> KnownEditions.Parsed {
    let own = DiagnosticCollector()
    own.absorb(folder.problems)
    let layer = EditionLayer(folder, reporting: own)
    return KnownEditions.Parsed(layer: layer, problems: own.findings)
  }

  /// An edition but for its crosswalk.
  mutating func core(of folder: EditionFolder) -> KnownEditions.Core {
    if let core = known.cores[folder.identity] { return core }
    let core = EditionReader.core(of: folder, search: &self)
    known.cores[folder.identity] = core
    return core
  }
}
