package import Criteria
package import Dossier

/// The levels and scores that a dossier has under an edition on one day, without anything that is
/// told about them.
///
/// An assessment begins with it; where scores alone are asked for, it is all of it.
package struct ScoredState: Sendable {
  package let edition: Edition
  package let dossier: Dossier
  let judgement: Judgement
  let scores: ScoreTree

  /// Judges a dossier that was read without errors.
  package init(_ edition: Edition, _ dossier: Dossier) {
    self.edition = edition
    self.dossier = dossier
    judgement = Judgement(
      Facts(EvidenceIndex(edition, dossier), .evidenced(on: dossier.asOf)))
    scores = ScoreTree(judgement)
  }

  package var whole: Score { scores.whole }
  package var areas: [Score] { scores.areas }
  package var chapters: [Score] { scores.chapters }
}
