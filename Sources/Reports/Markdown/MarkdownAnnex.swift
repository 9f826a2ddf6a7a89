import Criteria
package import JSON

/// Lays out what stands behind a report: every item and every piece of evidence, and whatever list is
/// too long for the report.
package struct MarkdownAnnex {
  private let pages: MarkdownReport

  package init(_ report: Report) {
    pages = MarkdownReport(report)
  }

  /// The whole of `report-annex.md`, as text.
  package var text: String {
    var writer = MarkdownWriter()
    writeAll(&writer)
    return writer.text
  }

  /// Hands the same over piece by piece.
  package func write(to sink: @escaping ByteSink) {
    var writer = MarkdownWriter(into: sink)
    writeAll(&writer)
    writer.finish()
  }

  private func writeAll(_ writer: inout MarkdownWriter) {
    let report = pages.report
    writer.heading(1, MarkdownText.escape(AnnexAnchors.title(of: report)))
    writer.quote(Report.disclaimer)
    writer.paragraph(
      "Every item and every piece of evidence behind [the report](\(ReportFile.report)).")
    writer.links("Sections:", to: ReportSection.allCases.filter(\.isInAnnex).map(\.rawValue))
    writer.links(
      "Chapters:", to: report.chapters.map { MarkdownText.escape(AnnexAnchors.title($0)) })
    pages.writeStandards(&writer)
    pages.writeEvidence(&writer)
    pages.writeFiles(&writer)
    writeLongLists(&writer)
  }

  /// The lists that the report has only the beginning of, and that are not told item by item.
  private func writeLongLists(_ writer: inout MarkdownWriter) {
    let (report, most) = (pages.report, MarkdownReport.longest)
    if report.consistency.count > most { pages.writeConsistency(&writer, upTo: .max) }
    if report.improvementPlan.count > most { pages.writePlan(&writer, upTo: .max) }
    let hasLongDay = report.lapses.contains { max($0.documents.count, $0.levels.count) > most }
    if report.lapses.count > most || hasLongDay { pages.writeLapses(&writer, upTo: .max) }
  }
}
