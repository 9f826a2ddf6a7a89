import Assessment
package import Criteria

/// Where a thing stands on one side, in a form that both sides share.
package struct Standing: Hashable, Sendable {
  package var isApplicable = true
  package var isAssessed = true
  /// What is proven and what is possible; larger is better.
  package var low: Rational
  package var high: Rational
  /// How many clauses that it rests on have evidence that contradicts itself.
  package var conflicts = 0

  init(low: Rational, high: Rational) {
    self.low = low
    self.high = high
  }

  /// A verdict as an interval: what is open may come out either way.
  init(_ verdict: Verdict, conflicts: Int = 0) {
    self.init(low: verdict == .met ? .one : .zero, high: verdict == .unmet ? .zero : .one)
    self.conflicts = conflicts
  }
}

extension Standing {
  /// Whether a thing that counts on both sides is proven to less.
  static func isLessProven(_ old: Standing?, _ new: Standing?) -> Bool {
    guard let old, let new, old.isApplicable, new.isApplicable, old.isAssessed == new.isAssessed
    else { return false }
    return new.low < old.low
  }

  /// The verdict of a gate; where there is none there is nothing to lose.
  init(gate verdict: Verdict?) {
    self = verdict.map { Standing($0) } ?? Standing(low: .zero, high: .one)
  }
}

extension ChangeClass {
  /// The class of a pair.
  ///
  /// - Parameters:
  ///   - old: Where it stood; nil if it was not there.
  ///   - new: Where it stands; nil if it is not there.
  ///   - isTouched: Whether anything behind it changed.
  ///   - attribution: What moved it; nil where the criteria are the same.
  init(_ old: Standing?, _ new: Standing?, isTouched: Bool, attribution: Attribution?) {
    guard let old, let new else {
      self = new == nil ? .retired : .new
      return
    }
    let still: ChangeClass = isTouched ? .withoutEffect : .unchanged
    switch (old.isApplicable, new.isApplicable) {
    case (true, false): self = .noLongerApplicable
    case (false, true): self = .newlyApplicable
    case (false, false): self = still
    case (true, true):
      switch (old.isAssessed, new.isAssessed) {
      case (true, false): self = .noLongerAssessed
      case (false, true): self = .newlyAssessed
      default:
        let moved = Self.ofEnds(old, new) ?? still
        self = attribution?.settled(moved, old, new) ?? moved
      }
    }
  }

  /// The class by both ends of the interval; nil if nothing moved.
  private static func ofEnds(_ old: Standing, _ new: Standing) -> ChangeClass? {
    if new.conflicts != old.conflicts {
      return new.conflicts > old.conflicts ? .inConflict : .noLongerInConflict
    }
    if new.low > old.low, new.high >= old.high { return .improved }
    if new.low < old.low, new.high <= old.high { return .regressed }
    if new.low > old.low { return .narrower }
    if new.low < old.low { return .wider }
    if new.high != old.high { return new.high > old.high ? .ceilingRaised : .ceilingLowered }
    return nil
  }
}
