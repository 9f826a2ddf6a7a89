import Criteria
import Diagnostics
import LocatedYAML

/// Designations stand highest first, so who has one should have those below it.
struct DesignationOrder: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let designations = criteria.edition.designations
    for lower in designations.indices.dropFirst() {
      let (high, low) = (designations[lower - 1], designations[lower])
      // Each is judged by its own thresholds.
      let wishes: [ConditionProofs.Wish] = [
        .satisfy(high.requires, for: lower - 1), .fail(low.requires, for: lower),
      ]
      guard proofs.isPossible(wishes, seeking: lower - 1) == .yes else { continue }
      problems.report(
        .designationHarderThanNext,
        "a centre can be '\(high.id)' without being '\(low.id)', which stands below it",
        at: low.requires.place ?? low.origin.place,
        notes: [
          .init("'\(high.id)' requires this", at: high.requires.place ?? high.origin.place)
        ],
        suggestion: .init("let it ask for no more than '\(high.id)' does"))
    }
  }
}
