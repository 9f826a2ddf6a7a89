/// What the criteria and the rules of scoring did to where a thing stands, whatever the evidence did.
package enum CriteriaEffect: String, Hashable, Sendable, CaseIterable {
  /// They ask for less: more is proven or possible by the change of the criteria, or the thing is
  /// not asked for any more.
  case eased
  /// They ask for more.
  case tightened
  /// One end of the interval by the one, the other end by the other.
  case mixed

  /// The effect with the sides exchanged.
  package var mirrored: CriteriaEffect {
    switch self {
    case .eased: .tightened
    case .tightened: .eased
    case .mixed: .mixed
    }
  }

  init?(eases: Bool, tightens: Bool) {
    switch (eases, tightens) {
    case (true, true): self = .mixed
    case (true, false): self = .eased
    case (false, true): self = .tightened
    case (false, false): return nil
    }
  }
}
