package import JSON

/// One of the files that a report is written to.
package struct ReportFile {
  /// Its name in the folder of the reports.
  package let name: String
  /// Hands over the whole of it piece by piece, the same each time.
  package let write: (@escaping ByteSink) -> Void

  /// The name of the file that is read first.
  package static let report = "report.md"
  /// The name of the file that holds every item and every piece of evidence.
  package static let annex = "report-annex.md"
  /// The name of the file for programs, from which the others can be made again.
  package static let json = "report.json"

  /// The names of all files of a report.
  package static let names = [report, annex, json]

  /// All files of a report, the one to read first at the beginning.
  package static func all(of report: Report) -> [ReportFile] {
    [
      ReportFile(name: Self.report) { MarkdownRenderer.write(ReportPage(report), to: $0) },
      ReportFile(name: annex) { MarkdownRenderer.write(AnnexPage(report), to: $0) },
      ReportFile(name: json) { report.writeJSON(to: $0) },
    ]
  }
}
