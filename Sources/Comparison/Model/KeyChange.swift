/// A key of the normal form of an edition or dossier that says something else, and of which no other
/// part of a comparison tells.
package struct KeyChange: Hashable, Sendable {
  /// What kind of thing has the key.
  package enum Thing: String, Hashable, Sendable, CaseIterable {
    case edition, area, level, source, dimension, indicator
    case consistencyRule = "consistency-rule"
    case documentKind = "document-kind"
    case precondition, criterion, designation, chapter, standard, item, crosswalk
    case dossier, document, figure, answer
    case auditorsAnswer = "auditors-answer"
    case action

    /// The kind as reports call it.
    package var title: String {
      switch self {
      case .documentKind: "kind of document"
      case .auditorsAnswer: "auditors' answer"
      default: rawValue.replacing("-", with: " ")
      }
    }
  }

  package var thing: Thing
  /// The thing, by its id on the new side where it has one; nil for the edition and the dossier.
  package var id: String?
  /// The key, with those that it stands in before it; nil where the thing came or went as a whole.
  package var key: String?
  /// What each side says, in words; nil where it says nothing, or must not be told.
  package var old: String?
  package var new: String?
}
