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
      Examples:
        oeci explain reports/int-milano/2023 R6
        oeci explain reports/int-milano/2023 GOV-04.1
        oeci explain reports/int-milano/2023 ccc
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
    let explanation = Explanation(Assessment(loaded.edition, loaded.dossier))
    guard let text = explanation.text(of: id) else {
      let meant = NearestName.of(id, among: explanation.ids)
      throw ValidationError(
        "nothing in the edition has the id '\(id)'"
          + (meant.map { "; did you mean '\($0)'?" } ?? ""))
    }
    if diagnostics.printsForPeople { try Terminal.print(Terminal.wrapped(text)) }
    try diagnostics.show(problems).exit()
  }
}
