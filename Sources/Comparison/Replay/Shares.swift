import Criteria

/// How much of a change is the criteria's and how much the evidence's: what the layers of a replay
/// add to where a thing stands.
struct Shares {
  /// What is added to either end of the interval.
  struct Ends {
    var low = Rational.zero
    var high = Rational.zero
  }

  private(set) var criteria = Ends()
  private(set) var evidence = Ends()
  private var eases = false
  private var tightens = false

  /// - Parameters:
  ///   - standings: Where the thing stands in each state of a replay.
  ///   - isBack: Whether the replay leads from the new side to the old one.
  init(_ standings: [Standing], isBack: Bool) {
    for (layer, pair) in zip(Layer.allCases, zip(standings, standings.dropFirst())) {
      let (before, after) = isBack ? (pair.1, pair.0) : pair
      if layer.isOfCriteria { count(before, after) }
      guard before.isApplicable, after.isApplicable else { continue }
      let step = Ends(low: after.low - before.low, high: after.high - before.high)
      if layer.isOfCriteria {
        criteria = Ends(low: criteria.low + step.low, high: criteria.high + step.high)
      } else {
        evidence = Ends(low: evidence.low + step.low, high: evidence.high + step.high)
      }
    }
  }

  /// Notes whether the criteria took the thing out of the count, or into it.
  private mutating func count(_ before: Standing, _ after: Standing) {
    if before.isApplicable, !after.isApplicable { eases = true }
    if !before.isApplicable, after.isApplicable { tightens = true }
  }

  var isEasing: Bool { eases || criteria.low > .zero || criteria.high > .zero }
  var isTightening: Bool { tightens || criteria.low < .zero || criteria.high < .zero }
}
