package import Criteria
package import LocatedYAML

/// A document that the centre puts forward.
package struct EvidenceDocument: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable { case final, draft }

  /// Where the document is.
  package enum Location: Hashable, Sendable {
    /// A path under the evidence root.
    case file(String)
    case url(String)
    /// Where an auditor is shown it.
    case place(String)
  }

  /// A phase of an item that the document shows, with the page if it is said.
  package struct Showing: Hashable, Sendable {
    package var item: Int
    package var phase: Phase
    package var page: String?
  }

  package var id: String
  /// Its kinds, as indices of the edition.
  package var kinds: [Int] = []
  package var title: String
  package var status: Status
  package var date: PartialDate
  package var validUntil: PartialDate?
  package var language: String?
  package var hasEnglishSummary = false
  package var owner: String?
  package var location: Location
  /// The digest of the file, in lower case.
  package var sha256: String?
  /// Whether reports give its id and digest only.
  package var isConfidential = false
  /// Sorted by item and phase.
  package var shows: [Showing] = []
  /// Where it is written.
  package var origin: Origin

  /// Whether an auditor who reads English can follow it.
  package var isReadableInEnglish: Bool {
    guard !hasEnglishSummary else { return true }
    let code = language?.lowercased() ?? ""
    return code == "en" || code.hasPrefix("en-")
  }
}
