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
