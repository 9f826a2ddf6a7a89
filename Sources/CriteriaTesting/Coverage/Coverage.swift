package import Criteria
package import Diagnostics
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

  /// What a collector has gathered.
  init(_ found: CoverageCollector, of edition: Edition) {
    items = edition.items.enumerated().map { position, item in
      let named = found.levels[position] ?? []
      return Item(
        id: item.id, place: item.origin.place(of: Key.id),
        isTouched: found.levels[position] != nil,
        missingLevels: edition.scale.levels.indices.filter { !named.contains($0) }.map {
          edition.scale.levels[$0].name
        })
    }
    for (position, site) in found.sites.sites.enumerated() {
      if site.condition.id != nil || site.level != nil {
        conditions.append(
          NamedCondition(
            name: site.name, place: site.place, isTouched: found.touched.contains(position)))
      }
      addThresholds(of: position, site, found.sides, edition)
    }
  }

  private mutating func addThresholds(
    of position: Int, _ site: ConditionSites.Site, _ sides: [Reach.Judged: Set<Threshold.Side>],
    _ edition: Edition
  ) {
    guard case .comparison(let indicator, let comparison, _) = site.condition.form else { return }
    let described = edition.indicators[indicator]
    for number in site.condition.numbers(in: edition) {
      let readers = number.designation.map { [$0] } ?? Array(edition.designations.indices)
      let found = readers.reduce(into: Set<Threshold.Side>()) { found, designation in
        found.formUnion(
          sides[Reach.Judged(site: position, designation: designation), default: []])
      }
      thresholds.append(
        Threshold(
          name: site.name, indicator: described.id, comparison: comparison, number: number.value,
          designation: number.designation.map { edition.designations[$0].id },
          place: number.place,
          missingSides: Threshold.Side.allCases.filter {
            !found.contains($0) && described.kind.hasValue($0, of: number.value)
          }))
    }
  }
}
