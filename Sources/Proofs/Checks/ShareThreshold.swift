import Criteria
import Diagnostics
import LocatedYAML

/// A share lies between 0 and 1; who writes 95 means 95 %.
struct ShareThreshold: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let edition = criteria.edition
    for condition in edition.everyCondition {
      guard case .comparison(let indicator, _, _) = condition.form,
        edition.indicators[indicator].kind == .share
      else { continue }
      for number in condition.numbers(in: edition) where Self.isBeyondWhole(number.value) {
        let meant = number.value > .one && number.value <= Rational(100)
        problems.report(
          .shareBeyondWhole,
          "'\(edition.indicators[indicator].id)' is a share, so it lies between 0 and 1",
          at: number.place,
          suggestion: meant
            ? .init(
              "did you mean '\(number.value.text)%'?", replacement: "\(number.value.text)%")
            : .init("write it as 95% or 0.95"))
      }
    }
  }

  private static func isBeyondWhole(_ number: Rational) -> Bool {
    number < .zero || number > .one
  }

  /// Whether a condition compares a share with a number that no share reaches.
  static func isBeyondWhole(_ condition: Condition, _ edition: Edition) -> Bool {
    guard case .comparison(let indicator, _, let threshold) = condition.form,
      edition.indicators[indicator].kind == .share
    else { return false }
    return switch threshold {
    case .same(let number): isBeyondWhole(number)
    case .perDesignation(let values, _): values.contains { $0.map(isBeyondWhole) ?? false }
    }
  }
}
