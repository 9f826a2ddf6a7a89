import Criteria
import Diagnostics
import LocatedYAML

/// An indicator that no condition, sum, quotient or cross-check uses and no source asks for.
///
/// A questionnaire asks for more than it judges, but then its source says so.
struct UnusedIndicator: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let edition = criteria.edition
    var used = Set(edition.everyCondition.compactMap(\.subjects.indicator))
    for rule in edition.consistency { used.formUnion([rule.indicator, rule.other]) }
    for indicator in edition.indicators { used.formUnion(indicator.derivation?.parts ?? []) }
    for (index, indicator) in edition.indicators.enumerated()
    where !used.contains(index) && indicator.sources.isEmpty {
      problems.report(
        .unusedIndicator, "nothing uses the indicator '\(indicator.id)'",
        at: indicator.origin.place(of: Key.id),
        suggestion: .init("use it in a condition, name the source that asks for it, or take it out")
      )
    }
  }
}
