import Assessment
import Criteria
import Dossier
import TestSupport
import Testing

/// A change judged at the cost of what depends on it leaves the state that judging anew gives.
@Suite struct IncrementalJudgementTests {
  private static let seeds = UInt64(1)...60
  private static let steps = 12

  @Test func `changes of every kind leave what judging anew gives`() throws {
    var reached = Reached()
    for seed in Self.seeds {
      var centre = GeneratedCentre(seed: seed)
      let assessment = try centre.example().assessed()
      var changing = try ChangingDossier(assessment.edition, assessment.dossier, seed: seed &* 7919)
      var state = IncrementalJudgement(of: assessment)
      var made: [(undo: Change, previous: PreviousState)] = []
      for step in 1...Self.steps {
        let before = state
        let previous: PreviousState
        let change: Change
        if !made.isEmpty, changing.happens(in: 3) {
          // Not always the latest: changes at other places do not stand in the way.
          let (undo, old) = made.remove(at: changing.number(below: made.count))
          _ = changing.apply(undo)
          previous = state.revert(old)
          change = undo
          reached.reverts += 1
        } else {
          change = changing.next()
          previous = state.apply(change)
          made.append((changing.apply(change), previous))
        }
        let anew = Assessment(assessment.edition, changing.dossier)
        let place: Comment = "seed \(seed), step \(step): \(change)"
        try expect(state, isLike: anew, place)
        try expectGaps(of: state, tell: anew, place)
        try expect(previous, tells: before, besides: state, assessment.edition, place)
        let most = Dependence(assessment.edition).count(on: change, in: before, state)
        #expect(previous.judged <= 2 * most, place)
        reached.note(before, state, change)
        if step % 4 == 0 {
          #expect(state.lapses.map { lapse in lapse.at(changing.places) } == anew.lapses, place)
          reached.lapses += anew.lapses.count { $0.hasEffect }
        }
      }
    }
    // The chance must have reached something, or nothing was tested.
    reached.expectEnough()
  }

  @Test func `an answer n.a. that is withdrawn shows in what looks at the item`() throws {
    var example = Example()
    example.setItems("{id: A.1, text: T, evidence: {plan: x}, not-applicable: allowed}")
    example.setRule("{item: A.1, at-least: mostly}")
    example.setAnswers("A.1: {level: n.a., reason: None}")
    var state = IncrementalJudgement(of: try example.assessed())
    #expect(state.designations == [.unmet])
    #expect(state.claimedDesignations == [.unmet])
    #expect(state.whole.counts.notApplicable == 1)
    // It claims no level before and none after.
    let previous = state.apply(.answer(to: 0, nil))
    #expect(state.designations == [.unknown])
    #expect(state.claimedDesignations == [.unknown])
    #expect(state.whole.counts.notAssessed == 1)
    state.revert(previous)
    #expect(state.claimedDesignations == [.unmet])
    #expect(state.whole.counts.notApplicable == 1)
  }

