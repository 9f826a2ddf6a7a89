/// One fact that differs between the two sides and that something rests on.
package struct Cause: Hashable, Sendable {
  /// What kind of fact.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case documentNew = "document-new"
    case documentGone = "document-gone"
    /// It counted, and time went on.
    case documentLapsed = "document-lapsed"
    /// Time went on, and it counts.
    case documentInForce = "document-in-force"
    case documentChanged = "document-changed"
    case figureNew = "figure-new"
    case figureGone = "figure-gone"
    case figureChanged = "figure-changed"
    /// It counts, which it did not before, or the other way round.
    case figureUse = "figure-use"
    case answer
    case peerReview = "peer-review"
    case applicability
    case clock
    case wording
    case core
    case threshold
    case weight
    case scale
    case policy
    case crosswalk
    /// It follows from what became of another item.
    case otherItem = "other-item"
  }

  package var kind: Kind
  /// The layer of the replay that the fact belongs to; nil where it follows from something else.
  package var layer: Layer?
  /// The document, indicator, item or condition that the fact is about.
  package var id: String
  package var text: String
  /// The values of both sides in words, where the fact has such.
  package var old: String?
  package var new: String?
  /// Where both are written; nil where the files are not at hand, or there is nothing.
  package var oldPlace: String?
  package var newPlace: String?
}
