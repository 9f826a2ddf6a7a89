package import Reports

extension OutputFile {
  /// The name of the file that is verified, and that the others can be made from.
  static let reportName = ReportFile.json

  /// The files of a report, the one to read first at the beginning.
  package static func files(of report: Report) -> [OutputFile] {
    ReportFile.all(of: report).map { OutputFile($0.name, $0.write) }
  }

  /// What it is, by the name that it has in each folder of a dossier or centre; nil for others.
  var kind: OwnOutput.Kind? {
    switch name {
    case "report.json", "report.md": .report
    case "report-annex.md": .annex
    case "comparison.json", "comparison.md", "comparison-summary.md": .comparison
    case "history.json", "history.md": .history
    case "comparison.svg", "history.svg": .picture
    case "history.csv": .table
    default: nil
    }
  }

  /// The whole content.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    content { bytes.append(contentsOf: $0) }
    return bytes
  }
}
