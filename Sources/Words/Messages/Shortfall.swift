package import Assessment
package import Criteria

/// What an item lacks for a level.
package enum Shortfall: Hashable, Sendable {
  /// No valid document shows a phase, for which the edition wants this.
  case phase(Phase, wanted: String)
  /// What is found under the condition of a level, by name.
  case condition(level: String, Reason.Statement)
  case noAnswer
  /// The answer claims no more than a level, by name.
  case answer(level: String)
}
