import Criteria
import Diagnostics
import LocatedYAML

/// A figure of the index year that counts on no day, of which no note says why.
///
/// Whether a final document is valid is a matter of the clock, and a report says so; what is missing
/// here is missing whatever the day.
struct FigureNeverCounts: DossierCheck {
  let restsOn: [DossierFolder.Part] = [.documents, .quantitative]

  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    for figure in dossier.figures where figure.year == dossier.year && figure.note == nil {
      guard let fault = Self.fault(of: figure, dossier, edition) else { continue }
      let indicator = edition.indicators[figure.indicator].id
      problems.report(
        .figureNeverCounts, "this figure of '\(indicator)' never counts: \(fault.why)",
        at: fault.place,
        suggestion: .init("\(fault.wayOut), or say in a 'note' why the figure is kept"))
    }
  }

  private struct Fault {
    var why: String
    var wayOut: String
    var place: SourceRange
  }

  private static func fault(of figure: Figure, _ dossier: Dossier, _ edition: Edition) -> Fault? {
    let origin = figure.origin
    let lacks = figure.unstated(of: edition.indicators[figure.indicator])
    if let lack = lacks.first(where: { $0.said != nil }) ?? lacks.first {
      let asked = "\(lack.asked.dimension): \(lack.asked.value)"
      return Fault(
        why: lack.said.map {
          "it states \($0.dimension): \($0.value), required: \(lack.asked.value)"
        }
          ?? "it does not state \(asked)",
        wayOut: lack.said == nil
          ? "if so, \(wayToState(lacks.map(\.asked), origin))"
          : "give the figure for which 'states: {\(asked)}' holds",
        place: origin.place(of: origin.entry(Key.states) == nil ? Key.indicator : Key.states))
    }
    guard let first = figure.sources.first else {
      return Fault(
        why: "it names no document as its 'source'", wayOut: "name the document that shows it",
        place: origin.place(of: Key.indicator))
    }
    guard figure.sources.allSatisfy({ dossier.documents[$0].status == .draft }) else { return nil }
    return Fault(
      why: "'\(dossier.documents[first].id)' is a draft, which proves nothing",
      wayOut: "name a final document",
      place: origin.place(of: Key.source))
  }

  /// The text to add, in the form in which the figure is written.
  private static func wayToState(_ asked: [Statement], _ origin: Origin) -> String {
    let list = asked.map { "\($0.dimension): \($0.value)" }.joined(separator: ", ")
    if let given = origin.entry(Key.states)?.value {
      let all = given.entries.map { "\($0.key.text): \($0.value.text)" } + [list]
      return "write 'states: {\(all.joined(separator: ", "))}'"
    }
    return origin.node.isFlow
      ? "add ', states: {\(list)}' before the brace at its end"
      : "add 'states: {\(list)}' as a line of the figure"
  }
}
