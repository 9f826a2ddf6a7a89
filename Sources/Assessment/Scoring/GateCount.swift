import Criteria

/// How many core items stand where with the core gate.
struct GateCount {
  private let gate: Int?
  private let isComplete: Bool
  private var applicable = 0
  /// Those that cannot reach the gate's level, and those not proven to, these included.
  private var failing = 0
  private var short = 0

  init(_ judgement: Judgement) {
    let edition = judgement.facts.index.edition
    gate = edition.policy.coreGate
    isComplete = edition.policy.isCoreListComplete
    for item in edition.items.indices where edition.items[item].isCore {
      add(1, judgement.levels[item])
    }
  }

  /// Follows a core item to other levels.
  mutating func follow(from old: LevelInterval?, to new: LevelInterval?) {
    add(-1, old)
    add(1, new)
  }

  private mutating func add(_ number: Int, _ levels: LevelInterval?) {
    guard let gate, let levels else { return }
    applicable += number
    if levels.high > gate { failing += number }
    if levels.low > gate { short += number }
  }

  /// Nil where there is no gate: no level is asked, or no core item is applicable.
  var verdict: Verdict? {
    guard gate != nil, applicable > 0 else { return nil }
    return CoreGate.verdict(failing: failing, short: short, isComplete: isComplete)
  }
}
