import Assessment
import Criteria

/// An expectation that is not met: what came out instead, and why.
package struct TestFailure: Sendable {
  /// The test, by its position.
  package var test: Int
  package var expectation: Expectation
  package var outcome: Outcome
  /// One line each, deeper ones indented.
  package var reasons: [String]

  /// The failures of one test, in the order of what it expects.
  static func all(
    of test: CriteriaTest, at position: Int, in assessment: Assessment
  ) -> [TestFailure] {
    test.expectations.compactMap { expectation in
      let outcome = assessment.outcome(of: expectation.subject)
      guard outcome != expectation.outcome else { return nil }
      return TestFailure(
        test: position, expectation: expectation, outcome: outcome,
        reasons: assessment.reasons(for: expectation.subject))
    }
  }
}
