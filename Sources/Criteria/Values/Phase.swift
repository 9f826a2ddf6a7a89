/// A phase of the PDCA cycle, in its order.
package enum Phase: String, Hashable, Sendable, CaseIterable {
  case plan, `do`, check, act
}

extension Phase {
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
