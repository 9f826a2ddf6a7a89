package import Assessment

/// A clause of an item or condition of which the verdict, or what it rests on, changed.
package struct ClauseChange: Hashable, Sendable {
  /// What is asked: `check`, or `yes needs: beds.inpatient`.
  package var clause: String
  /// Nil where the side does not ask it.
  package var old: Verdict?
  package var new: Verdict?
  package var causes: [Cause]

  /// Whether the verdict is another.
  package var isFlipped: Bool { old != new }
}
