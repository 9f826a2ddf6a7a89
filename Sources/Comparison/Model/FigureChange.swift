/// What became of a figure.
package struct FigureChange: Hashable, Sendable {
  /// What became of it; gravest first.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case gone
    /// It counted and does not.
    case notUsed = "no-longer-used"
    case value
    case new
    /// It counts and did not.
    case used = "used-now"
    /// Year, statement, source or note.
    case changed
    case unchanged
  }

  package var indicator: String
  package var outcome: Outcome
  package var old: String?
  package var new: String?
  /// Why it did not, or does not, count; nil if it does or is not there.
  package var oldLeftOut: String?
  package var newLeftOut: String?
  /// What is said differently besides the value: year, statements, source and note.
  package var differences: [DocumentChange.Difference] = []
  package var oldPlace: String?
  package var newPlace: String?
}
