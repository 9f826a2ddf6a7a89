/// How the ids of another edition pair with those of this one.
package struct Crosswalk: Hashable, Sendable {
  /// What became of a thing.
  package enum Relation: String, Hashable, Sendable, CaseIterable {
    case same, revised, renamed, split, merged, retired, new
  }

  package struct Entry: Hashable, Sendable {
    package var from: [String]
    package var to: [String]
    package var relation: Relation
    package var note: String?
  }

  /// The other edition.
  package var from: String
  package var entries: [Entry]
}
