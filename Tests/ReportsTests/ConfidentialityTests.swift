import Assessment
import Reports
import TestSupport
import Testing

@Suite struct `A confidential document` {
  private static let digest = String(repeating: "ab12", count: 16)

  /// The two reports of a dossier with one confidential document in some place.
  private func reports(_ place: String, _ more: String = "status: final, date: 2024-01-01") throws
    -> (markdown: String, json: String)
  {
    var example = Example()
    example.editions["e"]?["documents.yaml"] =
      "documents: [{id: plan, title: Plan, requested: 1, english: required, max-age: 12 months}]"
    example.editions["e"]?["indicators.yaml"] =
      "indicators: [{id: beds, title: Beds, kind: count}, {id: cots, title: Cots, kind: count}]"
    example.editions["e"]?["designation.yaml"] = """
      criteria:
        - {id: G1, document: plan, within: 24 months, count: 2}
        - {id: G2, indicator: beds, at-least: 1}
      designations: [{id: ccc, title: Centre, requires: {all: [{ref: G1}, {ref: G2}]}}]
      """
    example.dossier["documents.yaml"] = """
      documents:
        - {id: D-7, title: SECRET-title, kind: plan, owner: SECRET-owner, confidential: true,
           \(more), \(place), shows: {A.1: {plan: SECRET-page, do: SECRET-leaf}}}
      """
    example.dossier["quantitative.yaml"] =
      "figures: [{indicator: beds, value: 3, year: 2023, source: D-7, note: Counted}]"
    example.dossier["qualitative.yaml"] = "answers: {A.1: {level: yes}}"
    let (found, problems) = example.assess()
    #expect(problems.isEmpty)
    let assessment = try #require(found)
    let report = ReportBuilder.report(
      assessment,
      inputs: ReportInputs(
        assessment.edition, assessment.dossier, files: []),
      engine: "oeci 0")
    return (
      MarkdownRenderer.text(of: ReportPage(report)) + MarkdownRenderer.text(of: AnnexPage(report)),
      String(decoding: report.json, as: UTF8.self)
    )
  }

  @Test(
    arguments: [
      "file: SECRET/path.pdf, sha256: \(digest)", "url: https://SECRET.example.org/x",
      "place: SECRET-shelf",
    ],
    [
      "status: final, date: 2024-01-01", "status: draft, date: 2024-01-01",
      "status: final, date: 2025-06", "status: final, date: 2020",
      "status: final, date: 2024-06-01, valid-until: 2025-06-30",
    ])
  func `shows in reports neither title, place, owner nor page`(
    _ place: String, _ more: String
  ) throws {
    let reports = try reports(place, more)
    #expect(!reports.markdown.contains("SECRET"))
    #expect(!reports.json.contains("SECRET"))
    #expect(reports.markdown.contains("D-7"))
    #expect(reports.json.contains("\"id\": \"D-7\""))
    if place.hasPrefix("file") {
      #expect(reports.markdown.contains(Self.digest))
      #expect(reports.json.contains(Self.digest))
    }
  }

  @Test(arguments: ["2024-06-17", "2025-05-17", "2020-03-17"])
  func `shows in report.md no date of its own`(_ date: String) throws {
    let reports = try reports("place: SECRET-shelf", "status: final, date: \(date)")
    #expect(!reports.markdown.contains(date))
  }
}
