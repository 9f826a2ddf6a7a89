import Criteria
import Diagnostics
import LocatedYAML

/// Who compares a count or an amount with 95% most likely means a share of something.
struct SizeThreshold: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let edition = criteria.edition
    for condition in edition.everyCondition {
      guard case .comparison(let indicator, _, _) = condition.form else { continue }
      let (id, kind) = (edition.indicators[indicator].id, edition.indicators[indicator].kind)
      for number in condition.numbers(in: edition) {
        guard let misfit = kind.misfit(number.text, number.value) else { continue }
        let isPlain = number.text == number.value.text
        problems.report(
          .sizeAsShare,
          "'\(id)' is \(misfit), and '\(number.text)' is "
            + (isPlain ? "a part of one" : "read as \(number.value.text)"),
          at: number.place,
          suggestion: .init("write the number itself, or compare an indicator of kind share"))
      }
    }
  }
}
