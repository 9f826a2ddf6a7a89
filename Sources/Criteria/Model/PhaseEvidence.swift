/// What would show a phase of an item.
package struct PhaseEvidence: Hashable, Sendable {
  package var phase: Phase
  package var text: String
}
