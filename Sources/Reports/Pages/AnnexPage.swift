import Criteria
package import Words

/// Lays out what stands behind a report: every item and every piece of evidence, and whatever list is
/// too long for the report.
package struct AnnexPage: Page {
  private let pages: ReportPage

  /// - Parameters:
  ///   - report: What is laid out.
  ///   - language: The language that it is said in.
  package init(_ report: Report, in language: any PageLanguage = English()) {
    pages = ReportPage(report, in: language)
  }

  package func build(_ take: ([Block]) -> Void) {
    section(take, writeTop)
    pages.buildStandards(take)
    section(take, pages.writeEvidence)
    section(take, pages.writeFiles)
    section(take, writeLongLists)
  }

  private func writeTop(_ writer: inout Blocks) {
    let (report, language) = (pages.report, pages.language)
    writer.heading(
      1, pages.say(.title(centre: report.centre.title, year: report.year) as AnnexText))
    writer.quote(pages.say(.disclaimer))
    writer.paragraph(
      pages.say(.top(report: .link(pages.say(.theReport), to: .file(ReportFile.report)))))
    writer.links(
      pages.say(.sections),
      to: ReportSection.allCases.filter(\.isInAnnex).map { language.title(of: $0) })
    writer.links(
      pages.say(.chapters as AnnexText),
      to: report.chapters.map { AnnexAnchors.title($0, in: language) })
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
