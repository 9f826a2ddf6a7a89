import ArgumentParser
import Assessment
import Comparison
import Diagnostics
import Dossier
import Reports

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

  @Argument(help: "The folder of a centre, with a folder for each year.", completion: .directory)
  var centre: String

  @Option(help: "The folder that holds the editions.", completion: .directory)
  var criteria: String?

  @OptionGroup var written: WrittenOptions

  @OptionGroup var diagnostics: DiagnosticOptions

  func run() async throws {
    let problems = DiagnosticCollector()
    Project.nearest(to: [centre], reporting: problems)
    let status = try await list(problems)
    try max(status, diagnostics.show(problems, promisesFix: false)).exit()
  }

  private func list(_ problems: DiagnosticCollector) async throws -> ExitStatus {
    let paths = years(problems)
    let sides = try await SideLoader.load(
      paths, CriteriaLibrary(root: criteria, problems: problems), reporting: problems)
    let loaded = zip(paths, sides).compactMap { path, side in side.map { (path: path, $0) } }
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
    let history = History(loaded.map { ($0.1.side, $0.1.remark) }, engine: OECI.engine)
    let files = ReportFiles(folder: written.output ?? centre, problems: problems)
    let tables = HistoryTables(history)
    let contents = [
      OutputFile("history.md", Array(HistoryMarkdown(history).text.utf8)),
      OutputFile("history.json", tables.json),
      OutputFile("history.csv", Array(tables.csv.utf8)),
      OutputFile(HistoryMarkdown.picture, Array(HistoryChart(history).text.utf8)),
    ]
    if written.check { return files.stale(contents, "run oeci history anew") }
    guard files.write(contents) else { return .unreadable }
    if diagnostics.printsForPeople {
      let lines =
        [history.centre.title, "Preliminary self-assessments; not OECI results.", ""]
        + history.entries.map { entry in
          "  \(entry.side.year)  \(ReportSummary.range(entry.side.score.evidenced)) evidenced, "
            + "criteria met: \(entry.side.criteriaMet?.id ?? "none")"
            + (entry.side.hindrances.isEmpty ? "" : ", hindered") + ", "
            + "\(entry.side.score.counts.assessed) of \(entry.side.score.counts.applicable) assessed"
        } + [""] + contents.map { "  \(FileReader.join(files.folder, $0.name))" }
      try Terminal.print(lines.map(VisibleText.line).joined(separator: "\n") + "\n")
    }
    return .done
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
    let folders = (FileReader(problems: problems).names(in: centre) ?? []).map {
      FileReader.join(centre, $0)
    }
    let years = folders.compactMap { folder -> String? in
      if FileReader.kind(of: FileReader.join(folder, "dossier.yaml")) == .file { return folder }
      let report = FileReader.join(folder, "report.json")
      return FileReader.kind(of: report) == .file ? report : nil
    }
    if years.isEmpty {
      problems.report(
        .notFound, "'\(centre)' holds no year with a dossier.yaml or report.json",
        at: SourceRange(startOf: SourceFile(path: centre)),
        suggestion: .init("name the folder of a centre: reports/<centre>"))
    }
    return years
  }
}
