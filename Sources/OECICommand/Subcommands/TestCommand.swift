import ArgumentParser
import Criteria
import CriteriaTesting
import Diagnostics
import Glibc
import Workspace
import Proofs

/// Runs the tests of an edition.
struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests of an edition (tests/*.yaml in its folder).",
    discussion: """
      A test states a small dossier and what the assessment of it must give. Every expectation that \
      is not met is shown with its place, the actual result and the reasons; then the coverage of \
      the edition.

      With --mutate, small faults are put into the edition one at a time: an operator reversed, \
      a threshold moved, a quota changed, a part left out. Those that no test notices are listed.

      Examples:
        oeci test oeci-3.2
        oeci test criteria/oeci-3.2 --coverage
        oeci test criteria/oeci-3.2 --mutate --only designation.yaml
        oeci test criteria/oeci-3.2 --mutate --only policy --format json

      Exit status: 1 if there are no tests, an expectation is not met, or a fault goes unnoticed \
      that is not proven to make no difference.
      """)

  /// The forms of the result.
  enum Form: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "The name or the folder of an edition.", completion: .edition)
  var edition: String

  @Option(help: "The folder that holds the editions.", completion: .directory)
  var criteria: String?

  @Flag(help: "List every item, condition and threshold that no test touches.")
  var coverage = false

  @Flag(help: "Also check that the tests notice faults put into the edition.")
  var mutate = false

  @Option(
    help: """
      With --mutate: only the faults in this file, as designation.yaml, or in this item, standard, \
      condition or designation, or in 'policy'; may be given several times.
      """)
  var only: [String] = []

  @Option(help: "text, or json on standard output.")
  var format: Form = .text

  func validate() throws {
    if !only.isEmpty, !mutate { throw ValidationError("--only goes with --mutate") }
  }

  func run() async throws {
    let problems = DiagnosticCollector()
    let library = CriteriaLibrary(root: criteria, problems: problems)
    let edition = library.folder(named: edition)
    Project.nearest(to: [edition], reporting: problems)
    guard let (criteria, tests) = library.tests(ofEditionAt: edition) else {
      try show(problems, of: edition)
      return
    }
    EditionChecks.run(criteria, reporting: problems)
    StrayFolders.check(edition, reporting: problems)
    try show(problems, of: edition)
    if tests.isEmpty {
      Terminal.printError("'\(edition)' has no tests: put them into \(edition)/tests/*.yaml\n")
    }
    let run = TestRun(tests, of: criteria.edition)
    let mutation = mutate && run.failures.isEmpty ? try await self.mutation(of: run) : nil
    switch format {
    case .text: try Terminal.print(TestResultText(run, mutation).text(listsCoverage: coverage))
    case .json: try Terminal.print(TestResultJSON(run, mutation).text)
    }
    if mutate, mutation == nil {
      Terminal.printError("no faults were put in: first let every test pass\n")
    }
    let isClean = !tests.isEmpty && run.failures.isEmpty && mutation?.surviving.isEmpty != false
    try (isClean ? ExitStatus.done : .gateFailed).exit()
  }

  /// Shows what is wrong with the files, and ends the run if that stops it.
  private func show(_ problems: DiagnosticCollector, of edition: String) throws {
    let status = ExitStatus(problems.sorted)
    if format == .json, status != .done {
      try Terminal.print(DiagnosticFormat.json.render(problems, of: Self.self, checked: [edition]))
    } else {
      Terminal.printError(
        DiagnosticFormat.text(
          problems, style: Terminal.style(of: STDERR_FILENO), width: Terminal.width))
    }
    try status.exit()
  }

  private func mutation(of run: TestRun) async throws -> MutationRun {
    let all = Mutant.all(of: run.edition)
    for name in only where !all.contains(where: { $0.isChosen(by: name) }) {
      let known = Set(all.flatMap { $0.ids + [$0.place.file.name] })
      let meant = NearestName.of(name, among: known)
      throw ValidationError(
        "no fault can be put into '\(name)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""))
    }
    let chosen = all.filter { mutant in
      only.isEmpty || only.contains { mutant.isChosen(by: $0) }
    }
    var progress = Progress(of: chosen.count)
    defer { progress.clear() }
    return await MutationRun.of(chosen, of: run.edition, noticedBy: run.tests) {
      progress.advance()
    }
  }
}
