import Assessment
import Criteria
import Words

extension Handbook {
  func writeQuestionnaire(_ writer: inout Blocks) {
    writer.heading(2, "The quantitative questionnaire")
    writer.paragraph(
      "A figure is the whole centre's, for the index year, and counts only if it names a valid "
        + "document as its source. What is derived is computed from other figures and not entered.")
    writer.table(
      ["Indicator", "Unit", "What counts", "Source"],
      edition.indicators.map { indicator in
        [
          "\(strong: Line(indicator.title)) (\(indicator.id))", unit(of: indicator),
          description(of: indicator), cited(indicator.sources),
        ]
      })
  }

  private func unit(of indicator: Indicator) -> Line {
    Line(
      indicator.unit
        ?? (indicator.kind == .flag ? "yes or no" : indicator.kind == .share ? "%" : ""))
  }

  private func description(of indicator: Indicator) -> Line {
    var sentences = [indicator.definition].compactMap { $0 }
    func id(_ index: Int) -> String { edition.indicators[index].id }
    switch indicator.derivation {
    case .sum(let parts):
      sentences.append("Derived: \(parts.map(id).joined(separator: " + ")).")
    case .quotient(let above, let below):
      sentences.append("Derived: \(id(above)) ÷ \(id(below)).")
    case nil: break
    }
    if !indicator.states.isEmpty {
      let asked = indicator.states.map { "\($0.dimension): \($0.value)" }
      sentences.append("The figure must state \(asked.joined(separator: ", ")).")
    }
    return Line(sentences.joined(separator: " "))
  }

  func writeCrossChecks(_ writer: inout Blocks) {
    writer.heading(2, "What auditors cross-check")
    writer.paragraph(
      "Reported and never scored. Besides these, two figures for one indicator that differ and "
        + "every share above 100 % are reported.")
    writer.list(
      edition.consistency.map { rule -> Line in
        "\(strong: Line(rule.id)) \(rule.title): "
          + "\(edition.indicators[rule.indicator].id) \(rule.comparison.phrase) "
          + "\(edition.indicators[rule.other].id)"
      })
  }
}
