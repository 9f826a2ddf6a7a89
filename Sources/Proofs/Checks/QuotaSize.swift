import Criteria
import Diagnostics

/// Of four conditions no five can hold.
struct QuotaSize: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    for condition in criteria.edition.everyCondition {
      guard case .group(.atLeast(let count), let members) = condition.form,
        count > members.count, let place = condition.place
      else { continue }
      problems.report(
        .quotaBeyondMembers, "\(count) of \(members.count) conditions can never hold",
        at: place,
        suggestion: .init("ask for \(members.count) at most, or add conditions"))
    }
  }
}
