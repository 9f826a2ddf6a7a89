package import Assessment
package import Words

/// Go or no-go before the peer review.
package struct ReadinessSection: Sendable {
  /// One check with what fails it.
  package struct Check: Sendable {
    package var check: Readiness.Check
    /// What fails it; empty if it holds.
    package var failing: [ReadinessFailure]
    /// Whether it only holds because there is nothing to check yet.
    package var isVacuous: Bool
  }

  package var checks: [Check]
  package var isGo: Bool { checks.allSatisfy(\.failing.isEmpty) }
}
