import Criteria
import Diagnostics
import LocatedYAML

/// A figure of another year than the index year, where its indicator has none of that.
///
/// Beside one of the index year it is kept for comparison; and where no figure at all is of the
/// index year, the header is most likely wrong, which is told once.
struct FigureOfOtherYear: DossierCheck {
  let restsOn: [DossierFolder.Part] = [.quantitative]

  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    let current = Set(dossier.figures.filter { $0.year == dossier.year }.map(\.indicator))
    guard dossier.year != 0, !current.isEmpty else { return }
    // Figures stand by indicator and year, so the last of an indicator is the nearest to count.
    for (index, figure) in dossier.figures.enumerated()
    where figure.note == nil && !current.contains(figure.indicator) {
      let next = index + 1
      let isLast =
        next == dossier.figures.count || dossier.figures[next].indicator != figure.indicator
      guard isLast else { continue }
      problems.report(
        .figureOfOtherYear,
        "'\(edition.indicators[figure.indicator].id)' has a figure of \(figure.year) and none of "
          + "the index year \(dossier.year), so it does not count",
        at: figure.origin.place(of: Key.year),
        suggestion: .init(
          "enter that of \(dossier.year), correct the year, or say in a 'note' why it is kept"))
    }
  }
}
