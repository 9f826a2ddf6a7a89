import Assessment
import Criteria
package import Reports
import Words

/// Lays a history out for people.
package struct HistoryPage: Page {
  /// The name of the picture that lies beside the text.
  package static let picture = "history.svg"

  private let history: History

  package init(_ history: History) {
    self.history = history
  }

  package func build(_ take: ([Block]) -> Void) { section(take, write) }

  private func write(_ writer: inout Blocks) {
    writer.heading(1, "All years: \(history.centre.title)")
    writer.quote(Line(Report.disclaimer))
    writer.list(
      (history.entries.compactMap(\.remark)
        + (history.hasOneEdition ? [] : [History.editionsRemark])).map { .strong(Line($0)) }
    )
    writer.picture("Documented and possible score of the whole, year by year", file: Self.picture)
    writer.heading(2, "Scores")
    writer.table(
      ["Year", "As of", "Criteria", "Evidenced", "Claimed", "Reviewed", "Assessed", "Applicable"],
      history.entries.map { entry -> [Line] in
        let (side, score) = (entry.side, entry.side.score)
        let revision = side.revision.map { ", \($0)" } ?? ""
        return [
          Line(entry.name), "\(side.asOf)", Line(side.edition.id + revision),
          Line(ReportSummary.range(score.evidenced)), Line(ReportSummary.range(score.claimed)),
          score.reviewed.map { "\($0.percent)% over \(score.reviewedItems)" } ?? "none",
          "\(score.counts.assessed)", "\(score.counts.applicable)",
        ]
      })
    writer.heading(2, "Designation and evidence")
    writer.table(
      [
        "Year", "Sought", "Verdict", "Criteria met", "Hindered by", "Core gate", "Ready",
        "Valid documents",
        "Usable figures", "Actions",
      ],
      history.entries.map { entry -> [Line] in
        [
          Line(entry.name), Line(entry.side.sought.id), Line(entry.verdict.word),
          Line(entry.side.criteriaMet?.id ?? "none"),
          Line(entry.side.hindrances.joined(separator: "; ")),
          Line(entry.side.coreGate?.word ?? "no gate"),
          entry.side.isReadyForReview ? "go" : "no-go",
          "\(entry.validDocuments) of \(entry.documents)",
          "\(entry.usableFigures) of \(entry.figures)", "\(entry.actions)",
        ]
      })
    writer.paragraph(
      "\(emphasis: "Evidenced") runs from what is documented to what is still possible. Every designation is "
        + "preliminary. \(code: "oeci diff") tells what changed between two years, and why.")
  }
}
