import Assessment
import Criteria
import Dossier
import LocatedYAML
import Words

/// Sets the traces of both sides beside each other: which clause has another verdict, and why.
struct Tracer {
  let evidence: Evidence
  /// Both editions in the words that they must spell alike.
  let spelling: (old: CommonSpelling, new: CommonSpelling)

  var old: Side { evidence.old }
  var new: Side { evidence.new }

  init(_ evidence: Evidence) {
    self.evidence = evidence
    let names = Dictionary(
      uniqueKeysWithValues: EditionIdentity.Space.allCases.map {
        ($0, evidence.identity.commonNames(in: $0))
      })
    spelling = (
      CommonSpelling(evidence.old.edition) { names[$0]?.old ?? [:] },
      CommonSpelling(evidence.new.edition) { names[$0]?.new ?? [:] }
    )
  }

  /// The names of all levels, those of the new scale first.
  var levels: [String] {
    new.edition.scale.levels.map(\.name)
      + old.edition.scale.levels.map(\.name).filter { new.edition.scale.index(of: $0) == nil }
  }

  // MARK: Items

  /// The clauses of an item that changed: its phases, then the conditions of its levels.
  func clauses(ofItem before: Int, _ after: Int) -> [ClauseChange] {
    var clauses = Phase.allCases.compactMap { phase($0, before, after) }
    let (one, two) = (old.edition.items[before], new.edition.items[after])
    for level in levels {
      let first = old.edition.scale.index(of: level).flatMap { one.levels[$0] }
      let second = new.edition.scale.index(of: level).flatMap { two.levels[$0] }
      clauses += self.clauses(
        first, second, for: (old.dossier.designation, new.dossier.designation),
        prefix: "\(level) needs: ")
    }
    return clauses
  }

  private func phase(_ phase: Phase, _ before: Int, _ after: Int) -> ClauseChange? {
    let had = old.edition.items[before].phases.contains(phase)
    let has = new.edition.items[after].phases.contains(phase)
    guard had || has else { return nil }
    let one = had ? old.assessment.documents(showing: phase, of: before) : []
    let two = has ? new.assessment.documents(showing: phase, of: after) : []
    let counted = Set(one.filter { evidence.isValid($0, old) }.map { evidence.changeOfOld[$0] })
    let counts = Set(two.filter { evidence.isValid($0, new) }.map { evidence.changeOfNew[$0] })
    let verdicts: (Verdict?, Verdict?) = (
      had ? (counted.isEmpty ? .unknown : .met) : nil,
      has ? (counts.isEmpty ? .unknown : .met) : nil
    )
    var causes = counted.union(counts).sorted().compactMap {
      evidence.cause(
        document: $0, counted: counted.contains($0), counts: counts.contains($0),
        asked: "shows it")
    }
    if had != has {
      causes.append(
        Cause(
          kind: .wording, layer: .edition, id: new.edition.items[after].id,
          text: has ? "the item asks for this phase now" : "the item asks for this phase no longer",
          oldPlace: old.place(old.edition.items[before].origin.place(ofKey: Key.evidence)),
          newPlace: new.place(new.edition.items[after].origin.place(ofKey: Key.evidence))))
    }
    guard verdicts.0 != verdicts.1 || !causes.isEmpty else { return nil }
    return ClauseChange(clause: phase.rawValue, old: verdicts.0, new: verdicts.1, causes: causes)
  }

  // MARK: Conditions

  /// The clauses of two conditions that changed.
  ///
  /// - Parameters:
  ///   - before: The condition on the old side; nil if it has none.
  ///   - after: The condition on the new side; nil if it has none.
  ///   - designations: The designations whose thresholds are read on either side.
  ///   - prefix: What stands before each clause.
  /// - Returns: Each with its causes.
  func clauses(
    _ before: Condition?, _ after: Condition?, for designations: (old: Int, new: Int),
    prefix: String = ""
  ) -> [ClauseChange] {
    let (one, two) =
      leaves(before, after, isDeep: true) ?? leaves(before, after, isDeep: false) ?? ([], [])
    let pairs = Pairs(one.map { [$0.key] }, two.map { [$0.key] })
    return pairs.all.compactMap { pair in
      let (first, second) = (pair.old.map { one[$0] }, pair.new.map { two[$0] })
      var change = ClauseChange(
        clause: prefix + ((second ?? first)?.title ?? ""),
        old: first.map { old.assessment.verdict($0.condition, for: designations.old) },
        new: second.map { new.assessment.verdict($0.condition, for: designations.new) }, causes: [])
      change.causes = causes(first?.condition, second?.condition, designations)
      return change.isFlipped || !change.causes.isEmpty ? change : nil
    }
  }

  /// The leaves of both conditions, references followed in both or in none, so that what one side
  /// is not looked through for is never called new or gone; nil if they lead too far.
  private func leaves(
    _ before: Condition?, _ after: Condition?, isDeep: Bool
  ) -> (old: [Leaf], new: [Leaf])? {
    func all(_ condition: Condition?, _ side: Side, _ spelled: CommonSpelling) -> [Leaf]? {
      guard let condition else { return [] }
      return Leaf.all(of: condition, side.edition, spelled.edition, isDeep: isDeep)
    }
    guard let one = all(before, old, spelling.old), let two = all(after, new, spelling.new) else {
      return nil
    }
    return (one, two)
  }

