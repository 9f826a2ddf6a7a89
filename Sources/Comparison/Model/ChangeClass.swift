/// What became of an item, a standard, a condition or a designation; gravest first.
///
/// Nothing that only went away, or was only never looked at, is progress.
package enum ChangeClass: String, Hashable, Sendable, CaseIterable {
  /// The proven low fell and the possible high did not rise.
  case regressed
  /// Evidence that it rests on contradicts itself, which it did not before.
  case inConflict = "in-conflict-now"
  case noLongerAssessed = "no-longer-assessed"
  case noLongerApplicable = "no-longer-applicable"
  case retired
  /// Only the possible high fell.
  case ceilingLowered = "ceiling-lowered"
  /// The low fell and the high rose: less is known.
  case wider
  /// Less is proven or possible by the criteria or the rules of scoring alone.
  case tightened
  /// More is proven or possible by the criteria or the rules of scoring alone: no progress.
  case eased
  /// The low rose and the high fell: more is known.
  case narrower
  /// Only the possible high rose: no progress.
  case ceilingRaised = "ceiling-raised"
  case new
  case newlyApplicable = "newly-applicable"
  case newlyAssessed = "newly-assessed"
  case noLongerInConflict = "no-longer-in-conflict"
  /// The proven low rose and the possible high did not fall.
  case improved
  /// Something behind it changed, and nothing came of it.
  case withoutEffect = "changed-without-effect"
  case unchanged

  /// The class of the same pair with its sides exchanged.
  package var mirrored: ChangeClass {
    switch self {
    case .regressed: .improved
    case .improved: .regressed
    case .inConflict: .noLongerInConflict
    case .noLongerInConflict: .inConflict
    case .noLongerAssessed: .newlyAssessed
    case .newlyAssessed: .noLongerAssessed
    case .noLongerApplicable: .newlyApplicable
    case .newlyApplicable: .noLongerApplicable
    case .retired: .new
    case .new: .retired
    case .ceilingLowered: .ceilingRaised
    case .ceilingRaised: .ceilingLowered
    case .tightened: .eased
    case .eased: .tightened
    case .wider: .narrower
    case .narrower: .wider
    case .withoutEffect, .unchanged: self
    }
  }

  /// The class as reports call it.
  package var title: String {
    switch self {
    case .regressed: "Regressed"
    case .inConflict: "In conflict now"
    case .noLongerAssessed: "No longer assessed"
    case .noLongerApplicable: "No longer applicable"
    case .retired: "Retired"
    case .ceilingLowered: "Ceiling lowered"
    case .wider: "Wider"
    case .tightened: "Tightened"
    case .eased: "Eased"
    case .narrower: "Narrower"
    case .ceilingRaised: "Ceiling raised"
    case .new: "New"
    case .newlyApplicable: "Newly applicable"
    case .newlyAssessed: "Newly assessed"
    case .noLongerInConflict: "No longer in conflict"
    case .improved: "Improved"
    case .withoutEffect: "Changed without effect"
    case .unchanged: "Unchanged"
    }
  }

  /// The class within a sentence.
  package var word: String { title.lowercased() }

  /// What the class means, for the legend of a report.
  package var meaning: String {
    switch self {
    case .regressed: "less is documented than before"
    case .inConflict: "evidence that it rests on contradicts itself, which it did not before"
    case .noLongerAssessed: "answered before and not any more"
    case .noLongerApplicable: "left out of the count now, by scope or the answer n.a."
    case .retired: "not in the criteria any more"
    case .ceilingLowered: "less is possible; as much is documented as before"
    case .wider: "less is documented and more is possible: less is known than before"
    case .tightened: "less is documented or possible, by the criteria alone: they ask for more"
    case .eased: "more is documented or possible, by the criteria alone: they ask for less"
    case .narrower: "more is documented and less is possible: more is known than before"
    case .ceilingRaised: "more is possible; no more is documented, so this is no progress"
    case .new: "not in the criteria before"
    case .newlyApplicable: "left out of the count before"
    case .newlyAssessed: "answered now and not before"
    case .noLongerInConflict:
      "evidence that it rests on contradicted itself before and does not now, maybe only for lack of it"
    case .improved: "more is documented than before"
    case .withoutEffect: "what stands behind it changed, its levels did not"
    case .unchanged: "nothing changed"
    }
  }
}
