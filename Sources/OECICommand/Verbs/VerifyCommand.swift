import ArgumentParser
import Assessment
import Comparison
import Criteria
import Diagnostics
import Dossier
import Reports

/// Derives a report again from the inputs inside it.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Derive a report.json again from the inputs inside it, and name the first difference.",
    discussion: """
      Ends with status 1 if the report says anything that its own inputs do not give, or if one of \
      the files it was made from is at hand and is not the same any more. Files that are not at hand \
      are counted only: a report can be verified alone.

      Examples:
        oeci verify reports/int-milano/2023/report.json
        oeci verify received/report.json --criteria criteria
      """)

  @Argument(help: "A report.json; several may be given.", completion: .file(extensions: ["json"]))
  var reports: [String]

  @Option(help: "The folder that holds the editions.", completion: .directory)
  var criteria: String?

  @OptionGroup var diagnostics: DiagnosticOptions

  func run() throws {
    let problems = DiagnosticCollector()
    Project.nearest(to: reports, reporting: problems)
    var status = ExitStatus.done
    for path in reports {
      let own = DiagnosticCollector()
      let (found, lines) = verify(path, own)
      status = max(status, found)
      if diagnostics.printsForPeople, !lines.isEmpty {
        try Terminal.print(lines.map { VisibleText.line($0) + "\n" }.joined())
      }
      problems.absorb(own.findings)
    }
    try max(status, diagnostics.show(problems, checked: reports)).exit()
  }

  /// Verifies one report.
  ///
  /// - Returns: Whether it holds, and what to tell.
  private func verify(
    _ path: String, _ problems: DiagnosticCollector
  ) -> (status: ExitStatus, lines: [String]) {
    let isFolder = FileReader.kind(of: path) == .folder
    let path = isFolder ? FileReader.join(path, "report.json") : path
    guard let file = FileReader(problems: problems).readReport(path) else { return (.done, []) }
    let faults = DiagnosticCollector()
    guard let stored = StoredReport.read(file, engine: OECI.engine, reporting: faults) else {
      // Inputs that were changed so that they cannot even be read are a difference, and one is enough.
      if let changed = StoredReport.changedInput(of: file) {
        return (.gateFailed, ["\(path): not as it was made", "  \(changed.text)"])
      }
      problems.absorb(faults.findings)
      return (.done, [])
    }
    problems.absorb(faults.findings)
    let dossier = stored.assessment.dossier
    let difference = stored.difference
    let files = InputFiles(stored.files, report: path, criteria: criteria)
    let isSound = difference == nil && files.changed.isEmpty
    let hasWords = stored.engine == OECI.engine
    let missing = files.missing.count
    let reach = missing == 0 ? "" : " in itself"
    let verdict =
      (hasWords ? "verified\(reach)" : "verdicts and numbers verified\(reach), its words not")
      + (missing == 0 ? "" : "; \(missing) file\(missing == 1 ? " is" : "s are") not at hand")
    var lines = [
      "\(path): \(isSound ? verdict : difference == nil ? "its files changed" : "not as it was made")",
      "  \(dossier.centre.name), \(dossier.year), as of \(dossier.asOf)",
      "  written by \(stored.engine), rules \(Report.meaning); "
        + (hasWords
          ? "every byte compared"
          : "by another program than this one, \(OECI.engine), so only verdicts, levels and numbers "
            + "were compared: read no sentence of it as confirmed"),
    ]
    lines += difference.map { ["  \($0.text)"] } ?? ["  every part is what its inputs give"]
    let counts =
      "\(files.matching.count) of \(stored.files.count) input files match their digests"
      + (files.missing.isEmpty ? "" : ", \(files.missing.count) are not at hand")
    lines.append("  \(counts)")
    lines += files.matching.map { "    same     \($0)" }
    lines += files.changed.map { "    changed  \($0)" }
    lines += files.missing.map { "    not here \($0)" }
    return (isSound ? .done : .gateFailed, lines)
  }
}
