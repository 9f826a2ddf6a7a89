/// The scores of some parts, by index.
package struct PartScores: Sendable {
  /// Nil where it is not among them.
  package var whole: Score?
  package var areas: [(index: Int, score: Score)] = []
  package var chapters: [(index: Int, score: Score)] = []
  package var standards: [(index: Int, score: Score)] = []
}
