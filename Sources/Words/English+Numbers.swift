package import Assessment
package import Criteria
import Dossier

/// Numbers of indicators and figures; every output takes them from here.
extension English {
  package func exactText(of number: Rational, of quantity: Quantity) -> String {
    exactText(of: number, quantity.kind, quantity.unit)
  }

  func exactText(of number: Rational, _ kind: Indicator.Kind, _ unit: String?) -> String {
    kind == .share ? number.exactPercent : withUnit(number, unit)
  }

  /// A value that was found, with the unit.
  ///
  /// A share is a percentage, truncated to one decimal; to more where it would else be taken for a
  /// number that it is compared with, or for one on the other side of it.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - quantity: What it is a value of.
  ///   - others: What it is compared with, such as a threshold.
  /// - Returns: The words.
  func text(of value: Rational, _ quantity: Quantity, beside others: [Rational]) -> String {
    quantity.kind == .share ? value.percent(beside: others) : withUnit(value, quantity.unit)
  }

  package func text(
    of threshold: ConditionFinding.Threshold, of quantity: Quantity
  ) -> String {
    text(of: threshold, quantity.kind, quantity.unit)
  }

  func text(
    of threshold: ConditionFinding.Threshold, _ kind: Indicator.Kind, _ unit: String?
  ) -> String {
    // Nothing lies below 0, so such a threshold only asks that there be a figure.
    if threshold.comparison == .atLeast, threshold.number.isZero, !kind.allowsSign {
      return "any figure"
    }
    return "\(text(of: threshold.comparison)) \(exactText(of: threshold.number, kind, unit))"
  }

  private func withUnit(_ number: Rational, _ unit: String?) -> String {
    guard var unit else { return number.text }
    if number == .one, unit.hasSuffix("s"), !unit.hasSuffix("ss") { unit.removeLast() }
    return "\(number.text) \(unit)"
  }

  package func text(of found: FoundValues) -> String {
    switch found.values {
    case .none: return "no usable figure"
    case .numbers(let low, let high, let isLowerBound):
      let text =
        low == high
        ? self.text(of: low, found.quantity, beside: found.others) + parts(of: found)
        : "\(self.text(of: low, found.quantity, beside: found.others + [high])) and "
          + "\(self.text(of: high, found.quantity, beside: found.others + [low])) differ"
      guard isLowerBound else { return text }
      return "\(text) or more, since \(self.text(of: found.missing)) is not evidenced"
    case .flags(let hasTrue, let hasFalse):
      return hasTrue && hasFalse ? "yes and no" : text(of: hasTrue)
    case .aboveOne(let largest):
      return "refused, since the share would be "
        + text(of: largest, found.quantity, beside: [.one])
    }
  }

  /// The two numbers that a quotient was made from.
  private func parts(of found: FoundValues) -> String {
    found.quotient.isEmpty
      ? "" : " (\(found.quotient.map(\.text).joined(separator: " of ")))"
  }

  package func sentence(of found: FoundValues) -> String {
    "\(found.quantity.title): \(text(of: found))\(wanted(for: found))"
  }

  /// The ids under which figures are wanted, where there is no value.
  private func wanted(for found: FoundValues) -> String {
    guard found.values == .none else { return "" }
    guard found.isDerived, found.missing.count > 0 else { return " of \(found.quantity.id)" }
    return " of \(text(of: found.missing)), of which \(found.quantity.id) is made"
  }

  package func text(of flag: Bool) -> String { flag ? "yes" : "no" }

  package func text(of figure: FigureName) -> String {
    let value =
      switch figure.value {
      case .number(let number): exactText(of: number, of: figure.quantity)
      case .flag(let flag): text(of: flag)
      }
    return "\(figure.quantity.id) \(value) (\(figure.year))"
  }

  package func text(of exclusion: FigureExclusion) -> String {
    switch exclusion {
    case .otherYear(let year, let indexYear):
      "its year \(year) is not the index year \(indexYear)"
    case .doesNotState(let asked): "it does not state \(asked.dimension): \(asked.value)"
    case .statesOtherwise(let said, let asked):
      "it states \(said.dimension): \(said.value), required: \(asked)"
    case .noSource: "it names no document as its source"
    case .noValidSource(let sources, let more):
      "its source is not valid ("
        + sources.map { "\($0.document): \(text(of: $0.reasons))" }.joined(separator: "; ")
        + (more > 0 ? "; and \(more) more)" : ")")
    }
  }

  package func text(of exclusion: DocumentExclusion) -> String {
    switch exclusion {
    case .draft: "it is a draft"
    case .datedLater(let date, let asOf): "its date \(date) is after \(asOf)"
    case .expired(let date): "it was valid until \(date)"
    case .tooOld(let day): "it is too old for its kind since \(day)"
    case .confidential: "it is not valid"
    }
  }
}
