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
        oeci explain reports/int-milano/2023 "Chapter 4"
        oeci explain reports/int-milano/2023 core-gate --format json
        oeci explain F101
      """)

  @Argument(
    help: "The folder of a dossier; or alone, the code of a problem.", completion: .directory)
  var dossier: String

  @Argument(help: "The id of one of these, or what a report calls it; or the code of a problem.")
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
    let loaded = loader.load(dossier)
    let assessment = loaded.flatMap { loaded in
      problems.hasErrors ? nil : Assessment(loaded.edition, loaded.dossier)
    }
    let found = assessment.flatMap { ExplainedThing.named(id, in: $0) }
    // A code is known whatever the dossier, and asked for most where it has faults.
    if found == nil, let code = DiagnosticReference.explanation(of: id) {
      try Terminal.print(code)
      return
    }
    guard let assessment else {
      try diagnostics.show(problems).exit()
      return
    }
    guard let found else {
      let meant = ExplainedThing.meant(by: id, in: assessment)
      throw ValidationError(
        "nothing in the edition has the id '\(id)'"
          + (meant.map { "; did you mean '\($0)'?" } ?? ""))
    }
    if diagnostics.printsForPeople {
      try Terminal.print(Terminal.wrapped(Explanation(assessment).text(of: found.thing)))
      let criteria = options.criteria.map { " --criteria \($0)" } ?? ""
      try diagnostics.count(problems, toldBy: "oeci validate \(dossier)\(criteria)").exit()
      return
    }
    try diagnostics.show(problems) { writer in
      writer.key("explained")
      writer.object { writer in
        writer.field("kind", found.thing.word)
        writer.field("id", found.id)
        writer.key("excerpt")
        ExplainedExcerpt(assessment, engine: OECI.engine).write(found.thing, to: &writer)
      }
    }.exit()
  }
}
