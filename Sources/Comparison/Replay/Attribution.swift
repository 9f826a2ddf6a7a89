import Criteria

/// Whether a thing moved by its evidence or by the criteria alone.
///
/// What a layer adds depends on what was put in place before it, so the change is laid out both
/// ways, from the old side to the new and back: thus the answer is the same with the sides exchanged.
struct Attribution {
  private let there: Shares
  private let back: Shares

  /// - Parameters:
  ///   - there: Where the thing stands in each state from the old side to the new.
  ///   - back: Where it stands in each state from the new side back to the old.
  init(there: [Standing], back: [Standing]) {
    self.there = Shares(there, isBack: false)
    self.back = Shares(back, isBack: true)
  }

  /// What the criteria did, in whichever of the two orders they did it: evidence that fell just as
  /// far as the criteria were eased hides nothing.
  var effect: CriteriaEffect? {
    CriteriaEffect(
      eases: there.isEasing || back.isEasing, tightens: there.isTightening || back.isTightening)
  }

  /// The class of a pair, in which only what the evidence moved is improved or regressed.
  ///
  /// The evidence has moved a thing if its layers add up to a change in the same direction as the
  /// whole, in both orders; else the criteria did.
  func settled(_ outcome: ChangeClass, _ old: Standing, _ new: Standing) -> ChangeClass {
    switch outcome {
    case .improved, .narrower, .regressed, .wider:
      return settled(outcome, new.low - old.low, [there.evidence.low, back.evidence.low])
    case .ceilingRaised, .ceilingLowered:
      return settled(outcome, new.high - old.high, [there.evidence.high, back.evidence.high])
    default: return outcome
    }
  }

  private func settled(
    _ outcome: ChangeClass, _ whole: Rational, _ evidence: [Rational]
  ) -> ChangeClass {
    if whole > .zero { return evidence.allSatisfy { $0 > .zero } ? outcome : .eased }
    return evidence.allSatisfy { $0 < .zero } ? outcome : .tightened
  }
}
