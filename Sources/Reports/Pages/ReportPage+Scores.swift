import Assessment
import Criteria
import Words

extension ReportPage {
  func writeScores(_ writer: inout Blocks) {
    writer.heading(2, Line(ReportSection.scores.rawValue))
    writer.paragraph(
      "\(emphasis: "Claimed") is what the centre's answers say, \(emphasis: "evidenced") what the documents allow, from "
        + "documented to possible, \(emphasis: "reviewed") what the auditors answered. Percentages are truncated; "
        + "the exact fractions stand in report.json. \(points)")
    writer.heading(3, "The three areas and the whole")
    writeTable(report.areas + [ScoredPart(id: "", title: "Whole", score: report.score)], &writer)
    writer.paragraph(
      "█ is documented, ▒ possible, ░ out of reach. The whole is the mean of the chapters, an area that of "
        + "its standards, so the whole may lie outside its areas.")
    writer.heading(3, "Chapters")
    writeTable(
      report.chapters.map {
        ScoredPart(id: $0.id, title: "\($0.id) \($0.title)", score: $0.score)
      }, &writer)
  }

  /// What a score is computed from.
  private var points: Line {
    let levels = scale.levels.map { "\($0.name) \($0.points)" }.joined(separator: ", ")
    let said =
      report.hasEqualWeights
      ? "Every weight is 1." : "Weights that are not 1 stand in report.json."
    return "Points: \(levels). \(said)"
  }

  private func writeTable(_ parts: [ScoredPart], _ writer: inout Blocks) {
    writer.table(
      ["Part", "Claimed", "Evidenced", "Reviewed", "Documented to possible", "Items counted"],
      parts.map { part in
        [
          Line(part.title), percent(part.score.claimed), percent(part.score.evidenced),
          reviewed(part.score), bar(part.score.evidenced), denominator(part.score.counts),
        ]
      })
  }

  func writeStrengths(_ writer: inout Blocks) {
    writer.heading(2, Line(ReportSection.strengths.rawValue))
    if report.strengths.isEmpty {
      writer.paragraph("No standard is documented at the best level in all its applicable items.")
    } else {
      writer.paragraph(
        "Standards that are documented at the best level in all their applicable items:")
      writer.list(
        report.strengths.map {
          "\($0.id) \($0.title) (chapter \($0.chapter))"
        })
    }
    let praised = report.chapters.filter { !$0.reviewedStrengths.isEmpty }
    guard !praised.isEmpty else { return }
    writer.paragraph("Strengths that the auditors name:")
    writer.list(
      praised.flatMap { chapter in
        chapter.reviewedStrengths.map { "Chapter \(chapter.id): \($0)" }
      })
  }

  func writeOpportunities(_ writer: inout Blocks) {
    writer.heading(2, Line(ReportSection.opportunities.rawValue))
    if report.opportunities.isEmpty {
      writer.paragraph("Every applicable item is documented at the best level.")
    } else {
      writer.paragraph(
        "Items that are not documented at the best level: core items first, then by what they are "
          + "worth, in points of the whole's documented percentage. What each phase wants is said at the "
          + "item in the annex.")
      writeTable(
        ["Item", "Core", "Requirement", "Documented", "Worth", "What is missing"],
        report.opportunities, rest: itemsInAnnex, &writer,
        row: { opportunity in
          [
            anchors.item(opportunity.id), opportunity.isCore ? "core" : "",
            Line(opportunity.text),
            opportunity.isAssessed ? Line(opportunity.low) : "not assessed",
            Line(opportunity.worth.points),
            Line(opportunity.missing.map(Self.shortened).joined(separator: "; ")),
          ]
        })
    }
    let wished = report.chapters.filter { !$0.reviewedOpportunities.isEmpty }
    guard !wished.isEmpty else { return }
    writer.paragraph("Opportunities that the auditors name:")
    writer.list(
      wished.flatMap { chapter in
        chapter.reviewedOpportunities.map { "Chapter \(chapter.id): \($0)" }
      })
  }

  /// Of a missing phase only its name: what would show it stands at the item.
  static func shortened(_ missing: Shortfall) -> String {
    if case .phase(let phase, _) = missing { phase.rawValue } else { missing.text }
  }
}
