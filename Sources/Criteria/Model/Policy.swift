/// How the core items are judged.
package struct Policy: Hashable, Sendable {
  /// The level every core item must reach, as an index of the scale; nil for no gate.
  package var coreGate: Int?
  /// Whether all core items are known; if not, the gate can never be said to be met.
  package var isCoreListComplete = true
}
