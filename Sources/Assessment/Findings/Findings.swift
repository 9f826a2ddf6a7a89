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

  private static func opportunities(
    _ judgement: Judgement, _ scores: ScoreTree
  ) -> [Opportunity] {
    let index = judgement.facts.index
    let edition = index.edition
    let factors = PartFactors(judgement, scores)
    var found: [(opportunity: Opportunity, rise: Rational)] = []
    for (position, item) in edition.items.enumerated() where index.states[position].isApplicable {
      guard let low = judgement.levels[position]?.low, low > edition.scale.best else { continue }
      let levels = edition.scale.levels
      let rise = (levels[edition.scale.best].points - levels[low].points) * item.weight
      let worth = rise * factors.standards[item.standard]
      found.append((Opportunity(item: position, worth: worth), rise))
    }
    return found.sorted { left, right in
      let (one, other) = (
        edition.items[left.opportunity.item], edition.items[right.opportunity.item]
      )
      if one.isCore != other.isCore { return one.isCore }
      if left.opportunity.worth != right.opportunity.worth {
        // Within a standard the shorter numbers tell.
        return one.standard == other.standard
          ? left.rise > right.rise : left.opportunity.worth > right.opportunity.worth
      }
      return one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
    }.map(\.opportunity)
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
