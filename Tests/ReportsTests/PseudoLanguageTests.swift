import Comparison
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing
import Words

/// Every sentence of a report's pages comes from its language.
@Suite struct `In another language` {
  private static let committed = [
    "example-centre/2024", "example-centre/2025", "int-milano/2019", "int-milano/2023",
  ]

  /// A committed report, derived from its own inputs.
  private static func report(_ place: String) throws -> Report {
    let file = Workspace.project.appending(path: "reports/\(place)/report.json")
    let source = SourceFile(path: "report.json", bytes: Array(try Data(contentsOf: file)))
    let problems = DiagnosticCollector()
    return try #require(
      StoredReport.read(source, engine: "oeci 0.1.0", reporting: problems)?.report)
  }

  @Test(arguments: committed) func `a report has no English of its own`(_ place: String) throws {
    let report = try Self.report(place)
    let unsaid = try UnsaidText(report)
    let language = PseudoLanguage()
    #expect(unsaid.found(in: ReportPage(report, in: language)).sorted() == [])
    #expect(unsaid.found(in: AnnexPage(report, in: language)).sorted() == [])
  }

  @Test func `nor has one with something in every section`() throws {
    let report = try ReportExample().report()
    let unsaid = try UnsaidText(report)
    #expect(unsaid.found(in: ReportPage(report, in: PseudoLanguage())).sorted() == [])
    #expect(unsaid.found(in: AnnexPage(report, in: PseudoLanguage())).sorted() == [])
  }

  @Test func `what a page says by itself is noticed`() throws {
    let unsaid = try UnsaidText(ReportExample().report())
    let line: Line = "⟦said⟧ 12 (\(strong: "not said"))"
    #expect(unsaid.found(in: .paragraph(line)) == ["not said"])
    #expect(unsaid.found(in: .table(columns: ["⟦A⟧"], rows: [["e"], ["none"]])) == ["none"])
  }

  @Test func `English pages are those without the brackets`() throws {
    let report = try ReportExample().report()
    func plain(_ page: some Page) -> String {
      MarkdownRenderer.text(of: page).filter { !"⟦⟧-".contains($0) }
    }
    #expect(plain(ReportPage(report, in: PseudoLanguage())) == plain(ReportPage(report)))
    #expect(plain(AnnexPage(report, in: PseudoLanguage())) == plain(AnnexPage(report)))
  }
}
