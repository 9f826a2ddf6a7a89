package import Assessment

/// A part of the whole with its scores.
package struct ScoredPart: Sendable {
  package var id: String
  package var title: String
  package var score: Score
}
