import Criteria
import Dossier

/// Every level and verdict that follows from the facts of one day.
struct Judgement {
  private(set) var facts: Facts
  /// Supported by evidence, per item.
  private(set) var supported: [LevelInterval]
  /// Evidenced, per applicable item; for the claimed view the claim as both ends.
  private(set) var levels: [LevelInterval?]
  /// The verdicts of named conditions, by designation they are judged for and by slot.
  private(set) var named: [[Verdict]]
  /// The verdict of each designation's rule.
  private(set) var designations: [Verdict] = []

  private var edition: Edition { facts.index.edition }
  private var dossier: Dossier { facts.index.dossier }

  init(_ facts: Facts) {
    self.facts = facts
    let edition = facts.index.edition
    let worst = edition.scale.worst
    supported = Array(
      repeating: LevelInterval(low: worst, high: edition.scale.best), count: edition.items.count)
    levels = Array(repeating: nil, count: edition.items.count)
    named = Array(
      repeating: Array(repeating: .unknown, count: edition.conditions.count),
      count: edition.designations.count)
    for reference in edition.evaluationOrder { judge(reference) }
    judgeDesignations()
  }

  mutating func judge(_ reference: Edition.Reference) {
    switch reference {
    case .item(let item): judge(item: item)
    case .condition(let slot):
      for designation in edition.designations.indices {
        named[designation][slot] = verdict(edition.conditions[slot], for: designation)
      }
    }
  }

  mutating func judgeDesignations() {
    designations = edition.designations.indices.map {
      verdict(edition.designations[$0].requires, for: $0)
    }
  }

  /// The verdict of a condition.
  ///
  /// - Parameters:
  ///   - condition: Any condition of the edition; what it refers to is judged already.
  ///   - designation: The designation whose thresholds are read.
  /// - Returns: The verdict.
  func verdict(_ condition: Condition, for designation: Int) -> Verdict {
    switch condition.form {
    case .comparison(let indicator, let comparison, let threshold):
      guard let number = threshold.value(for: designation) else { return .unknown }
      return facts.values[indicator].judge(comparison, number)
    case .flag(let indicator, let expected): return facts.values[indicator].judge(is: expected)
    case .document(let kind, let within, let count):
      return facts.count(ofKind: kind, within: within) >= count ? .met : .unknown
    case .item(let item, let level): return verdict(item: item, atLeast: level)
    case .group(let quota, let members):
      return .atLeast(
        quota.count(of: members.count), of: members.map { verdict($0, for: designation) })
    case .reference(let slot): return named[designation][slot]
    }
  }

  private func verdict(item: Int, atLeast level: Int) -> Verdict {
    switch facts.index.states[item] {
    case .outOfScope: return .unknown
    case .notApplicable: return .unmet
    case .assessed, .notAssessed:
      guard let interval = levels[item] else { return .unknown }
      if interval.low <= level { return .met }
      return interval.high > level ? .unmet : .unknown
    }
  }

  private mutating func judge(item: Int) {
    let state = facts.index.states[item]
    guard case .evidenced = facts.view else {
      levels[item] = dossier.answers[item]?.level.map { LevelInterval(low: $0, high: $0) }
      return
    }
    supported[item] = support(of: item)
    guard state.isApplicable else {
      levels[item] = nil
      return
    }
    if let claim = dossier.answers[item]?.level {
      levels[item] = supported[item].capped(at: claim)
    } else {
      levels[item] = LevelInterval(low: edition.scale.worst, high: supported[item].high)
    }
  }

  /// Climbs from the worst level, which needs nothing, as far as the needs are met or open.
  private func support(of item: Int) -> LevelInterval {
    let scale = edition.scale
    var interval = LevelInterval(low: scale.worst, high: scale.worst)
    var allMet = true
    for level in (0..<scale.worst).reversed() {
      if !facts.shown[item].isSuperset(of: facts.index.needs[item][level]) { allMet = false }
      if let condition = edition.items[item].levels[level] {
        switch verdict(condition, for: dossier.designation) {
        case .met: break
        case .unmet: return interval
        case .unknown, .conflict: allMet = false
        }
      }
      if allMet { interval.low = level }
      interval.high = level
    }
    return interval
  }
  // MARK: Changes

  /// Follows a change of the dossier at the cost of what depends on it.
  mutating func apply(_ change: Change, _ dependents: Dependents) -> JudgementShift {
    judgeAnew(facts.apply(change, derived: dependents.derived), dependents)
  }

  /// Looks at the same dossier on a later day, on which some documents count another way.
  mutating func look(
    on day: CalendarDate, _ documents: [Int], _ dependents: Dependents
  ) -> JudgementShift {
    judgeAnew(facts.look(on: day, documents, derived: dependents.derived), dependents)
  }

  /// Judges anew what rests on facts that are other, and what rests on that, as far as it is other.
  private mutating func judgeAnew(_ shift: FactShift, _ dependents: Dependents) -> JudgementShift {
    var found = JudgementShift()
    var waiting = waiting(for: shift, dependents)
    while let place = waiting.popFirst() {
      found.judged += 1
      if judge(at: place, shift, into: &found) {
        for next in dependents.ofReference[place] { waiting.insert(next) }
      }
    }
    return found
  }

  /// The places of all that looks at facts that are other.
  private func waiting(for shift: FactShift, _ dependents: Dependents) -> PlaceQueue {
    var waiting = PlaceQueue()
    for item in shift.items { waiting.insert(dependents.placeOfItem[item]) }
    for indicator in shift.indicators {
      for place in dependents.ofIndicator[indicator] { waiting.insert(place) }
    }
    for (kind, before) in shift.kinds {
      let after = facts.counts[kind]
      for demand in dependents.ofKind[kind] {
        let wasMet = before.count(at: demand.period) >= demand.count
        let isMet = after.count(at: demand.period) >= demand.count
        if wasMet != isMet { waiting.insert(demand.place) }
      }
    }
    return waiting
  }

  /// Judges what stands at a place.
  ///
  /// - Returns: Whether what looks at it finds something else than before.
  private mutating func judge(
    at place: Int, _ shift: FactShift, into found: inout JudgementShift
  ) -> Bool {
    guard place < edition.evaluationOrder.count else {
      let designation = place - edition.evaluationOrder.count
      let old = designations[designation]
      designations[designation] = verdict(
        edition.designations[designation].requires, for: designation)
      if designations[designation] != old { found.designations.append((designation, old)) }
      return false
    }
    let reference = edition.evaluationOrder[place]
    switch reference {
    case .item(let item):
      let old = levels[item]
      judge(reference)
      guard levels[item] != old else { return shift.restated == item }
      found.items.append((item, old))
      return true
    case .condition(let slot):
      let old = named.map { $0[slot] }
      judge(reference)
      return named.indices.contains { named[$0][slot] != old[$0] }
    }
  }
}
