import Assessment
import Criteria
import Dossier

/// What became of a document between the two sides.
package struct DocumentChange: Hashable, Sendable {
  /// What became of it; gravest first.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case gone
    /// It was valid and is not, by time alone.
    case lapsed
    /// It was valid and is not, for it was changed.
    case withdrawn
    case changed
    case new
    /// It was not valid and is.
    case inForce = "in-force"
    case unchanged
  }

  /// Something that the registers say differently.
  package struct Difference: Hashable, Sendable {
    package var aspect: Aspect
    package var old: String
    package var new: String
  }

  package var oldID: String?
  package var newID: String?
  /// The title; nil for a confidential document.
  package var title: String?
  package var outcome: Outcome
  package var wasValid: Bool
  package var isValid: Bool
  /// Why it was not, and is not, valid; empty where it is.
  package var oldReason: String
  package var newReason: String
  package var differences: [Difference]
  package var oldPlace: String?
  package var newPlace: String?
  /// The answers and figures that rest on it, on either side, by id of the new one where it has one.
  package var items: [String]
  package var indicators: [String]

  package var id: String { newID ?? oldID ?? "" }
}
