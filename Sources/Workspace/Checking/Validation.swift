package import Criteria
package import Diagnostics
import Dossier
import LocatedYAML
import Proofs

/// One look at editions and dossiers: what is wrong with them, and what they are.
package struct Validation {
  package let problems: DiagnosticCollector
  /// The folders of the editions and dossiers that were looked at.
  package let checked: [String]
  /// Those of them that have errors, be it in what they rest on.
  package private(set) var unsound: Set<String> = []
  /// What each of them holds, for people.
  package private(set) var summaries: [String] = []

  /// - Parameters:
  ///   - paths: What to look at.
  ///   - criteria: The folder that holds the editions of dossiers, if one is given.
  ///   - working: The files.
  ///   - today: The day by which allowances end.
  package init(
    _ paths: [String], criteria: String?, working: WorkingFiles, today: () -> CalendarDate
  ) async {
    let problems = DiagnosticCollector()
    self.problems = problems
    let library = CriteriaLibrary(root: criteria, problems: problems, working: working)
    let project = Project.nearest(
      to: paths.map(library.folder(named:)), working: working, reporting: problems)
    let targets = ValidationTargets.find(paths, in: library, reporting: problems)
    checked = targets.map(\.path)
    // What an edition means is looked into while the next one is read.
    var years = YearsTwice()
    await withTaskGroup(of: (Int, DiagnosticCollector.Findings).self) { group in
      for (position, target) in targets.enumerated() {
        switch target {
        case .edition(let path):
          guard let (criteria, tests) = library.tests(ofEditionAt: path) else { continue }
          if criteria.isFaulty { unsound.insert(path) }
          group.addTask {
            let own = DiagnosticCollector()
            EditionChecks.run(criteria, reporting: own)
            return (position, own.findings)
          }
          StrayFolders.check(path, reporting: problems)
          summaries.append(Self.summary(of: criteria.edition, at: path, tests.count))
        case .dossier(let path):
          let own = DiagnosticCollector()
          let loaded = DossierLoader(
            library: CriteriaLibrary(
              root: criteria, cache: library.cache, problems: own, working: working),
            problems: own
          ).load(path)
          problems.absorb(own.findings)
          guard let loaded else {
            unsound.insert(path)
            continue
          }
          let dossier = loaded.dossier
          let summary = DossierSummary(of: dossier, under: loaded.edition, at: path)
          if let place = dossier.origin?.place(of: Key.year) {
            years.note(
              path, centre: dossier.centre.id, year: dossier.year, at: place, reporting: problems)
          }
          summaries.append(summary.text)
        }
      }
      let findings = await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
      for (_, found) in findings.sorted(by: { $0.key < $1.key }) { problems.absorb(found) }
    }
    Self.reportUnread(paths, working, to: problems)
    project?.finish(working: working, today: today, reporting: problems)
  }

  /// A file that was named and that nothing reads is not valid because what it lies in is; nor is a
  /// folder of which nothing is read.
  private static func reportUnread(
    _ paths: [String], _ working: WorkingFiles, to problems: DiagnosticCollector
  ) {
    for path in paths where !working.hasRead(path) {
      switch FileReader.kind(of: path) {
      case .file: break
      case .folder where !working.hasRead(below: path): break
      default: continue
      }
      problems.report(
        .unrecognisedFile, "nothing reads '\(path)'",
        at: SourceRange(startOf: SourceFile(path: path)),
        suggestion: .init(
          "what it says must stand in the YAML files beside it; as a proof, name it as the 'file' of "
            + "a document"))
    }
  }

  private static func summary(of edition: Edition, at path: String, _ tests: Int) -> String {
    let count = DossierSummary.count
    return "\(path): edition \(edition.id), \(count(edition.chapters.count, "chapter")), "
      + "\(count(edition.standards.count, "standard")), \(count(edition.items.count, "item"))"
      + (tests == 0 ? "" : ", \(count(tests, "test"))") + ": valid\n"
  }
}
