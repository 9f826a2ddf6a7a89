package import Assessment
package import Criteria
import Words

/// A condition with its verdicts and why.
package struct JudgedCondition: Sendable {
  /// What is asked of a value.
  package enum Asked: Sendable {
    case number(ConditionFinding.Threshold)
    case flag(Bool)
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
  /// What is found; nil where the condition is no comparison.
  package var found: FoundValues?
  /// What is asked of the value; nil where the condition is no comparison, and where it is not
  /// required.
  package var asked: Asked?
  /// The number of the condition, exactly, whether or not it is required.
  package var threshold: Rational?
  package var sources: [String]
  package var reason: Reason
}

extension JudgedCondition {
  /// What is asked of the value, in words.
  func text(of asked: Asked, in language: any Language) -> String {
    switch asked {
    case .number(let threshold):
      found.map { language.text(of: threshold, of: $0.quantity) } ?? ""
    case .flag(let flag): language.text(of: flag)
    }
  }
}
