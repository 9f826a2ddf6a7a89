import Diagnostics
import LocatedYAML

/// Of four conditions no five can hold.
struct QuotaSize: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    for condition in criteria.edition.everyCondition {
      guard case .group(.atLeast(let count), let members) = condition.form,
        count > members.count, let origin = condition.origin
      else { continue }
      problems.report(
        .quotaBeyondMembers, "\(count) of \(members.count) conditions can never hold",
        at: origin.place(of: Key.atLeast),
        suggestion: .init("ask for \(members.count) at most, or add conditions"))
    }
  }
}
