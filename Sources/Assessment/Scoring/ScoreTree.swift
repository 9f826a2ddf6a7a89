import Criteria
import Dossier

/// The scores of items, standards, chapters, areas and the whole.
struct ScoreTree {
  private(set) var standards: [Score] = []
  private(set) var chapters: [Score] = []
  private(set) var areas: [Score] = []
  private(set) var whole = Score()

  init(_ judgement: Judgement) {
    let index = judgement.facts.index
    let edition = index.edition
    standards = edition.standards.map { Self.score($0, judgement) }
    chapters = edition.chapters.map { score($0, edition) }
    areas = edition.areas.indices.map { score(ofArea: $0, edition) }
    whole = Self.mean(zip(chapters, edition.chapters).map { ($0, $1.weight) })
  }

  private func score(_ chapter: Chapter, _ edition: Edition) -> Score {
    Self.mean(chapter.standards.map { (standards[$0], edition.standards[$0].weight) })
  }

  private func score(ofArea area: Int, _ edition: Edition) -> Score {
    Self.mean(
      edition.standards.indices.filter { edition.standards[$0].area == area }
        .map { (standards[$0], edition.standards[$0].weight) })
  }

  private static func score(_ standard: Standard, _ judgement: Judgement) -> Score {
    let index = judgement.facts.index
    let edition = index.edition
    let scale = edition.scale
    var score = Score()
    var claimed = WeightedInterval()
    var reviewed = WeightedMean()
    for position in standard.items {
      let item = edition.items[position]
      let state = index.states[position]
      score.counts.add(state)
      if let level = index.dossier.reviews[position]?.level {
        reviewed.add(scale.levels[level].points, weight: item.weight)
        score.reviewedItems += 1
      }
      guard state.isApplicable else { continue }
      let claim = index.dossier.answers[position]?.level
      let claims = LevelInterval(low: claim ?? scale.worst, high: claim ?? scale.best)
      claimed.add(scale.points(of: claims), weight: item.weight)
    }
    score.claimed = claimed.value
    score.evidenced = judgement.evidencedScore(of: standard).value
    score.reviewed = reviewed.value
    return score
  }

  // MARK: Changes

  /// Sets another value of some parts.
  mutating func set(
    _ values: PartSums.Values, _ set: (inout Score, ScoreInterval?) -> Void
  ) {
    for (index, value) in values.standards { set(&standards[index], value) }
    for (index, value) in values.chapters { set(&chapters[index], value) }
    for (index, value) in values.areas { set(&areas[index], value) }
    set(&whole, values.whole)
  }

  /// Updates every part that an item belongs to.
  mutating func update(partsOf item: Int, _ edition: Edition, _ update: (inout Score) -> Void) {
    let standard = edition.items[item].standard
    update(&standards[standard])
    update(&chapters[edition.standards[standard].chapter])
    update(&areas[edition.standards[standard].area])
    update(&whole)
  }

  private static func mean(_ parts: [(Score, Rational)]) -> Score {
    var score = Score()
    var claimed = WeightedInterval()
    var evidenced = WeightedInterval()
    var reviewed = WeightedMean()
    for (part, weight) in parts {
      claimed.add(part.claimed, weight: weight)
      evidenced.add(part.evidenced, weight: weight)
      reviewed.add(part.reviewed, weight: weight)
      score.counts += part.counts
      score.reviewedItems += part.reviewedItems
    }
    score.claimed = claimed.value
    score.evidenced = evidenced.value
    score.reviewed = reviewed.value
    return score
  }
}

extension Judgement {
  /// The mean of what is evidenced of a standard's items.
  func evidencedScore(of standard: Standard) -> WeightedInterval {
    let edition = facts.index.edition
    var evidenced = WeightedInterval()
    for item in standard.items {
      guard facts.index.states[item].isApplicable, let interval = levels[item] else { continue }
      evidenced.add(edition.scale.points(of: interval), weight: edition.items[item].weight)
    }
    return evidenced
  }
}

extension Scale {
  /// The points of both ends of an interval of levels.
  func points(of interval: LevelInterval) -> ScoreInterval {
    ScoreInterval(low: levels[interval.low].points, high: levels[interval.high].points)
  }
}
