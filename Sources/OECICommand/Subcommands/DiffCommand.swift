import ArgumentParser
import Assessment
import Comparison
import Criteria
import Diagnostics
import Dossier
import Reports
import Workspace

/// Sets two years of one centre side by side.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two years of one centre: what changed, why, and what it did to the score.",
    discussion: """
      Each side is the folder of a dossier or a report.json. Writes comparison.md, \
      comparison.json, comparison.svg and, for a comment under a pull request, \
      comparison-summary.md beside the second.

      Examples:
        oeci diff reports/int-milano/2019 reports/int-milano/2023
        oeci diff last/report.json reports/int-milano/2023 --output out
        oeci diff reports/c/2024 reports/c/2025 --fail-on regression
        oeci diff reports/c/2024 reports/c/2025 --fail-on core-lost --tolerate ok.yaml
      """)

  @Argument(
    help: "The earlier side: the folder of a dossier, or a report.json.", completion: .directory)
  var old: String

  @Argument(help: "The later side.", completion: .directory)
  var new: String

  @Option(help: "The folder that holds the editions.", completion: .directory)
  var criteria: String?

  @OptionGroup var written: WrittenOptions

  @Option(
    help: """
      How problems are shown: text on standard error, or json, sarif, github or junit on standard \
      output.
      """)
  var format: DiagnosticFormat = .text

  @Option(
    name: .customLong("fail-on"),
    help: """
      Exit with status 1 if one of these is found; several are separated by commas: \
      \(LossKinds.allValueStrings.joined(separator: ", ")).
      """)
  var failOn: LossKinds = LossKinds()

  @Option(
    help: "A file of losses to tolerate, each with id, what, reason and until.",
    completion: .file(extensions: ["yaml"]))
  var tolerate: String?

  func validate() throws {
    if tolerate != nil, failOn.kinds.isEmpty {
      throw ValidationError("--tolerate goes with --fail-on")
    }
  }

  func run() async throws {
    let problems = DiagnosticCollector()
    Project.nearest(to: [new], reporting: problems)
    let status = try await compare(problems)
    try max(
      status,
      DiagnosticOptions.show(
        problems, of: Self.self, format, failsOnWarning: failOn.includesWarning, promisesFix: false)
    ).exit()
  }

  private func compare(_ problems: DiagnosticCollector) async throws -> ExitStatus {
    let library = CriteriaLibrary(root: criteria, problems: problems)
    let tolerances = tolerate.map { path in
      FileReader(problems: problems).read(path).map { Tolerances($0, reporting: problems) }
        ?? Tolerances()
    }
    let sides = try await SideLoader.load([old, new], library, reporting: problems)
    guard let one = sides[0], let two = sides[1], !problems.hasErrors else { return .done }
    let centres = [one, two].map { $0.side.assessment.dossier.centre.id }
    guard centres[0] == centres[1] else {
      problems.report(
        .otherCentre,
        "'\(new)' is of centre \(centres[1].quoted), '\(old)' of \(centres[0].quoted)",
        at: SourceRange(startOf: SourceFile(path: new)),
        suggestion: .init("compare two years of one centre"))
      return .done
    }
    TwoContents(one.side, two.side)?.report(in: new, to: problems)
    let identity = SideLoader(library: library, problems: problems).identity(
      one.side.assessment.edition, two.side.assessment.edition, near: [new, old])
    let comparison = ComparisonBuilder.compare(
      one.side, two.side, identity, remarks: [one.remark, two.remark].compactMap(\.self),
      engine: Engine.name)
    let files = ReportFiles(folder: written.output ?? two.folder, problems: problems)
    async let text = MarkdownRenderer.bytes(of: ComparisonPage(comparison))
    async let json = ComparisonJSON(comparison).bytes
    async let comment = MarkdownRenderer.bytes(of: CommentPage(comparison))
    async let picture = Array(Waterfall(comparison).text.utf8)
    let contents = await [
      OutputFile("comparison.md", text), OutputFile("comparison.json", json),
      OutputFile("comparison-summary.md", comment),
      OutputFile(ComparisonPage.picture, picture),
    ]
    if written.check {
      let stale = files.stale(contents, "re-run oeci diff")
      return max(stale, gate(comparison, tolerances, problems))
    }
    guard files.write(contents) else { return .unreadable }
    if format == .text {
      let names = contents.map { FileReader.join(files.folder, $0.name) }
      try Terminal.print(ComparisonSummary(comparison).text(written: names))
    }
    return gate(comparison, tolerances, problems)
  }

  private func gate(
    _ comparison: YearComparison, _ tolerances: Tolerances?, _ problems: DiagnosticCollector
  ) -> ExitStatus {
    guard !failOn.kinds.isEmpty else { return .done }
    let rest = (tolerances ?? Tolerances()).remaining(
      of: comparison.losses, failOn.kinds, on: comparison.new.asOf, reporting: problems)
    for loss in rest.losses {
      Terminal.printError(
        VisibleText.line("\(loss.kind.rawValue): \(loss.id): \(loss.text)") + "\n")
    }
    return rest.losses.isEmpty && rest.areNeeded ? .done : .gateFailed
  }
}

/// What makes a comparison end with status 1, as `regression,level-lost`.
struct LossKinds: ExpressibleByArgument {
  let defaultValueDescription = "none"
  /// What may stand in it.
  static let allValueStrings = Loss.Kind.allCases.map(\.rawValue) + ["warning"]
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
  var kinds: Set<Loss.Kind> = []
  var includesWarning = false

  init() {}

  init?(argument: String) {
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      if name == "warning" {
        includesWarning = true
      } else if let kind = Loss.Kind(rawValue: String(name)) {
        kinds.insert(kind)
      } else {
        return nil
      }
    }
  }
}
