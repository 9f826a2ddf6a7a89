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
  /// Why it is not valid; nil if it is.
  package var leftOut: String?
  /// Whether it shows a phase, is cited by a figure or has a kind.
  package var isUsed: Bool
}
