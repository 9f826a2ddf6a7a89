package import Assessment
package import Criteria

/// A condition with its verdicts and why.
package struct JudgedCondition: Sendable {
  /// What a comparison asks.
  package struct Asked: Sendable {
    /// The key that the criteria write it with: `more-than`, `at-least`, …, or `is`.
    package var comparison: String
    /// The number, exactly; nil where a flag is asked.
    package var number: Rational?
    package var text: String
  }

  package var id: String?
  package var title: String
  package var verdict: Verdict
  package var claimed: Verdict
  /// The usable values, as exact numbers: none, one, or the smallest and the largest.
  package var values: [Rational]
  /// Whether the values are only known to be at least so much.
  package var isLowerBound = false
  /// Whether the designation that it is judged for requires it; what is not required is only listed.
  package var isRequired = true
  /// What is found, in words; nil where the condition is no comparison.
  package var found: String?
  /// What is asked of the value; nil where the condition is no comparison, and where it is not
  /// required.
  package var asked: Asked?
  /// The number of the condition, exactly, whether or not it is required.
  package var threshold: Rational?
  package var sources: [String]
  package var reason: Reason
}
