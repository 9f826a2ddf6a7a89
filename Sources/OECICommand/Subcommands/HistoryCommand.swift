import ArgumentParser
import Assessment
import Comparison
import Criteria
import Diagnostics
import Dossier
import LocatedYAML
import Reports
import Workspace

/// Lists all years of a centre.
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List all years of a centre: scores, designation, core gate and counts.",
    discussion: """
      Writes history.md, history.json, history.csv and history.svg into the centre's folder. \
      A year is a folder with a dossier.yaml, or with a report.json alone.

      Examples:
        oeci history reports/int-milano
        oeci history reports/example-centre --output out
      """)

  @Argument(help: "The folder of a centre, with a folder per year.", completion: .directory)
  var centre: String

  @Option(help: "The folder that holds the editions.", completion: .directory)
  var criteria: String?

  @OptionGroup var written: WrittenOptions

  @OptionGroup var diagnostics: DiagnosticOptions

  func run() async throws {
    let problems = DiagnosticCollector()
    Project.nearest(to: [centre], reporting: problems)
    let status = try await list(problems)
    try max(status, diagnostics.show(problems, of: Self.self, promisesFix: false)).exit()
  }

  private func list(_ problems: DiagnosticCollector) async throws -> ExitStatus {
    let paths = years(problems)
    let sides = try await SideLoader.load(
      paths, CriteriaLibrary(root: criteria, problems: problems),
      within: FileReader.resolved(centre), reporting: problems)
    let loaded = zip(paths, sides).compactMap { path, side in side.map { (path: path, $0) } }
    reportYearsTwice(loaded, problems)
    guard let first = loaded.first?.1.side.assessment.dossier.centre.id, !problems.hasErrors else {
      return .done
    }
    for (path, year) in loaded where year.side.assessment.dossier.centre.id != first {
      problems.report(
        .otherCentre,
        "'\(path)' is of centre \(year.side.assessment.dossier.centre.id.quoted), others of "
          + first.quoted, at: SourceRange(startOf: SourceFile(path: path)),
        suggestion: .init("keep a folder for each centre"))
    }
    guard !problems.hasErrors else { return .done }
    let history = History(
      loaded.map { ($0.1.side, $0.1.remark) },
      folders: loaded.map { yearFolder(of: $0.path) }, engine: Engine.name)
    let files = ReportFiles(folder: written.output ?? centre, problems: problems)
    let tables = HistoryTables(history)
    let contents = [
      OutputFile("history.md", MarkdownRenderer.bytes(of: HistoryPage(history))),
      OutputFile("history.json", tables.json),
      OutputFile("history.csv", Array(tables.csv.utf8)),
      OutputFile(HistoryPage.picture, Array(HistoryChart(history).text.utf8)),
    ]
    if written.check { return files.stale(contents, "re-run oeci history") }
    guard files.write(contents) else { return .unreadable }
    if diagnostics.printsForPeople {
      let lines =
        [history.centre.title, "Preliminary self-assessments; not OECI results.", ""]
        + history.entries.map { entry in
          "  \(entry.name)  \(ReportSummary.range(entry.side.score.evidenced)) evidenced, "
            + "criteria met: \(entry.side.criteriaMet?.id ?? "none")"
            + (entry.side.hindrances.isEmpty ? "" : ", hindered") + ", "
            + "\(entry.side.score.counts.assessed) of \(entry.side.score.counts.applicable) assessed"
        } + [""] + contents.map { "  \(FileReader.join(files.folder, $0.name))" }
      try Terminal.print(lines.map(VisibleText.line).joined(separator: "\n") + "\n")
    }
    return .done
  }

  /// The name of the folder of a year, given by a dossier or by the report in it.
  private func yearFolder(of path: String) -> String {
    let (folder, name) = FileReader.parts(of: path)
    return name == "report.json" ? FileReader.parts(of: folder).name : name
  }

  private func reportYearsTwice(
    _ years: [(path: String, SideLoader.Loaded)], _ problems: DiagnosticCollector
  ) {
    var known = YearsTwice()
    for (path, year) in years {
      let dossier = year.side.assessment.dossier
      let place = SourceRange(startOf: SourceFile(path: path))
      known.note(
        path, centre: dossier.centre.id, year: dossier.year,
        at: dossier.origin?.place(of: Key.year) ?? place, reporting: problems)
    }
  }

  /// The dossier or the report in a folder of the centre; nil if there is none, which is reported where
  /// it should be.
  private func year(_ folder: String, _ name: String, _ reader: FileReader) -> String? {
    guard let names = reader.names(in: folder) else { return nil }
    if names.contains("dossier.yaml") { return folder }
    if names.contains("report.json") { return FileReader.join(folder, "report.json") }
    let search = TargetSearch(wantsEditions: false, problems: reader.problems)
    let isMisnamed = TargetSearch.misnamed(names, in: folder) == .dossier(folder)
    if isMisnamed || TargetSearch.isYear(name) {
      search.report(folder, "dossier.yaml")
    } else {
      search.reportWithoutHeader(folder, names)
    }
    return nil
  }

  /// The years in the centre's folder: its dossiers, and reports that stand alone.
  private func years(_ problems: DiagnosticCollector) -> [String] {
    guard FileReader.kind(of: centre) == .folder else {
      problems.report(
        .notFound, "there is no folder '\(centre)'",
        at: SourceRange(startOf: SourceFile(path: centre)),
        suggestion: .init("name the folder of a centre: reports/<centre>"))
      return []
    }
    let before = problems.errorCount
    let reader = FileReader(problems: problems)
    var seen: Set<String> = []
    let years = (reader.names(in: centre) ?? []).compactMap { name -> String? in
      let path = FileReader.join(centre, name)
      switch FileReader.kind(of: path) {
      case .folder:
        // A link may give a year a second name.
        return seen.insert(FileReader.resolved(path) ?? path).inserted
          ? year(path, name, reader) : nil
      case .brokenLink, .unreachable:
        reader.reportUnreadable(path)
        return nil
      case .file, .other, .missing: return nil
      }
    }
    if years.isEmpty, problems.errorCount == before {
      problems.report(
        .notFound, "'\(centre)' holds no year with a dossier.yaml or report.json",
        at: SourceRange(startOf: SourceFile(path: centre)),
        suggestion: .init("name the folder of a centre: reports/<centre>"))
    }
    return years
  }
}
