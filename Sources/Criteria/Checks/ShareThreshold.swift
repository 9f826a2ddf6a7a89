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
      guard case .comparison(let indicator, let comparison, let threshold) = condition.form,
        edition.indicators[indicator].kind == .share, let origin = condition.origin,
        let key = Key.allCases.first(where: { $0.name == comparison.rawValue }),
        let node = origin.entry(key)?.value
      else { continue }
      let places =
        node.isMapping ? node.entries.map(\.value.range) : [node.range]
      for (number, place) in zip(numbers(threshold, node, edition), places) {
        guard let number, Self.isBeyondWhole(number) else { continue }
        let meant = number > .one && number <= Rational(100)
        problems.report(
          .shareBeyondWhole,
          "'\(edition.indicators[indicator].id)' is a share, so it lies between 0 and 1",
          at: place,
          suggestion: meant
            ? .init("did you mean '\(number.text)%'?", replacement: "\(number.text)%")
            : .init("write it as 95% or 0.95"))
      }
    }
  }

  /// The numbers in the order in which the node gives them.
  private func numbers(
    _ threshold: Threshold, _ node: YAMLNode, _ edition: Edition
  ) -> [Rational?] {
    switch threshold {
    case .same(let number): [number]
    case .perDesignation(let values, _):
      node.entries.map { key, _ in
        edition.designationIndex(of: key.text).flatMap { values[$0] }
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
