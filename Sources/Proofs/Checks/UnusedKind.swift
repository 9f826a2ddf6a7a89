import Criteria
import Diagnostics
import LocatedYAML

/// A kind of document that no condition asks for, that is not requested, and that no source names.
struct UnusedKind: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let edition = criteria.edition
    let used = Set(edition.everyCondition.compactMap(\.subjects.kind))
    for (index, kind) in edition.documentKinds.enumerated()
    where !used.contains(index) && kind.requested == nil && kind.sources.isEmpty {
      problems.report(
        .unusedKind, "nothing asks for the kind of document '\(kind.id)'",
        at: kind.origin.place(of: Key.id),
        suggestion: .init("ask for it in a condition, name its source, or take it out"))
    }
  }
}
