import Reports

extension OutputFile {
  /// What the data of a report are called in its folder.
  static let reportName = "report.json"

  /// All files that a report is written as.
  static func files(of report: Report) -> [OutputFile] {
    [
      OutputFile("report.md") { MarkdownReport(report).write(to: $0) },
      OutputFile(reportName) { report.writeJSON(to: $0) },
    ]
  }

  /// The whole content.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    content { bytes.append(contentsOf: $0) }
    return bytes
  }
}
