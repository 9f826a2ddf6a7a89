package struct MarkdownReport {
  private let report: Report
  package init(_ report: Report) { self.report = report }
  package var text: String { "" }
}
