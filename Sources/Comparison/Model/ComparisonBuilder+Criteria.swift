import Assessment
import Criteria

/// What the criteria did, apart from the evidence.
extension ComparisonBuilder {
  /// Lays out what moved a thing; nil where the criteria are the same, or on one side it is not there.
  ///
  /// - Parameter standing: Where the thing stands in a state, whose edition has the ids of the old
  ///   side or of the new one; nil if it is not there.
  /// - Returns: What moved it.
  func attribution(_ standing: (_ isOld: Bool, ScoredState) -> Standing?) -> Attribution? {
    guard let back else { return nil }
    var there: [Standing] = []
    for (position, state) in replay.states.enumerated() {
      guard let found = standing(position == 0, state) else { return nil }
      there.append(found)
    }
    var here: [Standing] = []
    for (position, state) in back.states.enumerated() {
      guard let found = standing(position > 0, state) else { return nil }
      here.append(found)
    }
    return Attribution(there: there, back: here)
  }

  /// What the criteria did to the core gate; where there is none, nothing is asked.
  var coreGateEffect: CriteriaEffect? {
    attribution { _, state in
      state.coreGate.verdict.map { Standing($0) } ?? Standing(low: .one, high: .one)
    }?.effect
  }
}