  private func causes(
    _ before: Condition?, _ after: Condition?, _ designations: (old: Int, new: Int)
  ) -> [Cause] {
    guard let before, let after else {
      let id = (after ?? before)?.id ?? ""
      return [
        Cause(
          kind: .wording, layer: .edition, id: id,
          text: after == nil ? "it is asked no longer" : "it is asked now and was not before",
          oldPlace: old.place(before?.origin?.place), newPlace: new.place(after?.origin?.place))
      ]
    }
    var causes: [Cause] = []
    // Whoever adds a form decides here whether a change of it has a cause of its own, below.
    switch before.form {
    case .comparison, .flag, .document, .item, .group, .reference: break
    }
    switch (before.form, after.form) {
    case (.comparison(let one, let comparison, let from), .comparison(let two, _, let to)):
      let numbers = (from.value(for: designations.old), to.value(for: designations.new))
      if numbers.0 != numbers.1 {
        // The number that was asked before still is, of the designation sought before.
        let sought = old.edition.designations[designations.old].id
        let isOther = sought != new.edition.designations[designations.new].id
        let isScope =
          isOther
          && new.edition.designationIndex(of: sought).flatMap(to.value) == numbers.0
        let asked = { (threshold: Threshold, edition: Edition, indicator: Int, designation: Int) in
          threshold.value(for: designation).map { number in
            let words = edition.indicators[indicator].asked(comparison, number)
            guard isOther, case .perDesignation = threshold else { return words }
            return "\(words) (\(edition.designations[designation].id))"
          }
        }
        causes.append(
          Cause(
            kind: .threshold, layer: isScope ? .scope : .edition,
            id: new.edition.indicators[two].id,
            text: isScope
              ? "the designation sought changed, and the threshold with it" : "another threshold",
            old: asked(from, old.edition, one, designations.old),
            new: asked(to, new.edition, two, designations.new),
            oldPlace: old.place(before.place), newPlace: new.place(after.place)))
      }
      causes += self.causes(indicator: one, two)
    case (.flag(let one, _), .flag(let two, _)): causes += self.causes(indicator: one, two)
    case (.document(let one, let within, let count), .document(let two, let limit, let number)):
      if within != limit || count != number {
        causes.append(
          Cause(
            kind: .threshold, layer: .edition, id: new.edition.documentKinds[two].id,
            text: "another number or age is asked", old: Self.asked(within, count),
            new: Self.asked(limit, number), oldPlace: old.place(before.place),
            newPlace: new.place(after.place)))
      }
      causes += documentCauses(one, within, two, limit)
    case (.item(let one, let from), .item(let two, let to)):
      let levels = (old.edition.scale.levels[from].name, new.edition.scale.levels[to].name)
      if levels.0 != levels.1 {
        causes.append(
          Cause(
            kind: .threshold, layer: .edition, id: new.edition.items[two].id,
            text: "another level is asked", old: levels.0, new: levels.1,
            oldPlace: old.place(before.place), newPlace: new.place(after.place)))
      }
      let words = (
        old.assessment.text(ofLevelsOf: one), new.assessment.text(ofLevelsOf: two)
      )
      if words.0 != words.1 {
        causes.append(
          Cause(
            kind: .otherItem, layer: nil, id: new.edition.items[two].id,
            text: "item \(new.edition.items[two].id) changed", old: words.0, new: words.1))
      }
    default: break
    }
    return causes
  }

  private static func asked(_ within: CalendarPeriod?, _ count: Int) -> String {
    "\(count)" + (within.map { " of the last \($0)" } ?? "")
  }

  /// The causes of an indicator, given or derived.
  private func causes(indicator before: Int, _ after: Int) -> [Cause] {
    let one = old.edition.givenParts(of: before)
    let two = new.edition.givenParts(of: after)
    let pairs = Pairs(
      one.map { [spelling.old.edition.indicators[$0].id] },
      two.map { [spelling.new.edition.indicators[$0].id] })
    let causes = pairs.all.flatMap { pair in
      evidence.causes(indicator: pair.old.map { one[$0] }, pair.new.map { two[$0] })
    }
    return causes + impossibleShare(before, after)
  }

  /// That a share cannot be what its parts make of it, on one side only: there, none of its values
  /// counts.
  private func impossibleShare(_ before: Int, _ after: Int) -> [Cause] {
    func isRefused(_ side: Side, _ indicator: Int) -> Bool {
      if case .aboveOne = side.assessment.values[indicator] { true } else { false }
    }
    let isNow = isRefused(new, after)
    guard isRefused(old, before) != isNow else { return [] }
    return [
      Cause(
        kind: .figureUse, layer: nil, id: new.edition.indicators[after].id,
        text: "its parts \(isNow ? "contradict each other now" : "contradicted each other before")",
        old: old.assessment.values(of: before), new: new.assessment.values(of: after))
    ]
  }

  private func documentCauses(
    _ before: Int, _ within: CalendarPeriod?, _ after: Int, _ limit: CalendarPeriod?
  ) -> [Cause] {
    func counting(_ side: Side, _ kind: Int, _ within: CalendarPeriod?) -> [Int] {
      side.assessment.validDocuments(ofKind: kind).filter { document in
        within.map { side.dossier.documents[document].date.earliest + $0 >= side.dossier.asOf }
          ?? true
      }
    }
    let counted = Set(counting(old, before, within).map { evidence.changeOfOld[$0] })
    let counts = Set(counting(new, after, limit).map { evidence.changeOfNew[$0] })
    let asked = (limit ?? within).map { "counts as one of the last \($0)" } ?? "counts"
    return counted.union(counts).sorted().compactMap {
      evidence.cause(
        document: $0, counted: counted.contains($0), counts: counts.contains($0), asked: asked)
    }
  }
}
