import Assessment

/// Go or no-go before the peer review.
package struct ReadinessSection: Sendable {
  /// One check with what fails it.
  package struct Check: Sendable {
    package var id: String
    package var title: String
    package var isOECIRule: Bool
    /// What fails it, in words; empty if it holds.
    package var failing: [String]
    /// Whether it only holds because there is nothing to check yet.
    package var isVacuous: Bool
  }

  package var checks: [Check]
  package var isGo: Bool { checks.allSatisfy(\.failing.isEmpty) }
}
