import Assessment
import Criteria
import Words

extension ReportPage {
  func writeDesignation(_ writer: inout Blocks) {
    writer.heading(2, Line(ReportSection.designation.rawValue))
    writer.paragraph(
      "Judged for the designation sought, \(report.designation.sought.title). "
        + "\(emphasis: "Verdict") looks at valid evidence only; \(emphasis: "claimed") at everything the centre lists."
    )
    if !report.designation.criteria.isEmpty {
      writer.table(
        ["Id", "Criterion", "Found", "Asked", "Verdict", "Claimed", "Source"],
        report.designation.criteria.map { criterion in
          let required = criterion.isRequired
          return [
            Line(criterion.id), Line(criterion.title), Line(criterion.found ?? "see below"),
            required ? Line(criterion.asked?.text ?? "see below") : notRequired,
            required ? word(criterion.verdict) : "", required ? Line(criterion.claimed.word) : "",
            Line(criterion.sources),
          ]
        })
      writer.paragraph("Why each criterion has its verdict:")
      writer.reasons(report.designation.criteria.map(\.reason))
    }
    for designation in report.designation.all {
      writer.heading(3, "\(designation.title) (preliminary)")
      writer.paragraph(
        "On the evidence: \(word(designation.verdict)). On the claims: \(designation.claimed.word)."
      )
      writer.reasons([designation.reason])
    }
    guard !report.preconditions.isEmpty else { return }
    writer.heading(3, "Conditions to apply")
    writer.paragraph("Reported, never scored.")
    writer.table(
      ["Id", "Condition", "Found", "Asked", "Verdict", "Claimed", "Source"],
      report.preconditions.map { condition in
        [
          Line(condition.id), Line(condition.title), Line(condition.found ?? "see below"),
          Line(condition.asked?.text ?? "see below"), word(condition.verdict),
          Line(condition.claimed.word),
          Line(condition.sources),
        ]
      })
    writer.reasons(
      report.preconditionsToExplain.map(\.reason))
  }

  /// What stands in the place of a threshold and a verdict that the designation sought lacks.
  private var notRequired: Line {
    Line(report.designation.notRequired)
  }

  func writeReadiness(_ writer: inout Blocks) {
    writer.heading(2, Line(ReportSection.readiness.rawValue))
    writer.paragraph(
      report.readiness.isGo
        ? "Go: every check holds."
        : "\(strong: "No-go"): the peer review can begin when every check holds.")
    writer.table(
      ["Check", "Rule", "Holds", "What fails it"],
      report.readiness.checks.map { check in
        [
          Line(check.check.title), check.check.isOECIRule ? "OECI's" : "ours",
          check.isVacuous
            ? "nothing to check yet"
            : check.failing.isEmpty ? "yes" : "\(strong: "no"), \(check.failing.count)",
          shortened(check.failing.map(\.text)),
        ]
      })
    guard !report.absent.isEmpty else { return }
    writer.paragraph("Requested documents that do not exist, as the centre explains:")
    writer.table(
      ["Document", "Explanation"],
      report.absent.map {
        ["\($0.kind.title) (\($0.kind.id))", Line($0.reason)]
      })
  }

  /// The first of a long list, with how many follow.
  func shortened(_ texts: [String], to most: Int = 20) -> Line {
    Line(texts.few(most))
  }
}
