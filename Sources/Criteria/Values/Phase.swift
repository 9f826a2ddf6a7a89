/// A phase of the PDCA cycle, in its order.
package enum Phase: String, Hashable, Sendable, CaseIterable {
  case plan, `do`, check, act
}

/// Some phases of the PDCA cycle.
package struct PhaseSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package init(_ phase: Phase) {
    self.init(rawValue: 1 << UInt8(phase.position))
  }

  package func contains(_ phase: Phase) -> Bool { contains(PhaseSet(phase)) }

  package mutating func insert(_ phase: Phase) { formUnion(PhaseSet(phase)) }

  /// The phases in the order of the cycle.
  package var phases: [Phase] { Phase.allCases.filter { contains($0) } }
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
