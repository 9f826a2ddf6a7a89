import Criteria
package import Diagnostics

/// An edition with one small fault put into it on purpose, which some test should notice.
package struct Mutant: Sendable {
  /// Where the edition says what the mutant says otherwise.
  package var place: SourceRange
  /// What it belongs to, then what differs: `G4: more-than → at-least for ccc`.
  package var words: String
  /// The ids of all that it stands in, by which it can be chosen.
  package var ids: [String]
  var change: Change

  /// What differs from the edition.
  enum Change: Sendable {
    /// A condition says something else. With a designation only what is read for that one alone
    /// counts, for the model has one operator for all.
    case condition(site: Int, Condition, readFor: Int?)
    case coreFlag(item: Int)
    case withoutPhase(item: Int, Phase)
    case withoutLevelCondition(item: Int, level: Int)
    case policy(Policy)
  }
}
