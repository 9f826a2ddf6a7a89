import Criteria
import Diagnostics
import Dossier

/// One look at editions and dossiers: what is wrong with them, and what they are.
struct Validation {
  let problems: DiagnosticCollector
  /// The folders of the editions and dossiers that were looked at.
  let checked: [String]
  /// A line for each, for people.
  private(set) var summaries: [String] = []

  /// - Parameters:
  ///   - paths: What to look at.
  ///   - criteria: The folder that holds the editions of dossiers, if one is given.
  ///   - working: The files.
  ///   - today: The day by which allowances end.
  init(_ paths: [String], criteria: String?, working: WorkingFiles, today: () -> CalendarDate) {
    let problems = DiagnosticCollector()
    self.problems = problems
    let project = Project.nearest(to: paths, working: working, reporting: problems)
    let targets = ValidationTargets.find(paths, reporting: problems)
    checked = targets.map(\.path)
    let library = CriteriaLibrary(root: criteria, problems: problems, working: working)
    for target in targets {
      switch target {
      case .edition(let path):
        guard let (criteria, tests) = library.tests(ofEditionAt: path) else { continue }
        EditionChecks.run(criteria, reporting: problems)
        StrayFolders.check(path, reporting: problems)
        let edition = criteria.edition
        summaries.append(
          "\(path): edition \(edition.id), \(Self.count(edition.chapters, "chapter")), "
            + "\(Self.count(edition.standards, "standard")), \(Self.count(edition.items, "item"))"
            + (tests.isEmpty ? "" : ", \(Self.count(tests, "test"))"))
      case .dossier(let path):
        let loaded = DossierLoader(library: library, problems: problems).load(path)
        guard let dossier = loaded?.dossier else { continue }
        summaries.append(
          "\(path): dossier, \(Self.count(dossier.documents, "document")), "
            + "\(Self.count(dossier.figures, "figure")), "
            + "\(Self.count(dossier.answers, "answer"))")
      }
    }
    project?.finish(working: working, today: today, reporting: problems)
  }

  private static func count(_ things: some Collection, _ name: String) -> String {
    "\(things.count) \(name)\(things.count == 1 ? "" : "s")"
  }
}
