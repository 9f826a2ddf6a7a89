package import Diagnostics

extension Edition {
  /// The places of the thresholds that have no number for a designation.
  ///
  /// - Parameters:
  ///   - designation: The index of the designation whose number is read.
  ///   - roots: The conditions to begin at; references are followed, items are not, for an item is
  ///     judged for the designation sought, whoever asks.
  /// - Returns: One place a threshold, in no order that matters.
  package func missingThresholds(
    for designation: Int, from roots: [Condition]
  ) -> [SourceRange] {
    guard hasPartialThresholds else { return [] }
    var places: [SourceRange] = []
    var seen = Set<Int>()
    var waiting = roots
    while let condition = waiting.popLast() {
      for part in condition.flattened {
        switch part.form {
        case .comparison(_, _, .perDesignation(let values, let place))
        where values[designation] == nil:
          places.append(place)
        case .reference(let slot) where seen.insert(slot).inserted:
          waiting.append(conditions[slot])
        default: break
        }
      }
    }
    return places
  }

  /// The places of the thresholds that have no number for the designation a centre seeks.
  package func missingThresholds(forSought designation: Int) -> [SourceRange] {
    guard hasPartialThresholds else { return [] }
    return missingThresholds(
      for: designation,
      from: preconditions + criteria.map { conditions[$0] }
        + items.flatMap { $0.levels.compactMap { $0 } })
  }
}
