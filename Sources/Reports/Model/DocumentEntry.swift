package import Assessment
import Words

/// A document that was put forward; of a confidential one only the id and the digest.
package struct DocumentEntry: Sendable {
  package var id: String
  package var title: String?
  package var kinds: [String]
  package var date: String?
  package var location: String?
  package var link: String?
  package var owner: String?
  package var sha256: String?
  package var isConfidential: Bool
  package var isFile: Bool
  /// Why it is not valid, as far as that may be told; empty if it is.
  package var leftOut: [DocumentExclusion]
  package var language: String?
  /// The last day on which it is valid; nil if it has none.
  package var validUntil: String?
  /// How many items it shows a phase of, and how many figures cite it.
  package var shownItems: Int
  package var citedByFigures: Int

  /// Whether nothing of the dossier or the criteria refers to it; of a confidential one its kind is not
  /// known here.
  var isUnused: Bool { shownItems == 0 && citedByFigures == 0 && kinds.isEmpty && !isConfidential }
}

extension DocumentEntry {
  /// Why it is not valid, in words; nil if it is.
  func whyLeftOut(in language: any Language) -> String? {
    leftOut.isEmpty ? nil : language.text(of: leftOut)
  }
}
