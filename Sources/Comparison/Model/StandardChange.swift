package import Assessment

/// What became of a standard.
///
/// It has no class of its own: a mean also moves where an item comes or goes, which is no progress.
/// What its items became tells.
package struct StandardChange: Sendable {
  package var relation: Relation
  package var oldIDs: [String]
  package var newIDs: [String]
  package var title: String
  /// The evidenced scores; of several standards, or where nothing counts, nil.
  package var old: ScoreInterval?
  package var new: ScoreInterval?
  /// How many of its items became what, gravest first.
  package var outcomes: [(outcome: ChangeClass, count: Int)]
  package var causes: [Cause]

  package var id: String { (newIDs.isEmpty ? oldIDs : newIDs).joined(separator: " + ") }
}
