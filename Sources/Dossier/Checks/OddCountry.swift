import Criteria
import Diagnostics
import LocatedYAML

/// A country written out, where other programs look for a code of two letters (ISO 3166-1).
struct OddCountry: DossierCheck {
  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    let country = dossier.country
    guard let origin = dossier.origin, !country.isEmpty, !Self.isCode(country) else { return }
    // Of other letters capitals may be two: of ß they are SS.
    let upper = country.utf8.allSatisfy { $0 < 0x80 } ? country.uppercased() : country
    problems.report(
      .oddCountry, "\(country.quoted) is not a country code", at: origin.place(of: Key.country),
      suggestion: Self.isCode(upper)
        ? .init("write '\(upper)'", replacement: upper)
        : .init("write its two letters, such as DE for Germany or IT for Italy"))
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}
