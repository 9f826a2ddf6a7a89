package import Assessment
package import Criteria

/// A condition with its verdicts and why.
package struct JudgedCondition: Sendable {
  package var id: String?
  package var title: String
  package var verdict: Verdict
  package var claimed: Verdict
  /// The usable values, as exact numbers: none, one, or the smallest and the largest.
  package var values: [Rational]
  /// Whether the values are only known to be at least so much.
  package var isLowerBound = false
  /// What is found, in words; nil where the condition is no comparison.
  package var found: String?
  /// The threshold in words; nil where the condition is no comparison.
  package var asked: String?
  package var threshold: Rational?
  package var sources: [String]
  package var reason: Reason
}
