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
      the files it was made from is at hand and is not the same any more; also if its dossier holds \
      a file that it was not made from, or if the report.md beside it says something else. A report \
      can be verified alone: files that are not at hand are named, and nothing is said of them.

      Examples:
        oeci verify reports/int-milano/2023/report.json
        oeci verify received/report.json --criteria criteria
        oeci verify reports/int-milano/2023/report.json --verbose
      """)

  @Argument(help: "A report.json; several may be given.", completion: .file(extensions: ["json"]))
  var reports: [String]

  @Option(help: "The folder that holds the editions.", completion: .directory)
  var criteria: String?

  @Flag(help: "Name the files that are the same, too.")
  var verbose = false

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
    try max(status, diagnostics.show(problems, checked: reports, promisesFix: false)).exit()
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
    let files = InputFiles(
      stored.files, report: path, edition: dossier.edition, criteria: criteria)
    let hasWords = stored.engine == OECI.engine
    let text = hasWords ? textComplaint(beside: path, stored) : nil
    let areFilesSame = files.changed.isEmpty && files.unlisted.isEmpty
    let isSound = difference == nil && areFilesSame && text == nil
    let verdict =
      difference != nil
      ? "not as it was made"
      : !areFilesSame
        ? "its files changed"
        : text != nil
          ? "its report.md is not as it was made"
          : (hasWords ? "verified" : "verdicts and numbers verified, its words not")
            + (files.missing.isEmpty
              ? ""
              : " in itself; \(files.missing.count) "
                + (files.missing.count == 1 ? "file is" : "files are") + " not at hand")
    var lines = [
      "\(path): \(verdict)",
      "  \(dossier.centre.name), \(dossier.year), as of \(dossier.asOf)",
      "  written by \(stored.engine), rules \(Report.meaning); "
        + (hasWords
          ? "every byte compared"
          : "by another program than this one, \(OECI.engine), so only verdicts, levels and numbers "
            + "were compared: read no sentence of it as confirmed"),
    ]
    lines += difference.map { ["  \($0.text)"] } ?? ["  every part is what its inputs give"]
    lines += text.map { ["  \($0)"] } ?? []
    let counts =
      "\(files.matching.count) of \(stored.files.count) input files match their digests"
      + (files.missing.isEmpty ? "" : ", \(files.missing.count) are not at hand")
    lines.append("  \(counts)")
    if verbose { lines += files.matching.map { "    same     \($0)" } }
    lines += files.changed.map { "    changed  \($0)" }
    lines += files.missing.map { "    not here \($0)" }
    lines += files.unlisted.map { "    not read \($0)" }
    if !files.unlisted.isEmpty {
      lines.append(
        "  the dossier holds files that the report was not made from: see what they change with "
          + "'\(ShellWord.command(["oeci", "assess", FileReader.parts(of: path).folder, "--check"]))'"
      )
    }
    return (isSound ? .done : .gateFailed, lines)
  }

  /// What is wrong with the `report.md` beside a report; nil if it is as it was made, or not there.
  private func textComplaint(beside path: String, _ stored: StoredReport) -> String? {
    let text = FileReader.join(FileReader.parts(of: path).folder, "report.md")
    guard FileReader.kind(of: text) == .file,
      let found = FileReader(problems: DiagnosticCollector()).readReport(text),
      found.bytes != MarkdownReport(stored.report).bytes
    else { return nil }
    return "\(text) is not what the inputs of the report give"
  }
}
