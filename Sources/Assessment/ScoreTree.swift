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
    chapters = edition.chapters.map { chapter in
      Self.mean(
        chapter.standards.map { (standards[$0], edition.standards[$0].weight) })
    }
    areas = edition.areas.indices.map { area in
      Self.mean(
        edition.standards.indices.filter { edition.standards[$0].area == area }
          .map { (standards[$0], edition.standards[$0].weight) })
    }
    whole = Self.mean(zip(chapters, edition.chapters).map { ($0, $1.weight) })
  }

  private static func score(_ standard: Standard, _ judgement: Judgement) -> Score {
    let index = judgement.facts.index
    let edition = index.edition
    let scale = edition.scale
    var score = Score()
    var claimed = WeightedInterval()
    var evidenced = WeightedInterval()
    var reviewed = WeightedMean()
    for position in standard.items {
      let item = edition.items[position]
      let state = index.states[position]
      score.counts.add(state)
      if let level = index.dossier.reviews[position]?.level {
        reviewed.add(scale.levels[level].points, weight: item.weight)
        score.reviewedItems += 1
      }
      guard state.isApplicable, let interval = judgement.levels[position] else { continue }
      evidenced.add(scale.points(of: interval), weight: item.weight)
      let claim = index.dossier.answers[position]?.level
      let claims = LevelInterval(low: claim ?? scale.worst, high: claim ?? scale.best)
      claimed.add(scale.points(of: claims), weight: item.weight)
    }
    score.claimed = claimed.value
    score.evidenced = evidenced.value
    score.reviewed = reviewed.value
    return score
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

extension Scale {
  /// The points of both ends of an interval of levels.
  func points(of interval: LevelInterval) -> ScoreInterval {
    ScoreInterval(low: levels[interval.low].points, high: levels[interval.high].points)
  }
}
