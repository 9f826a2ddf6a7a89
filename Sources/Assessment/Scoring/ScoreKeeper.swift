import Criteria

/// The scores of all parts, kept up to date as items change.
struct ScoreKeeper {
  /// An item that stands otherwise than before.
  struct Change {
    var item: Int
    var old: ItemStanding
    var new: ItemStanding
  }

  private(set) var scores: ScoreTree
  private var evidenced: PartSums
  /// The sums behind what answers alone decide; nil as long as none has changed.
  private var answered: (claimed: PartSums, reviewed: PartSums)?

  init(_ judgement: Judgement, _ scores: ScoreTree) {
    self.scores = scores
    let edition = judgement.facts.index.edition
    evidenced = PartSums(
      edition, edition.standards.map { judgement.evidencedScore(of: $0) },
      values: scores.standards.map(\.evidenced), chapters: scores.chapters.map(\.evidenced))
  }

  /// Makes ready for a change of an answer, before it is made.
  mutating func awaitAnswer(_ judgement: Judgement) {
    guard answered == nil else { return }
    let edition = judgement.facts.index.edition
    answered = (
      PartSums(edition) { ItemStanding(judgement, ofItem: $0).claimed(on: edition.scale) },
      PartSums(edition) { ItemStanding(judgement, ofItem: $0).reviewed(on: edition.scale) }
    )
  }

  /// Follows items that stand otherwise than before.
  ///
  /// - Parameters:
  ///   - changes: The items, each once.
  ///   - edition: Whose items they are.
  /// - Returns: The scores before of the parts they belong to.
  mutating func follow(_ changes: [Change], _ edition: Edition) -> PartScores {
    guard !changes.isEmpty else { return PartScores() }
    let standards = Set(changes.map { edition.items[$0.item].standard }).sorted()
    let chapters = Set(standards.map { edition.standards[$0].chapter }).sorted()
    let areas = Set(standards.map { edition.standards[$0].area }).sorted()
    let before = PartScores(
      whole: scores.whole, areas: areas.map { ($0, scores.areas[$0]) },
      chapters: chapters.map { ($0, scores.chapters[$0]) },
      standards: standards.map { ($0, scores.standards[$0]) })
    for change in changes { count(change, edition) }
    let scale = edition.scale
    func replacements(
      _ value: (ItemStanding) -> ScoreInterval?
    ) -> [PartSums.ItemChange] {
      changes.map { ($0.item, value($0.old), value($0.new)) }.filter { $0.1 != $0.2 }
    }
    let levels = replacements { $0.evidenced(on: scale) }
    if !levels.isEmpty { scores.set(evidenced.replace(levels, edition)) { $0.evidenced = $1 } }
    guard answered != nil else { return before }
    let claims = replacements { $0.claimed(on: scale) }
    if !claims.isEmpty, let values = answered?.claimed.replace(claims, edition) {
      scores.set(values) { $0.claimed = $1 }
    }
    let reviews = replacements { $0.reviewed(on: scale) }
    if !reviews.isEmpty, let values = answered?.reviewed.replace(reviews, edition) {
      scores.set(values) { $0.reviewed = $1?.low }
    }
    return before
  }

  private mutating func count(_ change: Change, _ edition: Edition) {
    let (old, new) = (change.old, change.new)
    let reviews = (new.review == nil ? 0 : 1) - (old.review == nil ? 0 : 1)
    guard old.state != new.state || reviews != 0 else { return }
    scores.update(partsOf: change.item, edition) { score in
      score.counts.move(from: old.state, to: new.state)
      score.reviewedItems += reviews
    }
  }
}
