package import Criteria

/// What a state says of single items and conditions, besides its scores.
extension ScoredState {
  /// Whether an item counts, and whether it is answered.
  package func state(ofItem item: Int) -> ItemState { judgement.facts.index.states[item] }

  /// The evidenced levels of an item; nil where it is not applicable.
  package func levels(ofItem item: Int) -> LevelInterval? { judgement.levels[item] }

  /// The verdict of any condition of the edition, by the thresholds of a designation.
  package func verdict(_ condition: Condition, for designation: Int) -> Verdict {
    judgement.verdict(condition, for: designation)
  }

  package var coreGate: CoreGate { CoreGate(judgement) }
}
