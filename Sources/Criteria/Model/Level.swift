/// One answer of the scale; a level's index counts from the best, so a smaller index is better.
package struct Level: Hashable, Sendable {
  package var name: String
  package var points: Rational
  /// The phases of the PDCA cycle that must be evidenced for it.
  package var shows: PhaseSet
}
