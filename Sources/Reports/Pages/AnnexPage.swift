import Criteria

/// Lays out what stands behind a report: every item and every piece of evidence, and whatever list is
/// too long for the report.
package struct AnnexPage: Page {
  private let pages: ReportPage

  package init(_ report: Report) {
    pages = ReportPage(report)
  }

  package func build(_ take: ([Block]) -> Void) {
    section(take, writeTop)
    pages.buildStandards(take)
    section(take, pages.writeEvidence)
    section(take, pages.writeFiles)
    section(take, writeLongLists)
  }

  private func writeTop(_ writer: inout Blocks) {
    let report = pages.report
    writer.heading(1, Line(AnnexAnchors.title(of: report)))
    writer.quote(Line(Report.disclaimer))
    writer.paragraph(
      "Every item and every piece of evidence behind \(Line.link("the report", to: .file(ReportFile.report)))."
    )
    writer.links("Sections:", to: ReportSection.allCases.filter(\.isInAnnex).map(\.rawValue))
    writer.links(
      "Chapters:", to: report.chapters.map { AnnexAnchors.title($0) })
  }

  /// The lists that the report has only the beginning of, and that are not told item by item.
  private func writeLongLists(_ writer: inout Blocks) {
    let (report, most) = (pages.report, ReportPage.longest)
    if report.consistency.count > most { pages.writeConsistency(&writer, upTo: .max) }
    if report.improvementPlan.count > most { pages.writePlan(&writer, upTo: .max) }
    let hasLongDay = report.lapses.contains { max($0.documents.count, $0.levels.count) > most }
    if report.lapses.count > most || hasLongDay { pages.writeLapses(&writer, upTo: .max) }
  }
}
