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
      let written = document.origin.entry(Key.url)?.value
      let meant = Self.repaired(address)
      problems.report(
        .oddAddress, "\(address.quoted) is not a web address",
        at: document.origin.place(of: Key.url),
        suggestion: .init(
          meant.map { "write '\($0)'" }
            ?? "write the whole address, from https:// on, or say with 'place' where it is",
          replacement: written?.isPlain == true ? meant : nil))
    }
  }

  private static func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
    let rest = text.dropFirst(scheme.count)
    return rest.contains { $0 != "/" } && !rest.contains { $0.isWhitespace || "<>".contains($0) }
  }

  /// An address without the brackets that mail puts around it, with what stands for a blank in one,
  /// and with its beginning; nil if that makes none of it.
  private static func repaired(_ address: String) -> String? {
    let bare = address.split(omittingEmptySubsequences: false) { "<>".contains($0) }
      .joined().split(whereSeparator: \.isWhitespace).joined(separator: "%20")
    let whole = bare.lowercased().hasPrefix("www.") ? "https://\(bare)" : bare
    return isWebAddress(whole) ? whole : nil
  }
}
