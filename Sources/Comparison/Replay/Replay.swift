package import Assessment
import Criteria
package import Dossier
import Reports

/// The way from the old assessment to the new one, one layer at a time.
///
/// Every state is the same function of other inputs, that which every assessment begins with, so the
/// steps between the states add up to the whole difference, whatever they are.
package struct Replay: Sendable {
  /// The old state, then what it becomes with each layer put in place; the last is the new.
  package private(set) var states: [ScoredState]
  /// Whether the layer brought anything of its own, by layer.
  package private(set) var changed: [Bool] = []
  /// Whether the two scales have different levels, so that the scale came with the criteria.
  package let scaleCameWithCriteria: Bool
  /// Whether the new edition lacks the designation that was sought, so that the new one came with
  /// the criteria.
  package let designationCameWithCriteria: Bool
  /// The dossier after the last layer, which scores as the new one does.
  package private(set) var layered: Dossier

  init(_ old: Side, _ new: Side, _ identity: EditionIdentity, documents: Pairs) {
    states = [old.assessment.scored]
    layered = old.dossier
    let isSameEdition = old.inputs.editionDigest == new.inputs.editionDigest
    let names = { (side: Side) in side.edition.scale.levels.map(\.name) }
    scaleCameWithCriteria = names(old) != names(new)
    let sought = old.edition.designations[old.dossier.designation].id
    designationCameWithCriteria = new.edition.designationIndex(of: sought) == nil
    var edition = old.edition
    var dossier = old.dossier
    if !isSameEdition {
      edition = Self.underOldPolicy(old.edition, new.edition, identity)
      let carriage = Carriage(
        old: old.edition, new: new.edition, identity: identity, scale: edition.scale)
      dossier = carriage.carried(old.dossier, seeking: new.dossier.designation)
    }
    step(edition, dossier, isChanged: !isSameEdition)

    let scope = Self.scoped(dossier, like: new.dossier, edition)
    step(edition, scope, isChanged: scope.isChanged(from: dossier))
    dossier = scope

    let policy = isSameEdition || !edition.differsInPolicy(from: new.edition)
    edition = new.edition
    step(edition, dossier, isChanged: !policy)

    let clock = dossier.asOf != new.dossier.asOf
    dossier.asOf = new.dossier.asOf
    step(edition, dossier, isChanged: clock)

    let before = dossier
    dossier.documents = new.dossier.documents
    dossier.absent = new.dossier.absent
    for position in dossier.figures.indices {
      dossier.figures[position].sources = before.figures[position].sources
        .compactMap { documents.newOfOld[$0] }.sorted()
    }
    step(
      edition, dossier,
      isChanged: before.documents.map(\.asReported) != dossier.documents.map(\.asReported)
        || before.absent != dossier.absent)

    let figures = (dossier.figures, dossier.year)
    dossier.figures = new.dossier.figures
    dossier.year = new.dossier.year
    step(
      edition, dossier,
      isChanged: !figures.0.isSame(as: dossier.figures) || figures.1 != dossier.year)

    let answers = dossier.answers
    dossier.answers = new.dossier.answers
    step(edition, dossier, isChanged: answers != dossier.answers)

    let reviews = dossier.reviews
    dossier.reviews = new.dossier.reviews
    layered = dossier
    changed.append(reviews != dossier.reviews)
    states.append(new.assessment.scored)
  }

  private mutating func step(_ edition: Edition, _ dossier: Dossier, isChanged: Bool) {
    changed.append(isChanged)
    states += isChanged ? [ScoredState(edition, dossier)] : states.suffix(1)
  }

  /// The new edition with the old scale, core gate and weights, as far as both editions have them.
  private static func underOldPolicy(
    _ old: Edition, _ new: Edition, _ identity: EditionIdentity
  ) -> Edition {
    var edition = new
    for (position, chapter) in new.chapters.enumerated() {
      guard let before = old.chapters.first(where: { $0.number == chapter.number }) else {
        continue
      }
      edition.chapters[position].weight = before.weight
    }
    for group in identity.groups[.standards] ?? []
    where group.old.count == 1 && group.new.count == 1 {
      guard let from = old.standardIndex[group.old[0]], let to = new.standardIndex[group.new[0]]
      else { continue }
      edition.standards[to].weight = old.standards[from].weight
    }
    for group in identity.groups[.items] ?? [] where group.old.count == 1 && group.new.count == 1 {
      guard let from = old.itemIndex[group.old[0]], let to = new.itemIndex[group.new[0]]
      else { continue }
      edition.items[to].weight = old.items[from].weight
    }
    guard old.scale.levels.map(\.name) == new.scale.levels.map(\.name) else { return edition }
    edition.scale = old.scale
    edition.policy = old.policy
    return edition
  }

  /// A dossier that seeks what another seeks and leaves out what the other leaves out.
  private static func scoped(_ dossier: Dossier, like other: Dossier, _ edition: Edition) -> Dossier
  {
    var scoped = dossier
    scoped.designation = other.designation
    for item in edition.items.indices {
      let wasOut = dossier.answers[item]?.isNotApplicable == true
      let isOut = other.answers[item]?.isNotApplicable == true
      if isOut, !wasOut { scoped.answers[item] = other.answers[item] }
      if wasOut, !isOut { scoped.answers[item] = nil }
    }
    return scoped
  }
}

extension Dossier {
  fileprivate func isChanged(from other: Dossier) -> Bool {
    designation != other.designation || answers != other.answers
  }
}

extension Edition {
  fileprivate func differsInPolicy(from other: Edition) -> Bool {
    scale != other.scale || policy != other.policy
      || chapters.map(\.weight) != other.chapters.map(\.weight)
      || standards.map(\.weight) != other.standards.map(\.weight)
      || items.map(\.weight) != other.items.map(\.weight)
  }
}

extension EvidenceDocument {
  /// The document as a report knows it, which keeps back what is confidential and means nothing.
  fileprivate var asReported: EvidenceDocument {
    guard isConfidential else { return self }
    var reported = self
    reported.title = ""
    reported.owner = nil
    reported.location = .place("")
    for index in shows.indices { reported.shows[index].page = nil }
    return reported
  }
}

extension [Figure] {
  /// Whether the lists hold the same figures, in whatever order.
  fileprivate func isSame(as other: [Figure]) -> Bool {
    var counts: [Figure: Int] = [:]
    for figure in self { counts[figure, default: 0] += 1 }
    for figure in other { counts[figure, default: 0] -= 1 }
    return counts.values.allSatisfy { $0 == 0 }
  }
}
