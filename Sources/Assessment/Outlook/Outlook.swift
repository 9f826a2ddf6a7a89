import Criteria
import Dossier

/// The state of things as days go by: each day costs no more than what changes on it.
struct Outlook {
  private var judgement: Judgement
  private let dependents: Dependents
  /// The indicators that are derived from each.
  private let derived: [[Int]]
  private var standards: [WeightedInterval]
  private var chapters: [WeightedInterval]
  private var areas: [WeightedInterval]
  private var whole = WeightedInterval()
  /// The verdict of the core gate; nil where there is none.
  private var gate: Verdict?
  /// The core items that cannot reach the gate's level, and those not proven to, these included.
  private var failing: Int
  private var short: Int

  private var index: EvidenceIndex { judgement.facts.index }
  private var edition: Edition { index.edition }

  /// The state on the day of an assessment.
  init(_ judgement: Judgement, _ scores: ScoreTree, _ gate: CoreGate) {
    self.judgement = judgement
    self.gate = gate.verdict
    failing = gate.failing.count
    short = gate.failing.count + gate.unproven.count
    let edition = judgement.facts.index.edition
    dependents = Dependents(judgement.facts.index)
    var derived: [[Int]] = Array(repeating: [], count: edition.indicators.count)
    for (position, indicator) in edition.indicators.enumerated() {
      for part in indicator.derivation?.parts ?? [] { derived[part].append(position) }
    }
    self.derived = derived
    standards = edition.standards.map(judgement.evidencedScore)
    chapters = Array(repeating: WeightedInterval(), count: edition.chapters.count)
    areas = Array(repeating: WeightedInterval(), count: edition.areas.count)
    for (standard, score) in zip(edition.standards, scores.standards) {
      chapters[standard.chapter].add(score.evidenced, weight: standard.weight)
      areas[standard.area].add(score.evidenced, weight: standard.weight)
    }
    for (chapter, score) in zip(edition.chapters, scores.chapters) {
      whole.add(score.evidenced, weight: chapter.weight)
    }
  }

  /// Goes on to a day on which documents stop counting, and tells what falls with them.
  mutating func lapse(on day: CalendarDate, _ causes: [Lapse.Cause]) -> Lapse {
    var lapse = Lapse(date: day, causes: causes)
    let before = judgement.designations
    let changed = judgeAnew(on: day, causes)
    for (item, old) in changed {
      guard let old, let new = judgement.levels[item], new.low > old.low || new.high > old.high
      else { continue }
      lapse.levels.append(Lapse.Fall(index: item, before: old, after: new))
    }
    score(changed, into: &lapse)
    followGate(changed, into: &lapse)
    for (index, (old, new)) in zip(before, judgement.designations).enumerated()
    where new.rank < old.rank {
      lapse.designations.append(Lapse.Fall(index: index, before: old, after: new))
    }
    return lapse
  }

  private typealias Change = (item: Int, old: LevelInterval?)

  /// - Returns: The items whose levels are others than before, in the edition's order.
  private mutating func judgeAnew(on day: CalendarDate, _ causes: [Lapse.Cause]) -> [Change] {
    var items: Set<Int> = []
    var kinds: Set<Int> = []
    var figures: Set<Int> = []
    for cause in causes {
      switch cause {
      case .invalid(let document):
        kinds.formUnion(index.dossier.documents[document].kinds)
        items.formUnion(index.dossier.documents[document].shows.lazy.map(\.item))
        figures.formUnion(index.figuresOfDocument[document])
      case .outside(_, let kind, _): kinds.insert(kind)
      }
    }
    let given = Set(figures.map { index.dossier.figures[$0].indicator }).sorted()
    let indicators = given + Set(given.flatMap { derived[$0] }).sorted()
    let before = kinds.map { (kind: $0, counts: judgement.facts.counts[$0]) }
    judgement.move(to: day, causes, items: items, indicators: indicators)
    let demands = before.flatMap { kind, before in
      let after = judgement.facts.counts[kind]
      return dependents.ofKind[kind].filter { demand in
        before.count(at: demand.period) >= demand.count
          && after.count(at: demand.period) < demand.count
      }.map(\.place)
    }
    var changes: [Change] = []
    let places = dependents.places(items: Array(items), indicators: given, demands: demands)
    for reference in places.map({ edition.evaluationOrder[$0] }) {
      guard case .item(let item) = reference else {
        judgement.judge(reference)
        continue
      }
      let old = judgement.levels[item]
      judgement.judge(reference)
      if judgement.levels[item] != old { changes.append((item, old)) }
    }
    judgement.judgeDesignations()
    return changes.sorted { $0.item < $1.item }
  }

  private mutating func score(_ changes: [Change], into lapse: inout Lapse) {
    let changed = Set(changes.map { edition.items[$0.item].standard }).sorted()
    let oldChapters = Set(changed.map { edition.standards[$0].chapter }).sorted().map {
      (index: $0, old: chapters[$0].value)
    }
    let oldAreas = Set(changed.map { edition.standards[$0].area }).sorted().map {
      (index: $0, old: areas[$0].value)
    }
    let oldStandards = changed.map { (index: $0, old: standards[$0].value) }
    for (item, old) in changes {
      standards[edition.items[item].standard].replace(
        old.map(edition.scale.points), by: judgement.levels[item].map(edition.scale.points),
        weight: edition.items[item].weight)
    }
    for (position, old) in oldStandards {
      let standard = edition.standards[position]
      let new = standards[position].value
      chapters[standard.chapter].replace(old, by: new, weight: standard.weight)
      areas[standard.area].replace(old, by: new, weight: standard.weight)
      lapse.standards.note(position, old, new)
    }
    let oldWhole = whole.value
    for (position, old) in oldChapters {
      let new = chapters[position].value
      whole.replace(old, by: new, weight: edition.chapters[position].weight)
      lapse.chapters.note(position, old, new)
    }
    for (position, old) in oldAreas { lapse.areas.note(position, old, areas[position].value) }
    lapse.whole.note(0, oldWhole, whole.value)
  }

  private mutating func followGate(_ changes: [Change], into lapse: inout Lapse) {
    guard let level = edition.policy.coreGate, let before = gate else { return }
    for (item, old) in changes where edition.items[item].isCore {
      guard let old, let new = judgement.levels[item] else { continue }
      failing += (new.high > level ? 1 : 0) - (old.high > level ? 1 : 0)
      short += (new.low > level ? 1 : 0) - (old.low > level ? 1 : 0)
    }
    let after = CoreGate.verdict(
      failing: failing, short: short, isComplete: edition.policy.isCoreListComplete)
    gate = after
    if after.rank < before.rank {
      lapse.coreGate = [Lapse.Fall(index: 0, before: before, after: after)]
    }
  }
}

extension [Lapse.Fall<ScoreInterval?>] {
  /// Adds a part whose score falls at either end.
  fileprivate mutating func note(_ index: Int, _ old: ScoreInterval?, _ new: ScoreInterval?) {
    guard let old, let new, new.low < old.low || new.high < old.high else { return }
    append(Lapse.Fall(index: index, before: old, after: new))
  }
}

extension Verdict {
  /// Proven is more than open, open more than refuted.
  fileprivate var rank: Int {
    switch self {
    case .met: 2
    case .unknown, .conflict: 1
    case .unmet: 0
    }
  }
}
