import Criteria
import Dossier

/// What an item adds to the scores.
struct ItemStanding: Hashable {
  var state: ItemState
  /// The level of the centre's answer.
  var claim: Int?
  var levels: LevelInterval?
  /// The level that the auditors gave.
  var review: Int?

  init(_ judgement: Judgement, ofItem item: Int) {
    let index = judgement.facts.index
    state = index.states[item]
    claim = index.dossier.answers[item]?.level
    levels = judgement.levels[item]
    review = index.dossier.reviews[item]?.level
  }

  /// From the least to the most that the answer claims; nil if the item does not count.
  func claimed(on scale: Scale) -> ScoreInterval? {
    guard state.isApplicable else { return nil }
    return scale.points(of: LevelInterval(low: claim ?? scale.worst, high: claim ?? scale.best))
  }

  func evidenced(on scale: Scale) -> ScoreInterval? {
    state.isApplicable ? levels.map(scale.points) : nil
  }

  /// What the auditors gave, as both ends.
  func reviewed(on scale: Scale) -> ScoreInterval? {
    review.map { scale.points(of: LevelInterval(low: $0, high: $0)) }
  }
}
