import Assessment
import Comparison
import Criteria
import Dossier
import Reports
import TestSupport
import Testing

/// What holds of every comparison, tried on many that chance made.
@Suite struct `Properties of comparisons` {
  /// Two years by chance; every other pair with two editions and a crosswalk.
  static func pair(_ seed: UInt64) throws -> Sides {
    var chance = Chance(seed: seed)
    let old = GeneratedYear(&chance)
    var new = old.next(&chance)
    guard seed.isMultiple(of: 2) else { return try Sides(old.example(), new.example()) }
    new.edition = "f"
    new.crosswalk = new.rearrange(&chance, from: "e")
    // What was renamed or split may change besides.
    if chance.happens(in: 2) { new = new.next(&chance) }
    return try Sides(old.example(), new.example(beside: [old]))
  }

  private static let made = Result {
    try (UInt64(1)...120).map { seed in
      let sides = try pair(seed)
      return (seed: seed, sides: sides, compared: sides.compared)
    }
  }

  /// Pairs with what comes of them, made once for all tests.
  private func forEach(
    _ body: (_ seed: UInt64, _ sides: Sides, _ comparison: YearComparison) throws -> Void
  ) throws {
    for one in try Self.made.get() { try body(one.seed, one.sides, one.compared) }
  }

  @Test func `Exchanging the sides gives the mirror image`() throws {
    try forEach { seed, sides, there in try expectMirror(there, sides.exchanged.compared) }
  }

