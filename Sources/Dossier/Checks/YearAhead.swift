import Criteria
import Diagnostics
import LocatedYAML

/// Figures of a year that has not begun by the clock can only be a slip.
struct YearAhead: DossierCheck {
  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    guard let origin = dossier.origin, dossier.year > dossier.asOf.year else { return }
    problems.report(
      .yearAhead, "the index year \(dossier.year) begins after \(dossier.asOf)",
      at: origin.place(of: Key.year),
      suggestion: .init("correct the year, or judge by a later day with 'as-of' or --as-of"))
  }
}
