import ArgumentParser
import Assessment
import Diagnostics
import Reports
import JSON
import Workspace

/// Tells why one thing is judged as it is.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Explain what was looked for, found and is missing for one item, standard, condition, "
      + "designation, indicator, document or kind of document.",
    discussion: """
      Also for a chapter, an area, a consistency rule or an action, and for the report as a whole: \
      'whole', 'core-gate' and 'readiness'. Where several share a title, their ids are listed; where \
      an indicator and a document share an id, 'document:D-1' names the document. With --format json \
      the excerpt of report.json is given under 'explained'.

      Examples:
        oeci explain reports/int-milano/2023 R6
        oeci explain reports/int-milano/2023 GOV-04.1
        oeci explain reports/int-milano/2023 ccc
        oeci explain reports/int-milano/2023 governance
        oeci explain reports/int-milano/2023 "Chapter 4"
        oeci explain reports/int-milano/2023 "Strategic plan"
        oeci explain reports/int-milano/2023 core-gate --format json
        oeci explain F101
      """)

  @Argument(
    help: "The folder of a dossier; or alone, the code of a problem.", completion: .directory)
  var dossier: String

  @Argument(help: "The id or the title of one of these; or the code of a problem.")
  var id: String?

  @OptionGroup var options: DossierOptions
  @OptionGroup var diagnostics: DiagnosticOptions

  func validate() throws {
    guard id == nil, DiagnosticReference.explanation(of: dossier) == nil else { return }
    throw ValidationError("name a dossier and an id, or the code of a problem such as F101")
  }

  func run() throws {
    guard let id else {
      try Terminal.print(DiagnosticReference.explanation(of: dossier) ?? "")
      return
    }
    let problems = DiagnosticCollector()
    Project.nearest(to: [dossier], reporting: problems)
    let loader = DossierLoader(
      library: CriteriaLibrary(root: options.criteria, problems: problems), problems: problems,
      clock: options.asOf, reviews: options.review)
    let assessment = Pipeline.load(dossier, with: loader).map(Pipeline.assess)
    let matches = assessment.map { ExplainedThing.named(id, in: $0) } ?? []
    let found = matches.count == 1 ? matches.first : nil
    // A code is known whatever the dossier, and asked for most where it has faults.
    if matches.isEmpty, let code = DiagnosticReference.explanation(of: id) {
      try Terminal.print(code)
      return
    }
    guard let assessment else {
      try diagnostics.show(problems, of: Self.self).exit()
      return
    }
    guard let found else { throw ValidationError(question(matches, in: assessment)) }
    if diagnostics.printsForPeople {
      try Terminal.print(Terminal.wrapped(Explanation(assessment).text(of: found.thing)))
      let criteria = options.criteria.map { ["--criteria", $0] } ?? []
      let command = ShellWord.command(["oeci", "validate", dossier] + criteria)
      try diagnostics.count(problems, toldBy: command).exit()
      return
    }
    try diagnostics.show(problems, of: Self.self) { writer in
      writer.key("explained")
      writer.object { writer in
        writer.field("kind", found.thing.word)
        writer.field("id", found.id)
        writer.key("excerpt")
        ExplainedExcerpt(assessment, engine: Engine.name).write(found.thing, to: &writer)
      }
    }.exit()
  }

  /// What to ask where an id or a title names nothing, or more than one thing.
  private func question(_ matches: [ExplainedThing.Named], in assessment: Assessment) -> String {
    let name = id ?? ""
    guard !matches.isEmpty else {
      let meant = ExplainedThing.meant(by: name, in: assessment)
      return "nothing in the dossier or its edition has the id or title '\(name)'"
        + (meant.map { "; did you mean '\($0)'?" } ?? "")
    }
    return "'\(name)' matches \(matches.count) entries; give the id of one:\n"
      + listed(matches, in: assessment)
  }

  /// A line for each of the first things, those called so and those with short titles first.
  private func listed(_ things: [ExplainedThing.Named], in assessment: Assessment) -> String {
    let most = 10
    let lines = things.map { named in
      (
        id: ShellWord.quoted(ExplainedThing.clearID(of: named, in: assessment)),
        words: named.thing.inWords(in: assessment)
      )
    }.enumerated().sorted {
      ($0.element.words.count, $0.offset) < ($1.element.words.count, $1.offset)
    }
    let names = lines.prefix(most).map { "  \($0.element.id)  (\($0.element.words))" }
    let more = things.count > most ? ["  and \(things.count - most) more"] : []
    return (names + more).joined(separator: "\n")
  }
}
