import Assessment
import Criteria
import Reports

/// Lays a history out for people.
package struct HistoryMarkdown {
  /// The name of the picture that lies beside the text.
  package static let picture = "history.svg"

  private let history: History

  package init(_ history: History) {
    self.history = history
  }

  /// The whole of `history.md`.
  package var text: String {
    var writer = MarkdownWriter()
    writer.heading(1, "All years: \(MarkdownText.escape(history.centre.title))")
    writer.quote(Report.disclaimer)
    writer.list(
      history.entries.compactMap(\.remark).map { "**\(MarkdownText.escape($0))**" }
        + (history.hasOneEdition
          ? []
          : ["**\(History.editionsRemark)**"])
    )
    writer.paragraph("![Proven and possible score of the whole, year by year](\(Self.picture))")
    writer.heading(2, "Scores")
    writer.table(
      ["Year", "As of", "Criteria", "Evidenced", "Claimed", "Reviewed", "Assessed", "Applicable"],
      history.entries.map { entry in
        let (side, score) = (entry.side, entry.side.score)
        return [
          MarkdownText.escape(entry.name), side.asOf.description,
          MarkdownText.escape(side.edition.id)
            + (side.revision.map { ", \(MarkdownText.escape($0))" } ?? ""),
          ReportSummary.range(score.evidenced), ReportSummary.range(score.claimed),
          score.reviewed.map { "\($0.percent)% over \(score.reviewedItems)" } ?? "none",
          String(score.counts.assessed), String(score.counts.applicable),
        ]
      })
    writer.heading(2, "Designation and evidence")
    writer.table(
      [
        "Year", "Sought", "Verdict", "Criteria met", "Hindered by", "Core gate", "Ready",
        "Valid documents",
        "Usable figures", "Actions",
      ],
      history.entries.map { entry in
        [
          MarkdownText.escape(entry.name), MarkdownText.escape(entry.side.sought.id),
          entry.verdict.word,
          MarkdownText.escape(entry.side.criteriaMet?.id ?? "none"),
          entry.side.hindrances.map(MarkdownText.escape).joined(separator: "; "),
          entry.side.coreGate?.word ?? "no gate", entry.side.isReadyForReview ? "go" : "no-go",
          "\(entry.validDocuments) of \(entry.documents)",
          "\(entry.usableFigures) of \(entry.figures)", String(entry.actions),
        ]
      })
    writer.paragraph(
      "*Evidenced* runs from what is proven to what is still possible. Every designation is "
        + "preliminary. `oeci diff` tells what changed between two years, and why.")
    return writer.text
  }
}
