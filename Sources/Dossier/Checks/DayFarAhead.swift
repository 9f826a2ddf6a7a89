import Criteria
import Diagnostics
import LocatedYAML

/// An assessment date many years after the index year is most likely a slip, as 2062 for 2026, by which
/// every document has expired.
struct DayFarAhead: DossierCheck {
  /// A certificate holds for five years, so that nobody assesses figures twice as old.
  private static let mostYears = 10

  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    // A day given on the command line has no place in the dossier.
    guard let origin = dossier.origin, dossier.year != 0,
      let node = origin.entry(Key.asOf)?.value, node.text == "\(dossier.asOf)",
      dossier.asOf.year > dossier.year + Self.mostYears
    else { return }
    problems.report(
      .dayFarAhead,
      "the assessment date \(dossier.asOf) is \(dossier.asOf.year - dossier.year) years after the index "
        + "year \(dossier.year)", at: node.range,
      suggestion: .init("correct one of the two"))
  }
}
