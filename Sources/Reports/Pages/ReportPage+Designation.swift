import Assessment
import Criteria
import Words

extension ReportPage {
  func writeDesignation(_ writer: inout Blocks) {
    heading(.designation, &writer)
    let sought = report.designation.sought.title
    writer.paragraph(say(.judgedFor(designation: sought)))
    if !report.designation.criteria.isEmpty {
      let notRequired = Line(language.notRequired(of: sought))
      writer.table(
        heads([.id, .criterion, .found, .asked, .verdict, .claimed, .source]),
        report.designation.criteria.map { criterion in
          let required = criterion.isRequired
          return [
            Line(criterion.id), Line(criterion.title), found(criterion),
            required ? asked(criterion) : notRequired, required ? word(criterion.verdict) : "",
            required ? Line(language.text(of: criterion.claimed)) : "", Line(criterion.sources),
          ]
        })
      writer.paragraph(say(.whyVerdicts))
      writer.reasons(report.designation.criteria.map(\.reason), in: language)
    }
    for designation in report.designation.all {
      writer.heading(3, say(.designation(designation.title)))
      writer.paragraph(say(.verdicts(word(designation.verdict), claimed: designation.claimed)))
      writer.reasons([designation.reason], in: language)
    }
    guard !report.preconditions.isEmpty else { return }
    writer.heading(3, say(.conditionsToApply as SectionText))
    writer.paragraph(say(.reportedOnly))
    writer.table(
      heads([.id, .condition, .found, .asked, .verdict, .claimed, .source]),
      report.preconditions.map { condition in
        [
          Line(condition.id), Line(condition.title), found(condition), asked(condition),
          word(condition.verdict), Line(language.text(of: condition.claimed)),
          Line(condition.sources),
        ]
      })
    writer.reasons(report.preconditionsToExplain.map(\.reason), in: language)
  }

  /// What is found of a condition; of a yes or no with what it is about.
  private func found(_ condition: JudgedCondition) -> Line {
    guard let found = condition.found else { return say(.seeBelow) }
    return Line(
      found.quantity.kind == .flag ? language.sentence(of: found) : language.text(of: found))
  }

  private func asked(_ condition: JudgedCondition) -> Line {
    condition.asked.map { Line(condition.text(of: $0, in: language)) } ?? say(.seeBelow)
  }

  func writeReadiness(_ writer: inout Blocks) {
    heading(.readiness, &writer)
    writer.paragraph(say(report.readiness.isGo ? .ready : .notReady))
    writer.table(
      heads([.check, .rule, .holds, .whatFails]),
      report.readiness.checks.map { check in
        [
          Line(language.text(of: check.check)),
          say(check.check.isOECIRule ? .oeciRule : .ourRule),
          say(
            check.isVacuous
              ? .nothingToCheck : check.failing.isEmpty ? .holds : .fails(check.failing.count)),
          language.few(check.failing.map { say($0) }, 20),
        ]
      })
    guard !report.absent.isEmpty else { return }
    writer.paragraph(say(.absent))
    writer.table(
      heads([.document, .explanation]),
      report.absent.map { ["\($0.kind.title) (\($0.kind.id))", Line($0.reason)] })
  }
}
