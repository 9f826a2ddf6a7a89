package import Assessment
package import Criteria

/// What an item wants from whoever works on it.
package struct ItemAct: Hashable, Sendable {
  /// What is to be done, in the order in which it is done.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case confirm, answer
    /// The evidence shows more than the answer says.
    case answerAgain = "answer-again"
    case improve, document
  }

  package var item: String
  package var kind: Kind
  /// The level that the answer claims, by name.
  package var answered: String?
  /// The levels that the evidence supports.
  package var supported: NamedLevels
  /// The phases that no valid document shows.
  package var phases: [Phase]
  /// What the edition wants to see of the first of them.
  package var wanted: String
  /// What is found under the first of the conditions that are not met.
  package var conditions: [Reason.Statement]
  /// How many such conditions there are besides.
  package var moreConditions: Int

  package init(
    item: String, kind: Kind, answered: String?, supported: NamedLevels, phases: [Phase],
    wanted: String, conditions: [Reason.Statement], moreConditions: Int
  ) {
    self.item = item
    self.kind = kind
    self.answered = answered
    self.supported = supported
    self.phases = phases
    self.wanted = wanted
    self.conditions = conditions
    self.moreConditions = moreConditions
  }
}
