import Criteria

/// Whether the core items reach the level the policy asks of them.
package struct CoreGate: Hashable, Sendable {
  /// Nil where there is no gate: no level is asked, or no core item is applicable.
  package var verdict: Verdict?
  /// How many core items the edition knows.
  package var known: Int
  /// Whether these are all there are.
  package var isComplete: Bool
  /// The items that cannot reach the level, as indices of the edition.
  package var failing: [Int] = []
  /// The items that may reach the level but are not proven to.
  package var unproven: [Int] = []

  init(_ judgement: Judgement) {
    let index = judgement.facts.index
    let edition = index.edition
    known = edition.items.count { $0.isCore }
    isComplete = edition.policy.isCoreListComplete
    guard let gate = edition.policy.coreGate else { return }
    var applicable = 0
    for (position, item) in edition.items.enumerated()
    where item.isCore && index.states[position].isApplicable {
      guard let interval = judgement.levels[position] else { continue }
      applicable += 1
      if interval.high > gate {
        failing.append(position)
      } else if interval.low > gate {
        unproven.append(position)
      }
    }
    guard applicable > 0 else { return }
    verdict = Self.verdict(
      failing: failing.count, short: failing.count + unproven.count, isComplete: isComplete)
  }

  /// The verdict of a gate that there is.
  ///
  /// - Parameters:
  ///   - failing: How many items cannot reach the level.
  ///   - short: How many are not proven to reach it, those included.
  ///   - isComplete: Whether all core items are known.
  /// - Returns: The verdict.
  static func verdict(failing: Int, short: Int, isComplete: Bool) -> Verdict {
    if failing > 0 { return .unmet }
    return short == 0 && isComplete ? .met : .unknown
  }
}
