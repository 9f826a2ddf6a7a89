import Assessment
import Criteria
import Dossier
import LocatedYAML
import Reports
import Words

/// Makes the comparison of two sides.
///
/// A reference, so that what looks at single items need not copy it.
package final class ComparisonBuilder {
  let old: Side
  let new: Side
  let identity: EditionIdentity
  let evidence: Evidence
  let tracer: Tracer
  let replay: Replay
  /// The way back, where the criteria differ; what they did is asked of both ways.
  let back: Replay?
  let isSameEdition: Bool
  /// What conditions ask, by the designations whose thresholds count.
  private var senses: [Set<String>: Senses] = [:]

  private init(_ old: Side, _ new: Side, _ identity: EditionIdentity) {
    self.old = old
    self.new = new
    self.identity = identity
    var evidence = Evidence(old, new, identity)
    evidence.noteIndicators()
    self.evidence = evidence
    tracer = Tracer(evidence)
    replay = Replay(old, new, identity, documents: evidence.documents)
    isSameEdition = old.inputs.editionDigest == new.inputs.editionDigest
    back =
      isSameEdition
      ? nil : Replay(new, old, identity.exchanged, documents: evidence.documents.exchanged)
  }

  /// - Parameters:
  ///   - old: The earlier side.
  ///   - new: The later side.
  ///   - identity: How the ids of the two editions pair.
  ///   - remarks: What a reader must know before believing any of it.
  ///   - engine: The version of the program.
  /// - Returns: The comparison.
  package static func compare(
    _ old: Side, _ new: Side, _ identity: EditionIdentity, remarks: [String] = [], engine: String
  ) -> YearComparison {
    ComparisonBuilder(old, new, identity).build(remarks, engine)
  }

  /// The states of the replay alone, for those who check that its layers hold everything.
  package static func replay(
    _ old: Side, _ new: Side, _ identity: EditionIdentity
  ) -> Replay {
    Replay(old, new, identity, documents: Evidence(old, new, identity).documents)
  }

  private func build(_ remarks: [String], _ engine: String) -> YearComparison {
    let items = self.items
    let layer: Layer = replay.scaleCameWithCriteria ? .edition : .policy
    return YearComparison(
      engine: engine,
      centre: NamedThing(id: new.dossier.centre.id, title: new.dossier.centre.name),
      old: SideSummary(old), new: SideSummary(new), remarks: remarks + self.remarks,
      rules: isSameEdition ? [] : RuleCauses(old, new, layer: layer).all,
      items: items, standards: standards(items), conditions: conditions,
      documents: evidence.documentChanges, figures: figures, actions: actions,
      readiness: readiness, others: others, coreGateCriteria: coreGateEffect, replay: replay.parts,
      changedLayers: replay.changed,
      levels: new.edition.scale.levels.map(\.name))
  }

  private var remarks: [String] {
    var remarks: [String] = []
    let years = (old.dossier.year, new.dossier.year)
    if years.0 > years.1 {
      remarks.append(
        "The first of the two is the later one: what reads as a loss below was gained, and the "
          + "other way round.")
    } else if years.0 == years.1 {
      remarks.append("Both are of the index year \(years.0).")
    }
    if let contents = TwoContents(old, new) { remarks.append(contents.text) }
    if identity.lacksCrosswalk {
      remarks.append(
        "No crosswalk leads from edition \(old.edition.id) to \(new.edition.id): things pair by "
          + "their ids alone, so a new id reads as one retired and one new.")
    }
    if replay.scaleCameWithCriteria {
      remarks.append(
        "The two scales have different levels, so the scale changes together with the criteria, "
          + "and levels are compared by their points.")
    }
    if replay.designationCameWithCriteria {
      remarks.append(
        "The new edition does not have the designation sought before, so that the designation "
          + "changes together with the criteria.")
    }
    return remarks
  }

  /// What the conditions of both sides ask by the thresholds of some designations, worked out once.
  func senses(for designations: Set<String>) -> Senses {
    if let known = senses[designations] { return known }
    let found = Senses(old.edition, new.edition, tracer.spelling, for: designations)
    senses[designations] = found
    return found
  }

  // MARK: Figures and actions

  private var figures: [FigureChange] {
    let changes = evidence.figures.all.map { figure($0.old, $0.new) }
    let order = Dictionary(
      uniqueKeysWithValues: new.edition.indicators.enumerated().map { ($1.id, $0) })
    return changes.enumerated().sorted { left, right in
      let positions = [left, right].map { order[$0.element.indicator] ?? .max }
      return positions[0] != positions[1]
        ? positions[0] < positions[1] : left.offset < right.offset
    }.map(\.element)
  }

  private func figure(_ before: Int?, _ after: Int?) -> FigureChange {
    let one = before.map { old.dossier.figures[$0] }
    let two = after.map { new.dossier.figures[$0] }
    func leftOut(_ side: Side, _ figure: Int?) -> String? {
      guard let figure, !side.assessment.figureUses[figure].isUsable else { return nil }
      return side.assessment.whyLeftOut(figure)
    }
    var change = FigureChange(
      indicator: two.map { new.edition.indicators[$0.indicator].id }
        ?? one.map { evidence.nextIndicator($0.indicator) } ?? "",
      outcome: .unchanged, old: before.map { old.assessment.text(of: $0) },
      new: after.map { new.assessment.text(of: $0) }, oldLeftOut: leftOut(old, before),
      newLeftOut: leftOut(new, after), oldPlace: old.place(one?.origin.place),
      newPlace: new.place(two?.origin.place))
    guard let one, let two else {
      change.outcome = one == nil ? .new : .gone
      return change
    }
    change.differences = differences(one, two)
    if change.oldLeftOut == nil, change.newLeftOut != nil {
      change.outcome = .notUsed
    } else if change.oldLeftOut != nil, change.newLeftOut == nil {
      change.outcome = .used
    } else if one.value != two.value {
      change.outcome = .value
    } else if !change.differences.isEmpty {
      change.outcome = .changed
    }
    return change
  }

  /// What two figures say differently besides their values.
  private func differences(_ one: Figure, _ two: Figure) -> [DocumentChange.Difference] {
    var differences: [DocumentChange.Difference] = []
    func add(_ aspect: DocumentChange.Aspect, _ before: String, _ after: String) {
      differences.append(.init(aspect: aspect, old: before, new: after))
    }
    func states(_ figure: Figure) -> String {
      figure.states.map { "\($0.dimension): \($0.value)" }.joined(separator: ", ")
    }
    func sources(_ positions: [Int], _ id: (DocumentChange) -> String?) -> String {
      let ids = positions.compactMap { id(evidence.documentChanges[$0]) }.joined(separator: ", ")
      return ids.isEmpty ? "none" : ids
    }
    if one.year != two.year { add(.year, String(one.year), String(two.year)) }
    if one.unit != two.unit { add(.unit, one.unit ?? "nothing", two.unit ?? "nothing") }
    if one.states != two.states { add(.statement, states(one), states(two)) }
    let positions = (
      one.sources.map { evidence.changeOfOld[$0] }.sorted(),
      two.sources.map { evidence.changeOfNew[$0] }.sorted()
    )
    if positions.0 != positions.1 {
      add(.source, sources(positions.0, \.oldID), sources(positions.1, \.newID))
    }
    if one.note != two.note { add(.note, one.note ?? "nothing", two.note ?? "nothing") }
    return differences
  }

  private var actions: [ActionChange] {
    let (one, two) = (old.dossier.actions, new.dossier.actions)
    return Pairs(one.map { [$0.id] }, two.map { [$0.id] }).all.map { pair in
      action(pair.old.map { one[$0] }, pair.new.map { two[$0] })
    }
  }

  private func action(_ before: Action?, _ after: Action?) -> ActionChange {
    let oldItems = evidence.nextItems(before?.items ?? [])
    let newItems = after?.items.map { new.edition.items[$0].id } ?? []
    var change = ActionChange(
      id: (after ?? before)?.id ?? "", action: (after ?? before)?.action ?? "",
      outcome: .unchanged, oldStatus: before?.status.rawValue, newStatus: after?.status.rawValue,
      items: after == nil ? oldItems : newItems, differences: [])
    guard let before, let after else {
      change.outcome = before == nil ? .new : .gone
      return change
    }
    func add(_ aspect: DocumentChange.Aspect, _ one: String?, _ two: String?) {
      guard one != two else { return }
      change.differences.append(
        .init(aspect: aspect, old: one ?? "nothing", new: two ?? "nothing"))
    }
    let named = (
      before.items.map { CarriedNames.Named(id: old.edition.items[$0].id) },
      after.items.map { CarriedNames.Named(id: new.edition.items[$0].id) }
    )
    if let items = CarriedNames(identity: identity).difference(.items, named.0, named.1) {
      add(.items, items.old, items.new)
    }
    add(.aim, before.aim, after.aim)
    add(.action, before.action, after.action)
    add(.owner, before.owner, after.owner)
    add(.due, before.due?.description, after.due?.description)
    add(.measure, before.measure, after.measure)
    change.outcome =
      before.status != after.status
      ? .status : change.differences.isEmpty ? .unchanged : .changed
    return change
  }
}
