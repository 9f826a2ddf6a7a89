import Assessment
package import Criteria
package import Diagnostics
import Dossier
import LocatedYAML

/// Which items, conditions and thresholds of an edition some test touches.
///
/// A score, the core gate and the readiness rest on nearly everything, so what only they rest on is
/// not called touched.
package struct Coverage: Sendable {
  /// An item, and the levels at which some test expects it.
  package struct Item: Sendable {
    package var id: String
    package var place: SourceRange
    /// Whether an expectation is about it.
    package var isTouched: Bool
    /// The levels of the scale that no expectation about it names.
    package var missingLevels: [String]
  }

  /// A condition with an id, or of a level.
  package struct NamedCondition: Sendable {
    package var name: String
    package var place: SourceRange
    /// Whether an expectation rests on it.
    package var isTouched: Bool
  }

  /// A number that values are compared with.
  package struct Threshold: Sendable {
    /// What a tested value can be, beside the threshold.
    package enum Side: String, Hashable, Sendable, CaseIterable { case below, at, above }

    package var name: String
    package var indicator: String
    package var comparison: Comparison
    package var number: Rational
    /// The designation it is for; nil if it is the same for all.
    package var designation: String?
    package var place: SourceRange
    /// The sides that have values, but none in a test that rests on it.
    package var missingSides: [Side]
  }

  package private(set) var items: [Item] = []
  package private(set) var conditions: [NamedCondition] = []
  package private(set) var thresholds: [Threshold] = []

  init(_ tests: [CriteriaTest], _ assessments: [Assessment], of edition: Edition) {
    let sites = ConditionSites(edition)
    var levels: [Int: Set<Int>] = [:]
    var touched: Set<Int> = []
    var sides: [Reach.Judged: Set<Threshold.Side>] = [:]
    for (test, assessment) in zip(tests, assessments) {
      var judged: Set<Reach.Judged> = []
      for expectation in test.expectations {
        if let item = expectation.subject.item {
          levels[item, default: []].formUnion(expectation.outcome.levels)
        }
        guard expectation.subject.isNarrow else { continue }
        judged.formUnion(
          Reach(
            expectation.subject, sought: test.dossier.designation, edition: edition, sites: sites
          ).conditions)
      }
      for one in judged {
        touched.insert(one.site)
        if let side = sites.sites[one.site].condition.side(for: one.designation, in: assessment) {
          sides[one, default: []].insert(side)
        }
      }
    }
    items = edition.items.enumerated().map { position, item in
      let named = levels[position] ?? []
      return Item(
        id: item.id, place: item.origin.place(of: Key.id), isTouched: levels[position] != nil,
        missingLevels: edition.scale.levels.indices.filter { !named.contains($0) }.map {
          edition.scale.levels[$0].name
        })
    }
    for (position, site) in sites.sites.enumerated() {
      if site.condition.id != nil || site.level != nil {
        conditions.append(
          NamedCondition(
            name: site.name, place: site.place, isTouched: touched.contains(position)))
      }
      addThresholds(of: position, site, sides, edition)
    }
  }

  private mutating func addThresholds(
    of position: Int, _ site: ConditionSites.Site, _ sides: [Reach.Judged: Set<Threshold.Side>],
    _ edition: Edition
  ) {
    guard case .comparison(let indicator, let comparison, _) = site.condition.form else { return }
    for number in site.condition.numbers(in: edition) {
      let readers = number.designation.map { [$0] } ?? Array(edition.designations.indices)
      let found = readers.reduce(into: Set<Threshold.Side>()) { found, designation in
        found.formUnion(
          sides[Reach.Judged(site: position, designation: designation), default: []])
      }
      thresholds.append(
        Threshold(
          name: site.name, indicator: edition.indicators[indicator].id, comparison: comparison,
          number: number.value,
          designation: number.designation.map { edition.designations[$0].id },
          place: number.place,
          missingSides: Threshold.Side.allCases.filter {
            !found.contains($0) && edition.indicators[indicator].kind.hasValue($0, of: number.value)
          }))
    }
  }
}

extension Subject {
  /// Whether it rests on few things, so that expecting it says something about each.
  fileprivate var isNarrow: Bool {
    switch self {
    case .designation, .reached, .condition, .state, .supported, .evidenced: true
    case .coreGate, .score, .readiness: false
    }
  }
}

extension Outcome {
  /// The levels that it names.
  fileprivate var levels: [Int] {
    if case .levels(let interval?) = self { [interval.low, interval.high] } else { [] }
  }
}

extension Condition {
  /// On which side of its threshold the one value of its indicator lies; nil without such a value.
  fileprivate func side(
    for designation: Int, in assessment: Assessment
  ) -> Coverage.Threshold.Side? {
    guard case .comparison(let indicator, _, let threshold) = form,
      let number = threshold.value(for: designation),
      case .numbers(let low, let high, false) = assessment.values[indicator], low == high
    else { return nil }
    return low < number ? .below : low == number ? .at : .above
  }
}
