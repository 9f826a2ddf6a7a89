package import Criteria
package import Diagnostics

/// A doubt about the sense of an edition whose form is right; always a warning.
protocol EditionCheck: Sendable {
  /// Reports what the author of the criteria most likely did not mean.
  ///
  /// - Parameters:
  ///   - criteria: The edition with where its texts come from.
  ///   - proofs: What is known and can be proven about its conditions.
  ///   - problems: Where to report.
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector)
}

/// All doubts about editions that are looked into.
package enum EditionChecks {
  private static let all: [any EditionCheck] = [
    ConditionLimits(), DesignationOrder(), EmptyStandard(), FewPhases(), LevelOrder(),
    LevelReach(), QuotaSize(), ShareThreshold(), SilencedCore(), SizeThreshold(), TextStanding(),
    UncitedSource(), UnusedIndicator(), UnusedKind(), WithinMaxAge(),
  ]

  /// Looks into an edition, unless it has errors: of what is faulty nothing makes sense or not.
  package static func run(
    _ criteria: EditionReader.Result, reporting problems: DiagnosticCollector
  ) {
    guard !criteria.isFaulty else { return }
    let proofs = ConditionProofs(criteria.edition)
    for check in all { check.check(criteria, proofs, reporting: problems) }
  }
}
