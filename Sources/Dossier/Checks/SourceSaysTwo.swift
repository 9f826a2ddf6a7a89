import Criteria
import Diagnostics
import LocatedYAML

/// Two values of one indicator and year from one document, of which no note says why.
///
/// Two documents may contradict each other, and then an assessment says so; of one it is a slip,
/// unless the centre means it.
struct SourceSaysTwo: DossierCheck {
  /// What a figure is about besides its indicator and year.
  private struct Claim: Hashable {
    var source: Int
    var states: [Statement]
  }

  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    // Figures stand by indicator and year, so that what may differ is side by side.
    let figures = dossier.figures
    var start = figures.startIndex
    while start < figures.endIndex {
      let (indicator, year) = (figures[start].indicator, figures[start].year)
      let end =
        figures[start...].firstIndex { $0.indicator != indicator || $0.year != year }
        ?? figures.endIndex
      if end - start > 1 { look(at: figures[start..<end], dossier, edition, problems) }
      start = end
    }
  }

  private func look(
    at figures: ArraySlice<Figure>, _ dossier: Dossier, _ edition: Edition,
    _ problems: DiagnosticCollector
  ) {
    var first: [Claim: Figure] = [:]
    for figure in figures where figure.note == nil {
      for source in figure.sources {
        let claim = Claim(source: source, states: figure.states)
        guard let other = first[claim] else {
          first[claim] = figure
          continue
        }
        guard other.value != figure.value else { continue }
        let places = [other, figure].map { $0.origin.place(of: Key.value) }
        let isOrdered = places[0].file != places[1].file || places[0].start < places[1].start
        problems.report(
          .sourceSaysTwo,
          "'\(dossier.documents[source].id)' is the source of two values of "
            + "'\(edition.indicators[figure.indicator].id)' in \(figure.year)",
          at: places[isOrdered ? 1 : 0],
          notes: [.init("the other one", at: places[isOrdered ? 0 : 1])],
          suggestion: .init("keep one, or say in a 'note' why the document has both"))
        break
      }
    }
  }
}
