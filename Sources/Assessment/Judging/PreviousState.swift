/// How things stood before a change, as far as they stand otherwise after it.
package struct PreviousState: Sendable {
  /// What would undo the change; nil where only the days went by.
  package var inverse: Change?
  /// The items with other levels, in the edition's order.
  package var levels: [(item: Int, levels: LevelInterval?)] = []
  /// The scores of the parts of which an item stands otherwise; some may be the same as after.
  package var scores = PartScores()
  /// The designations whose rule has another verdict, in the edition's order.
  package var designations: [(designation: Int, verdict: Verdict)] = []
  /// The verdict of the core gate; nil where there was none.
  package var coreGate: Verdict?
  /// How many items, named conditions and rules of designations were judged anew, once for the
  /// evidence and once for what is claimed: never more than depend on the change.
  package var judged = 0
}
