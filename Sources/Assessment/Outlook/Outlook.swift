import Criteria
import Dossier

/// The state of things as days go by: each day costs no more than what changes on it.
struct Outlook {
  private var state: IncrementalJudgement

  /// - Parameter state: The state on the day of an assessment.
  init(_ state: IncrementalJudgement) {
    self.state = state
  }

  /// Goes on to a day on which documents stop counting, and tells what falls with them.
  mutating func lapse(on day: CalendarDate, _ causes: [Lapse.Cause]) -> Lapse {
    var lapse = Lapse(date: day, causes: causes)
    let before = state.look(on: day, Set(causes.map(\.document)).sorted())
    for (item, old) in before.levels {
      guard let old, let new = state.levels(ofItem: item), new.low > old.low || new.high > old.high
      else { continue }
      lapse.levels.append(Lapse.Fall(index: item, before: old, after: new))
    }
    if let whole = before.scores.whole {
      lapse.whole.note(0, whole.evidenced, state.whole.evidenced)
    }
    for (index, old) in before.scores.areas {
      lapse.areas.note(index, old.evidenced, state.areas[index].evidenced)
    }
    for (index, old) in before.scores.chapters {
      lapse.chapters.note(index, old.evidenced, state.chapters[index].evidenced)
    }
    for (index, old) in before.scores.standards {
      lapse.standards.note(index, old.evidenced, state.standards[index].evidenced)
    }
    if let old = before.coreGate, let new = state.coreGate, new.rank < old.rank {
      lapse.coreGate = [Lapse.Fall(index: 0, before: old, after: new)]
    }
    for (index, old) in before.designations where state.designations[index].rank < old.rank {
      lapse.designations.append(
        Lapse.Fall(index: index, before: old, after: state.designations[index]))
    }
    return lapse
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
