import ArgumentParser
import Diagnostics
import JSON
import Workspace

/// Derives a report again from the inputs inside it.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Re-derive a report.json from the inputs inside it and name every difference.",
    discussion: """
      Exits with status 1 if the report says anything that its own inputs do not give, or if the \
      files it was made from are at hand and give other inputs, have changed, or are not all known \
      to it; also if the report.md beside it says something else. A report can be verified alone: \
      what was not checked, since it is not at hand, is named.

      Evidence files are never looked at: that is for 'oeci assess --evidence'.

      Examples:
        oeci verify reports/int-milano/2023/report.json
        oeci verify received/report.json --criteria criteria
        oeci verify reports/int-milano/2023/report.json --verbose
      """)

  @Argument(help: "A report.json; several may be given.", completion: .file(extensions: ["json"]))
  var reports: [String]

  @Option(help: "The folder that holds the editions.", completion: .directory)
  var criteria: String?

  @Option(
    help: "A peer review that was added to the dossier; may be given several times.",
    completion: .file(extensions: ["yaml"]))
  var review: [String] = []

  @Flag(help: "Name the files that are the same, too.")
  var verbose = false

  @OptionGroup var diagnostics: DiagnosticOptions

  // No project is asked: what a report is worth is not for the folder to say that it came in.
  func run() throws {
    let problems = DiagnosticCollector()
    let verifier = ReportVerifier(criteria: criteria, reviews: reviews(problems))
    check(problems)
    var verified: [(argument: String, verification: Verification)] = []
    for path in problems.hasErrors ? [] : reports {
      let own = DiagnosticCollector()
      let verification = verifier.verify(path, reporting: own)
      if let verification { verified.append((path, verification)) }
      if diagnostics.printsForPeople {
        let lines = verification?.lines(isVerbose: verbose) ?? ["\(path): not verified"]
        let text = lines.map { VisibleText.line($0) + "\n" }.joined()
        try Terminal.print(Terminal.wrapped(text))
      }
      problems.absorb(own.findings)
    }
    let unsound = Set(verified.filter { !$0.verification.isSound }.map(\.argument))
    let status = try diagnostics.show(
      problems, of: Self.self, checked: reports, unsound: unsound, promisesFix: false
    ) { writer in
      writer.key("reports")
      writer.array(verified) { $1.verification.write(to: &$0) }
    }
    try status.exit()
  }

  /// Reports a folder of editions that cannot be one, in place of which no other is taken.
  private func check(_ problems: DiagnosticCollector) {
    guard let criteria,
      let fault = CriteriaLibrary(root: criteria, problems: problems).faultOfRoot
    else { return }
    problems.report(
      .notFound, fault, at: SourceRange(startOf: SourceFile(path: criteria)),
      suggestion: .init("name the folder that the folders of the editions lie in"))
  }

  /// The peer reviews that were named.
  private func reviews(_ problems: DiagnosticCollector) -> [SourceFile] {
    review.compactMap { path in
      FileReader(problems: problems).read(
        path, name: FileReader.parts(of: path).name, within: [FileReader.ownFolder(of: path)])
    }
  }
}
