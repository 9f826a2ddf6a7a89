import Assessment
package import Comparison
package import Criteria
package import Diagnostics
import Dossier
import Reports

/// Reads one side of a comparison: the folder of a dossier, or a `report.json`.
package struct SideLoader {
  /// A side that was read.
  package struct Loaded: Sendable {
    package var side: Side
    /// Set if the side is a report that its own inputs do not give.
    package var remark: String?
    /// The folder that it lies in.
    package var folder: String
  }

  package let library: CriteriaLibrary
  package let problems: DiagnosticCollector
  /// The folder that reports must not lead out of by a link; nil for those that the user named.
  package var root: String?

  package init(library: CriteriaLibrary, problems: DiagnosticCollector, root: String? = nil) {
    self.library = library
    self.problems = problems
    self.root = root
  }

  /// Reads sides at the same time; nil for each of which something was reported.
  ///
  /// - Parameters:
  ///   - paths: The folders and reports.
  ///   - library: Finds the editions.
  ///   - folder: The folder, by its resolved path, that reports were found in; nil for those that the
  ///     user named.
  ///   - problems: Where everything found is reported, side by side.
  /// - Returns: The sides, in the order of the paths.
  /// - Throws: Nothing but the end of the run.
  package static func load(
    _ paths: [String], _ library: CriteriaLibrary, within folder: String? = nil,
    reporting problems: DiagnosticCollector
  ) async throws -> [Loaded?] {
    let (root, cache) = (library.root, library.cache)
    var loaded: [Loaded?] = []
    try await inOrder(paths, jobs: paths.count) { path in
      let own = DiagnosticCollector()
      let library = CriteriaLibrary(root: root, cache: cache, problems: own)
      let side = SideLoader(library: library, problems: own, root: folder).load(path)
      return (side, own.findings)
    } handOn: { _, outcome in
      loaded.append(outcome.0)
      problems.absorb(outcome.1)
    }
    return loaded
  }

  /// Reads a side; nil after a report.
  private func load(_ path: String) -> Loaded? {
    if FileReader.kind(of: path) == .file { return report(path) }
    let loader = DossierLoader(library: library, problems: problems)
    guard let loaded = Pipeline.load(path, with: loader) else { return nil }
    return Loaded(
      side: Side(Pipeline.assess(loaded), names: loaded.names), remark: nil,
      folder: path)
  }

  private func report(_ path: String) -> Loaded? {
    guard let file = FileReader(problems: problems).readReport(path, within: root),
      let stored = StoredReport.read(file, engine: Engine.name, reporting: problems)
    else { return nil }
    let assessment = stored.assessment
    var remark: String?
    if let difference = stored.differences.first {
      problems.report(
        .alteredReport, "the report was changed after it was made: \(difference.text)",
        at: difference.range,
        suggestion: .init(
          "what is compared is what its inputs give; re-run 'oeci assess' on its dossier to be sure"
        ))
      remark =
        "The report of \(assessment.dossier.year) was changed after it was made (\(difference.text)). "
        + "What is compared is what the inputs in it give."
    }
    return Loaded(
      side: Side(assessment, names: [:]), remark: remark,
      folder: FileReader.parts(of: path).folder)
  }

  /// How the ids of two editions pair, through every crosswalk that leads from one to the other.
  ///
  /// - Parameters:
  ///   - old: The edition of the old side.
  ///   - new: The edition of the new side.
  ///   - paths: Where the sides lie, near which the editions between are looked for.
  /// - Returns: The pairing.
  package func identity(_ old: Edition, _ new: Edition, near paths: [String]) -> EditionIdentity {
    // Two revisions of one edition pair by id.
    guard old.id != new.id else { return EditionIdentity(path: [old, new]) }
    return EditionIdentity(path: path(old, new, near: paths) ?? [old, new])
  }

  /// The editions from one to another: back along the crosswalks of both to the edition that they
  /// meet at, which may be either of the two; nil if they meet nowhere.
  private func path(_ old: Edition, _ new: Edition, near paths: [String]) -> [Edition]? {
    let way = line(back: new, to: old, near: paths)
    if way.last?.id == old.id { return way.reversed() }
    let other = line(back: old, to: new, near: paths)
    for (position, edition) in other.enumerated() {
      guard let meeting = way.firstIndex(where: { $0.id == edition.id }) else { continue }
      return other[..<position] + way[...meeting].reversed()
    }
    return nil
  }

  /// An edition and those that the crosswalks lead back to, up to one that is at hand.
  private func line(back start: Edition, to end: Edition, near paths: [String]) -> [Edition] {
    var line = [start]
    while let last = line.last, last.id != end.id, let from = last.crosswalk?.from,
      !line.contains(where: { $0.id == from }),
      let next = from == end.id ? end : between(from, near: paths)
    {
      line.append(next)
    }
    return line
  }

  private func between(_ name: String, near paths: [String]) -> Edition? {
    // What is wrong with an edition that neither side is judged by is for 'validate' to tell.
    let library = CriteriaLibrary(
      root: library.root, cache: library.cache, problems: DiagnosticCollector(),
      working: library.working)
    return paths.lazy.compactMap { library.edition(name, for: $0)?.result.edition }.first
  }
}
