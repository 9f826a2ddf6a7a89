import Criteria
import Diagnostics
import LocatedYAML

/// An address that no browser opens, so that no auditor finds the document.
struct OddAddress: DossierCheck {
  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    for document in dossier.documents {
      guard case .url(let address) = document.location, !Self.isWebAddress(address) else {
        continue
      }
      problems.report(
        .oddAddress, "\(address.quoted) is no web address", at: document.origin.place(of: Key.url),
        suggestion: .init("write it with https://, or use 'place' to say where the document is"))
    }
  }

  private static func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
    let rest = text.dropFirst(scheme.count)
    return rest.contains { $0 != "/" } && !rest.contains(where: \.isWhitespace)
  }
}
