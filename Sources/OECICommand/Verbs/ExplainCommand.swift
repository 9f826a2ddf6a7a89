import ArgumentParser
import Assessment
import Diagnostics
import Reports

/// Tells why one thing is judged as it is.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell what was looked for, found and is missing for one item, standard, condition, "
      + "designation, indicator, document or kind of document.",
    discussion: """
      Also for a chapter, an area, a consistency rule or an action, and for what belongs to the \
      report as a whole: 'whole', 'core-gate' and 'readiness'. With --format json the object has \
      under 'explained' what report.json says of the thing.

      Examples:
        oeci explain reports/int-milano/2023 R6
        oeci explain reports/int-milano/2023 GOV-04.1
        oeci explain reports/int-milano/2023 ccc
        oeci explain reports/int-milano/2023 governance
        oeci explain reports/int-milano/2023 core-gate --format json
        oeci explain F101
      """)

  @Argument(
    help: "The folder of a dossier; or alone, the code of a problem.", completion: .directory)
  var dossier: String

  @Argument(help: "The id of one of these.")
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
    guard let loaded = loader.load(dossier), !problems.hasErrors else {
      try diagnostics.show(problems).exit()
      return
    }
    let assessment = Assessment(loaded.edition, loaded.dossier)
    guard let thing = ExplainedThing(id, in: assessment) else {
      let meant = NearestName.of(id, among: ExplainedThing.all(in: assessment).map(\.id).sorted())
      throw ValidationError(
        "nothing in the edition has the id '\(id)'"
          + (meant.map { "; did you mean '\($0)'?" } ?? ""))
    }
    if diagnostics.printsForPeople {
      try Terminal.print(Terminal.wrapped(Explanation(assessment).text(of: thing)))
    }
    try diagnostics.show(problems) { writer in
      writer.key("explained")
      writer.object { writer in
        writer.field("kind", thing.word)
        writer.field("id", id)
        writer.key("excerpt")
        ExplainedExcerpt(assessment, engine: OECI.engine).write(thing, to: &writer)
      }
    }.exit()
  }
}
