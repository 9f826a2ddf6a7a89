package import Criteria
import Dossier

/// What stands out among the items and standards, by index of the edition.
package struct Findings: Hashable, Sendable {
  /// An item that could score more, with what that is worth.
  package struct Opportunity: Hashable, Sendable {
    package var item: Int
    /// The rise of the whole's evidenced low if this item alone went to the best level.
    package var worth: Rational
  }

  /// Claimed above the best that the evidence allows.
  package var contradicted: [Int] = []
  /// Claimed above what is proven, within what is possible.
  package var unproven: [Int] = []
  /// Claimed below what is proven.
  package var underclaimed: [Int] = []
  /// Standards whose applicable items are all proven at the best level.
  package var strengths: [Int] = []
  /// Applicable items not proven at the best level: core first, then by worth, then by id.
  package var opportunities: [Opportunity] = []

  init(_ judgement: Judgement, _ scores: ScoreTree) {
    let index = judgement.facts.index
    let edition = index.edition
    for position in edition.items.indices {
      guard let claim = index.dossier.answers[position]?.level else { continue }
      let supported = judgement.supported[position]
      if claim < supported.high {
        contradicted.append(position)
      } else if claim < supported.low {
        unproven.append(position)
      } else if claim > supported.low {
        underclaimed.append(position)
      }
    }
    for (position, standard) in edition.standards.enumerated() {
      let applicable = standard.items.filter { index.states[$0].isApplicable }
      let isProven = applicable.allSatisfy {
        judgement.levels[$0]?.low == edition.scale.best
      }
      if !applicable.isEmpty, isProven { strengths.append(position) }
    }
    opportunities = Self.opportunities(judgement, scores)
  }

  /// An opportunity with what decides its place among others.
  private struct Candidate {
    var opportunity: Opportunity
    var rise: Rational
    /// Its worth in billionths, rounded down; nil if that is too large.
    var billionths: Int?
    var standard: Int
    var isCore: Bool
  }

  private static func opportunities(
    _ judgement: Judgement, _ scores: ScoreTree
  ) -> [Opportunity] {
    let index = judgement.facts.index
    let edition = index.edition
    let factors = PartFactors(judgement, scores)
    let levels = edition.scale.levels
    let billion = Rational(1_000_000_000)
    let best = edition.scale.best
    // What they are sorted by, the worth in whole billionths first: long fractions compare slowly.
    var found: [Candidate] = []
    for position in edition.items.indices where index.states[position].isApplicable {
      guard let low = judgement.levels[position]?.low, low > best else { continue }
      let standard = edition.items[position].standard
      let rise = (levels[best].points - levels[low].points) * edition.items[position].weight
      let worth = rise * factors.standards[standard]
      found.append(
        Candidate(
          opportunity: Opportunity(item: position, worth: worth), rise: rise,
          billionths: (worth * billion).roundedDown.integer, standard: standard,
          isCore: edition.items[position].isCore))
    }
    var order = Array(found.indices)
    order.sort { left, right in
      if found[left].isCore != found[right].isCore { return found[left].isCore }
      if let one = found[left].billionths, let other = found[right].billionths, one != other {
        return one > other
      }
      if found[left].opportunity.worth != found[right].opportunity.worth {
        // Within a standard the shorter numbers tell.
        return found[left].standard == found[right].standard
          ? found[left].rise > found[right].rise
          : found[left].opportunity.worth > found[right].opportunity.worth
      }
      return edition.items[found[left].opportunity.item].id.utf8.lexicographicallyPrecedes(
        edition.items[found[right].opportunity.item].id.utf8)
    }
    return order.map { found[$0].opportunity }
  }
}

/// By how much a point of weight in each standard moves the whole.
private struct PartFactors {
  private(set) var standards: [Rational]

  init(_ judgement: Judgement, _ scores: ScoreTree) {
    let index = judgement.facts.index
    let edition = index.edition
    standards = Array(repeating: .zero, count: edition.standards.count)
    var whole = WeightedMean()
    for (chapter, score) in zip(edition.chapters, scores.chapters) {
      whole.add(score.evidenced?.low, weight: chapter.weight)
    }
    guard !whole.weight.isZero else { return }
    for (position, chapter) in edition.chapters.enumerated()
    where scores.chapters[position].evidenced != nil && !chapter.weight.isZero {
      var mean = WeightedMean()
      for standard in chapter.standards {
        mean.add(
          scores.standards[standard].evidenced?.low, weight: edition.standards[standard].weight)
      }
      for standard in chapter.standards
      where scores.standards[standard].evidenced != nil && !mean.weight.isZero {
        var items = WeightedMean()
        for item in edition.standards[standard].items where index.states[item].isApplicable {
          items.add(.zero, weight: edition.items[item].weight)
        }
        guard !items.weight.isZero else { continue }
        let share = edition.standards[standard].weight / mean.weight / items.weight
        standards[standard] = chapter.weight / whole.weight * share
      }
    }
  }
}
