/// A phase of the PDCA cycle, in its order.
package enum Phase: String, Hashable, Sendable, CaseIterable {
  case plan, `do`, check, act
}

extension Phase {
  /// What shows that the phase is in place, for those who write files.
  package var about: String {
    switch self {
    case .plan: "Plan: what is decided, such as a policy, a procedure or a plan."
    case .do: "Do: that it is put into practice."
    case .check: "Check: that the practice is evaluated, such as an audit or a figure."
    case .act: "Act: what was changed after the evaluation."
    }
  }

  /// The place in the cycle, from 0.
  package var position: Int {
    switch self {
    case .plan: 0
    case .do: 1
    case .check: 2
    case .act: 3
    }
  }
}
