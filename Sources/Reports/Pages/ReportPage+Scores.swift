import Assessment
import Criteria
import Words

extension ReportPage {
  func writeScores(_ writer: inout Blocks) {
    heading(.scores, &writer)
    writer.paragraph(
      say(
        .scores(
          levels: scale.levels.map { ($0.name, $0.points.description) },
          hasEqualWeights: report.hasEqualWeights) as SectionText))
    writer.heading(3, say(.areasAndWhole))
    writeTable(
      report.areas.map { (Line($0.title), $0.score) } + [(say(.whole), report.score)], &writer)
    writer.paragraph(say(.scoreLegend))
    writer.heading(3, say(.chapters as SectionText))
    writeTable(report.chapters.map { ("\($0.id) \($0.title)", $0.score) }, &writer)
  }

  private func writeTable(_ parts: [(title: Line, score: Score)], _ writer: inout Blocks) {
    writer.table(
      heads([.part, .claimed, .evidenced, .reviewed, .documentedToPossible, .itemsCounted]),
      parts.map { part in
        [
          part.title, percent(part.score.claimed), percent(part.score.evidenced),
          reviewed(part.score), bar(part.score.evidenced), denominator(part.score.counts),
        ]
      })
  }

  func writeStrengths(_ writer: inout Blocks) {
    heading(.strengths, &writer)
    if report.strengths.isEmpty {
      writer.paragraph(say(.noStrengths))
    } else {
      writer.paragraph(say(.strengths))
      writer.list(
        report.strengths.map { say(.strength("\($0.id) \($0.title)", chapter: $0.chapter)) })
    }
    let praised = report.chapters.filter { !$0.reviewedStrengths.isEmpty }
    guard !praised.isEmpty else { return }
    writer.paragraph(say(.namedStrengths))
    writer.list(
      praised.flatMap { chapter in
        chapter.reviewedStrengths.map { say(.ofChapter(chapter.id, $0)) }
      })
  }

  func writeOpportunities(_ writer: inout Blocks) {
    heading(.opportunities, &writer)
    if report.opportunities.isEmpty {
      writer.paragraph(say(.noOpportunities))
    } else {
      writer.paragraph(say(.opportunities))
      writeTable(
        [.item, .core, .requirement, .documented, .worth, .whatIsMissing],
        report.opportunities, rest: itemsInAnnex, &writer,
        row: { opportunity in
          [
            anchors.item(opportunity.id), opportunity.isCore ? say(.core as SectionText) : "",
            Line(opportunity.text),
            opportunity.isAssessed ? Line(opportunity.low) : say(.notAssessed),
            Line(opportunity.worth.points),
            opportunity.missing.map(shortened).joined(separator: "; "),
          ]
        })
    }
    let wished = report.chapters.filter { !$0.reviewedOpportunities.isEmpty }
    guard !wished.isEmpty else { return }
    writer.paragraph(say(.namedOpportunities))
    writer.list(
      wished.flatMap { chapter in
        chapter.reviewedOpportunities.map { say(.ofChapter(chapter.id, $0)) }
      })
  }

  /// Of a missing phase only its name: what would show it stands at the item.
  func shortened(_ missing: Shortfall) -> Line {
    if case .phase(let phase, _) = missing { Line(phase.rawValue) } else { say(missing) }
  }
}
