import Criteria
import Diagnostics
import LocatedYAML

/// A language written out, which the rule on English does not recognise.
///
/// Codes are those of BCP 47: two or three letters, then parts after dashes.
struct OddLanguage: DossierCheck {
  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    // A default for a whole file is one mistake, not as many as the file has documents.
    var seen: Set<String> = []
    for document in dossier.documents {
      guard let language = document.language, seen.insert(language).inserted,
        !Self.isCode(language)
      else { continue }
      problems.report(
        .oddLanguage, "\(language.quoted) is not a language code",
        at: document.origin.place(
          of: document.origin.entry(Key.language) == nil ? .id : Key.language),
        suggestion: .init("write two letters, such as 'en' for English or 'it' for Italian"))
    }
  }

  private static func isCode(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }
}
