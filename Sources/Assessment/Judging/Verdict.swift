/// What the evidence says about a condition; four different things.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
  case met, unmet
  /// Not evidenced.
  case unknown
  /// The evidence contradicts itself.
  case conflict

  /// At least `count` of the verdicts: unmet only where even all open ones could not reach it.
  package static func atLeast(_ count: Int, of verdicts: some Collection<Verdict>) -> Verdict {
    var met = 0
    var unknown = 0
    var conflict = 0
    for verdict in verdicts {
      switch verdict {
      case .met: met += 1
      case .unknown: unknown += 1
      case .conflict: conflict += 1
      case .unmet: break
      }
    }
    if met >= count { return .met }
    if met + unknown + conflict < count { return .unmet }
    return conflict > 0 ? .conflict : .unknown
  }

  /// The verdict of several judgements of one thing that must agree.
  package static func agreed(_ first: Verdict, _ second: Verdict) -> Verdict {
    first == second ? first : .conflict
  }
}