  private func expect(
    _ state: IncrementalJudgement, isLike anew: Assessment, _ place: Comment
  ) throws {
    let edition = anew.edition
    for designation in edition.designations.indices {
      for condition in edition.everyCondition + edition.conditions {
        let judged = anew.judged(condition, for: designation)
        try #require(state.verdict(condition, for: designation) == judged.verdict, place)
        try #require(state.claimedVerdict(condition, for: designation) == judged.claimed, place)
      }
    }
    try #require(state.designations == anew.designations.map(\.verdict), place)
    try #require(state.claimedDesignations == anew.designations.map(\.claimed), place)
    for item in edition.items.indices {
      try #require(state.state(ofItem: item) == anew.states[item], place)
      try #require(state.levels(ofItem: item) == anew.evidenced[item], place)
      try #require(state.supported(ofItem: item) == anew.supported[item], place)
      try #require(
        state.reviewedLevel(ofItem: item) == anew.dossier.reviews[item]?.level, place)
    }
    try #require(state.whole == anew.whole, place)
    try #require(state.areas == anew.areas, place)
    try #require(state.chapters == anew.chapters, place)
    try #require(state.standards == anew.standards, place)
    try #require(state.coreGate == anew.coreGate.verdict, place)
    try #require(state.dossier.documents == anew.dossier.documents, place)
    try #require(state.dossier.figures == anew.dossier.figures, place)
    try #require(state.dossier.answers == anew.dossier.answers, place)
    try #require(state.dossier.reviews == anew.dossier.reviews, place)
  }

  /// There are gaps where something is not reached, and none where it is.
  private func expectGaps(
    of state: IncrementalJudgement, tell anew: Assessment, _ place: Comment
  ) throws {
    let edition = anew.edition
    for designation in edition.designations.indices {
      let gaps = state.gaps(ofDesignation: designation)
      try #require(gaps == anew.gaps(ofDesignation: designation), place)
      try #require(gaps.isEmpty == (anew.designations[designation].verdict == .met), place)
    }
    for item in edition.items.indices {
      guard let levels = anew.evidenced[item] else { continue }
      for level in 0..<edition.scale.worst {
        let gaps = state.gaps(ofItem: item, reaching: level)
        try #require(gaps == anew.gaps(ofItem: item, reaching: level), place)
        try #require(gaps.isEmpty == (levels.low <= level), place)
      }
    }
  }

  /// What was before is told of all that is other, and of nothing else.
  private func expect(
    _ previous: PreviousState, tells before: IncrementalJudgement,
    besides state: IncrementalJudgement, _ edition: Edition, _ place: Comment
  ) throws {
    let items = edition.items.indices.filter {
      state.levels(ofItem: $0) != before.levels(ofItem: $0)
    }
    try #require(previous.levels.map(\.item) == items, place)
    for (item, levels) in previous.levels {
      try #require(levels == before.levels(ofItem: item), place)
    }
    try #require(previous.coreGate == before.coreGate, place)
    let designations = edition.designations.indices.filter {
      state.designations[$0] != before.designations[$0]
    }
    try #require(previous.designations.map(\.designation) == designations, place)
    for (designation, verdict) in previous.designations {
      try #require(verdict == before.designations[designation], place)
    }
    if previous.scores.whole == nil { try #require(state.whole == before.whole, place) }
    for (told, old, new) in [
      (previous.scores.areas, before.areas, state.areas),
      (previous.scores.chapters, before.chapters, state.chapters),
      (previous.scores.standards, before.standards, state.standards),
    ] {
      for (index, score) in told { try #require(score == old[index], place) }
      let changed = old.indices.filter { old[$0] != new[$0] }
      try #require(Set(told.map(\.index)).isSuperset(of: changed), place)
    }
  }
}

/// How much chance has tried.
private struct Reached {
  var reverts = 0
  var lapses = 0
  private var levels = 0
  private var designations = 0
  private var claims = 0
  private var gates = 0
  private var kinds: Set<Int> = []

  mutating func note(
    _ before: IncrementalJudgement, _ after: IncrementalJudgement, _ change: Change
  ) {
    if before.whole != after.whole { levels += 1 }
    if before.designations != after.designations { designations += 1 }
    if before.claimedDesignations != after.claimedDesignations { claims += 1 }
    if before.coreGate != after.coreGate { gates += 1 }
    switch change {
    case .document(_, let document): kinds.insert(document == nil ? 0 : 1)
    case .figure(_, let figure): kinds.insert(figure == nil ? 2 : 3)
    case .answer(_, let answer): kinds.insert(answer == nil ? 4 : 5)
    case .review(_, let answer): kinds.insert(answer == nil ? 6 : 7)
    case .assessmentDay: kinds.insert(8)
    }
  }

  func expectEnough() {
    #expect(kinds.count == 9)
    #expect(reverts > 100)
    #expect(lapses > 50)
    #expect(levels > 100)
    #expect(designations > 20)
    #expect(claims > 20)
    #expect(gates > 20)
  }
}

extension Lapse {
  /// The lapse with its documents by their position in a list of places.
  fileprivate func at(_ places: [Int]) -> Lapse {
    var lapse = self
    lapse.causes = causes.map { cause in
      let document = places.firstIndex(of: cause.document) ?? -1
      return switch cause {
      case .invalid: .invalid(document: document)
      case .outside(_, let kind, let within):
        .outside(document: document, kind: kind, within: within)
      }
    }
    return lapse
  }
}