  private func expectMirror(_ there: YearComparison, _ back: YearComparison) throws {
    func key(_ old: [String], _ new: [String]) -> String { "\(old) \(new)" }
    let items = Dictionary(
      uniqueKeysWithValues: back.items.map { (key($0.new.map(\.id), $0.old.map(\.id)), $0) })
    for item in there.items {
      let other = try #require(items[key(item.old.map(\.id), item.new.map(\.id))])
      #expect(other.outcome == item.outcome.mirrored, "\(item.id)")
      #expect(other.relation == item.relation.mirrored, "\(item.id)")
      #expect(other.criteria == item.criteria?.mirrored, "\(item.id)")
      #expect(other.old == item.new)
      let flips = item.clauses.filter(\.isFlipped).map { "\($0.old as Any) \($0.new as Any)" }
        .sorted()
      let mirrored = other.clauses.filter(\.isFlipped).map { "\($0.new as Any) \($0.old as Any)" }
      #expect(mirrored.sorted() == flips, "\(item.id)")
    }
    let conditions = Dictionary(
      uniqueKeysWithValues: back.conditions.map {
        ("\($0.role) \($0.newID ?? "") \($0.oldID ?? "")", $0)
      })
    for one in there.conditions {
      let other = try #require(conditions["\(one.role) \(one.oldID ?? "") \(one.newID ?? "")"])
      #expect(other.outcome == one.outcome.mirrored, "\(one.id)")
      #expect(other.relation == one.relation.mirrored, "\(one.id)")
      #expect(other.criteria == one.criteria?.mirrored, "\(one.id)")
    }
    let documents = Dictionary(
      uniqueKeysWithValues: back.documents.map { ("\($0.newID ?? "") \($0.oldID ?? "")", $0) })
    for one in there.documents {
      let other = try #require(documents["\(one.oldID ?? "") \(one.newID ?? "")"])
      #expect((one.outcome == .new) == (other.outcome == .gone))
      #expect((one.outcome == .unchanged) == (other.outcome == .unchanged))
      #expect((one.outcome == .inForce) == [.lapsed, .withdrawn].contains(other.outcome))
    }
    let actions = Dictionary(uniqueKeysWithValues: back.actions.map { ($0.id, $0) })
    for one in there.actions {
      let other = try #require(actions[one.id])
      #expect(one.oldStatus == other.newStatus && one.newStatus == other.oldStatus, "\(one.id)")
      let mirrored: ActionChange.Outcome =
        one.outcome == .new ? .gone : one.outcome == .gone ? .new : one.outcome
      #expect(other.outcome == mirrored, "\(one.id)")
    }
    let standards = Dictionary(
      uniqueKeysWithValues: back.standards.map { (key($0.newIDs, $0.oldIDs), $0) })
    for one in there.standards {
      let other = try #require(standards[key(one.oldIDs, one.newIDs)])
      #expect(other.relation == one.relation.mirrored, "\(one.id)")
      #expect(other.old == one.new && other.new == one.old, "\(one.id)")
    }
    #expect(
      back.rules.map { "\($0.kind) \($0.id) \($0.text) \($0.new ?? "") \($0.old ?? "")" }
        == there.rules.map { "\($0.kind) \($0.id) \($0.text) \($0.old ?? "") \($0.new ?? "")" })
    func counts(_ comparison: YearComparison, _ outcome: FigureChange.Outcome) -> Int {
      comparison.figures.count { $0.outcome == outcome }
    }
    #expect(counts(there, .new) == counts(back, .gone))
    #expect(counts(there, .used) == counts(back, .notUsed))
    #expect(counts(there, .value) == counts(back, .value))
    #expect(counts(there, .unchanged) == counts(back, .unchanged))
  }

  @Test func `A side beside itself gives nothing`() throws {
    try forEach { _, sides, _ in expectNothing(Sides(itself: sides.new).compared) }
  }

  private func expectNothing(_ comparison: YearComparison) {
    #expect(comparison.isEmpty)
    #expect(comparison.items.allSatisfy { $0.allCauses.isEmpty && $0.effects.isEmpty })
    #expect(comparison.losses.isEmpty)
    #expect(!comparison.changedLayers.contains(true))
    for series in comparison.replay.flatMap(\.series) {
      #expect(series.steps?.allSatisfy(\.isZero) ?? series.totals.allSatisfy { $0 == nil })
    }
  }

  @Test func `Everything of either side stands exactly once`() throws {
    try forEach { _, sides, comparison in expectEachOnce(sides, comparison) }
  }

  private func expectEachOnce(_ sides: Sides, _ comparison: YearComparison) {
    let (old, new) = (sides.old.assessment, sides.new.assessment)
    #expect(
      comparison.items.flatMap { $0.old.map(\.id) }.sorted() == old.edition.items.map(\.id).sorted()
    )
    #expect(
      comparison.items.flatMap { $0.new.map(\.id) }.sorted() == new.edition.items.map(\.id).sorted()
    )
    #expect(ChangeClass.allCases.reduce(0) { $0 + comparison.count($1) } == comparison.items.count)
    #expect(
      comparison.standards.flatMap(\.outcomes).reduce(0) { $0 + $1.count } == comparison.items.count
    )
    #expect(
      comparison.standards.flatMap(\.oldIDs).sorted() == old.edition.standards.map(\.id).sorted())
    #expect(
      comparison.standards.flatMap(\.newIDs).sorted() == new.edition.standards.map(\.id).sorted())
    #expect(
      comparison.documents.compactMap(\.oldID).sorted() == old.dossier.documents.map(\.id).sorted())
    #expect(
      comparison.documents.compactMap(\.newID).sorted() == new.dossier.documents.map(\.id).sorted())
    #expect(comparison.figures.count { $0.old != nil } == old.dossier.figures.count)
    #expect(comparison.figures.count { $0.new != nil } == new.dossier.figures.count)
    let designations = comparison.designations
    #expect(
      designations.compactMap(\.newID).sorted() == new.edition.designations.map(\.id).sorted())
    let named = comparison.conditions.filter { $0.role != .designation }
    #expect(named.compactMap(\.oldID).sorted() == old.edition.conditions.compactMap(\.id).sorted())
    #expect(named.compactMap(\.newID).sorted() == new.edition.conditions.compactMap(\.id).sorted())
  }

  @Test func `Under the same criteria nothing is eased or tightened`() throws {
    try forEach { seed, sides, comparison in
      guard comparison.old.editionDigest == comparison.new.editionDigest else { return }
      let effects = comparison.items.map(\.criteria) + comparison.conditions.map(\.criteria)
      #expect(effects.allSatisfy { $0 == nil }, "\(seed)")
      let outcomes = comparison.items.map(\.outcome) + comparison.conditions.map(\.outcome)
      #expect(!outcomes.contains(.eased) && !outcomes.contains(.tightened), "\(seed)")
    }
  }

  @Test(arguments: UInt64(1)...24)
  func `What only the criteria moved is never improved or regressed`(
    _ seed: UInt64
  ) throws {
    var chance = Chance(seed: seed)
    let old = GeneratedYear(&chance)
    var new = old
    for indicator in GeneratedYear.indicators where chance.happens(in: 2) {
      new.thresholds[indicator] = chance.number(5...35)
    }
    new.lowerThreshold = chance.number(3...15)
    new.askedLevel = chance.pick(["mostly", "partially", "yes"])
    new.quota = chance.pick(["all", "any"])
    for place in new.items.indices where chance.happens(in: 2) {
      new.items[place].weight = chance.pick(["1", "2"])
      // Without phases every level needs a condition.
      if !new.items[place].phases.isEmpty,
        let level = new.items[place].levels.keys.sorted().last
      {
        new.items[place].levels[level] = nil
      }
    }
    let comparison = try Sides(old.example(), new.example()).compared
    let outcomes = comparison.items.map(\.outcome) + comparison.conditions.map(\.outcome)
    let evidence: Set<ChangeClass> = [
      .improved, .regressed, .narrower, .wider, .ceilingRaised, .ceilingLowered,
    ]
    #expect(outcomes.filter(evidence.contains) == [])
    // Evidence that contradicts itself under what is asked now is a class of its own.
    let conflicts =
      comparison.items.filter { $0.outcome == .inConflict }.map(\.id)
      + comparison.conditions.filter { $0.outcome == .inConflict }.map(\.id)
    let regressions = comparison.losses.filter { $0.kind == .regression }.map(\.id)
    #expect(regressions.filter { !conflicts.contains($0) } == [])
  }

  @Test func `The steps add up exactly`() throws {
    try forEach { _, sides, comparison in try expectSum(sides, sides.replay, comparison) }
  }

  private func expectSum(
    _ sides: Sides, _ replay: Replay, _ comparison: YearComparison
  ) throws {
    let (first, last) = (sides.old.assessment, sides.new.assessment)
    // The layers together are all there is: the last state is the new side itself.
    // But for the improvement plan, which scores nothing and so is no layer.
    var dossier = replay.layered
    dossier.actions = last.dossier.actions
    let layered = Assessment(last.edition, dossier)
    #expect(
      DossierNormalForm(dossier, last.edition).bytes
        == DossierNormalForm(last.dossier, last.edition).bytes)
    #expect(layered.whole == last.whole)
    #expect(layered.evidenced == last.evidenced)
    for part in comparison.replay {
      for series in part.series {
        #expect(series.totals.count == Layer.allCases.count + 1)
        guard let steps = series.steps, let from = series.totals[0],
          let to = series.totals[Layer.allCases.count]
        else {
          #expect(series.totals.contains(nil))
          continue
        }
        #expect(steps.reduce(.zero, +) == to - from)
      }
    }
    let whole = try #require(comparison.replay.first)
    #expect(whole.series(.evidencedLow)?.totals.first == first.whole.evidenced?.low)
    #expect(whole.series(.evidencedHigh)?.totals.last == last.whole.evidenced?.high)
    #expect(whole.series(.reviewed)?.totals.last == last.whole.reviewed)
  }

  @Test func `A layer that is the same on both sides adds nothing`() throws {
    try forEach { _, _, comparison in
      for (position, isChanged) in comparison.changedLayers.enumerated() where !isChanged {
        for series in comparison.replay.flatMap(\.series) {
          #expect(series.totals[position] == series.totals[position + 1])
        }
      }
    }
  }

  @Test(arguments: UInt64(1)...24) func `Taking something away is never an improvement`(
    _ seed: UInt64
  ) throws {
    var chance = Chance(seed: seed)
    let old = GeneratedYear(&chance).next(&chance)
    var without: [GeneratedYear] = []
    var less = old
    if less.removeItem(&chance) { without.append(less) }
    less = old
    less.answers[chance.pick(less.answers.keys.sorted())] = nil
    without.append(less)
    for place in old.documents.indices {
      less = old
      less.removeDocument(place)
      without.append(less)
    }
    let full = try Sides.side(old.example())
    for year in without {
      let comparison = try Sides(full, Sides.side(year.example())).compared
      let better = comparison.items.filter { [.improved, .narrower].contains($0.outcome) }
      #expect(better.map(\.id) == [])
      #expect(comparison.conditions.filter { $0.outcome == .improved }.map(\.id) == [])
    }
  }

  @Test func `The pairs that chance makes show every class and layer`() throws {
    var outcomes: Set<ChangeClass> = []
    var relations: Set<Relation> = []
    var moved: Set<Int> = []
    try forEach { _, _, comparison in
      outcomes.formUnion(comparison.items.map(\.outcome))
      relations.formUnion(comparison.items.map(\.relation))
      for series in comparison.replay.flatMap(\.series) {
        for (position, step) in (series.steps ?? []).enumerated() where !step.isZero {
          moved.insert(position)
        }
      }
    }
    // Chance hardly ever moves both ends against each other; a test of its own does.
    let rare: Set<ChangeClass> = [.wider, .narrower]
    #expect(ChangeClass.allCases.filter { !outcomes.contains($0) && !rare.contains($0) } == [])
    #expect(Relation.allCases.filter { !relations.contains($0) } == [])
    #expect(Layer.allCases.indices.filter { !moved.contains($0) } == [])
  }
}
