import Criteria
import Diagnostics
import LocatedYAML

/// A document older than its kind allows is not valid, however long a condition would wait.
struct WithinMaxAge: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let edition = criteria.edition
    for condition in edition.everyCondition {
      guard case .document(let kind, let within?, _) = condition.form,
        let most = edition.documentKinds[kind].maxAge, within > most,
        let origin = condition.origin
      else { continue }
      problems.report(
        .withinBeyondMaxAge, "a '\(edition.documentKinds[kind].id)' is valid for \(most) only",
        at: origin.place(of: Key.within),
        notes: [
          .init("its kind says so", at: edition.documentKinds[kind].origin.place(of: Key.maxAge))
        ],
        suggestion: .init("take 'within' out, or shorten it"))
    }
  }
}
