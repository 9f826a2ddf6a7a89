package import Criteria

/// What the evidence lacks for a level of an item.
package struct ItemNeeds: Hashable, Sendable {
  /// A condition of a level that is not met.
  package struct OpenLevel: Hashable, Sendable {
    package var level: Int
    package var condition: Condition
  }

  /// The phases that no valid document shows, in the order of the cycle.
  package var phases: [Phase] = []
  /// The conditions that are not met, the best level first.
  package var conditions: [OpenLevel] = []
}
