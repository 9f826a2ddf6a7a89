import Criteria
import Diagnostics
import LocatedYAML

/// Figures all of other years: a dossier taken over from the year before, most likely.
struct NoFigureOfYear: DossierCheck {
  let restsOn: [DossierFolder.Part] = [.quantitative]

  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    // A year that is missing or cannot be read was reported.
    guard dossier.year != 0, let first = dossier.figures.first,
      !dossier.figures.contains(where: { $0.year == dossier.year })
    else { return }
    problems.report(
      .noFigureOfYear,
      "none of the figures is of the index year \(dossier.year), so none of them counts",
      at: first.origin.place(of: Key.year),
      suggestion: .init("enter the figures of \(dossier.year), or correct the index year"))
  }
}
