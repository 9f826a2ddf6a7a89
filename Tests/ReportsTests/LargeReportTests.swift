import Reports
import TestSupport
import Testing

/// Web pages that show Markdown stop at 500 KiB; people stop earlier.
@Suite struct `A report of a large dossier` {
  /// A dossier in which every list is long: items, answers, reviews, documents, figures, actions, days
  /// of lapse.
  private static func example(_ count: Int) -> Example {
    var example = Example()
    let all = 1...count
    func list(_ entry: (Int) -> String) -> String {
      all.map { "  - \(entry($0))" }.joined(separator: "\n")
    }
    example.editions["e"]?["indicators.yaml"] =
      "indicators:\n" + list { "{id: n\($0), title: T, kind: count}" }
    example.editions["e"]?["documents.yaml"] = "documents: [{id: k, title: K, requested: 1}]"
    example.editions["e"]?["1-chapter.yaml"] =
      """
      chapter: 1
      title: Chapter
      standards:
        - id: A
          title: Standard
          area: care
          items:
      """ + "\n"
      + all.map { "      - {id: A.\($0), text: Some requirement, evidence: {plan: a, do: b}}" }
      .joined(separator: "\n")
    example.dossier["documents.yaml"] =
      "documents:\n"
      + list { number in
        let (year, day) = (2025 + number / 300 % 2, number % 28 + 1)
        let month = number / 28 % 11 + 1
        let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        return "{id: D-\(number), kind: k, title: Title of a document, status: final, "
          + "date: 2024-01-01, place: Office, valid-until: \(date), shows: {A.\(number): [plan]}}"
      }
    example.dossier["quantitative.yaml"] =
      "figures:\n"
      + all.map {
        "  - {indicator: n\($0), value: 1, year: 2023, source: D-\($0)}\n"
          + "  - {indicator: n\($0), value: 2, year: 2023, source: D-\($0)}"
      }.joined(separator: "\n")
    example.dossier["qualitative.yaml"] =
      "answers:\n"
      + all.map { number in
        let answer = ["{level: yes, note: N}", "{level: no, note: N}", "{note: N}"][number % 3]
        return "  A.\(number): \(answer)"
      }.joined(separator: "\n")
    example.dossier["peer-review.yaml"] =
      "answers:\n" + all.map { "  A.\($0): {level: no, note: N}" }.joined(separator: "\n")
    example.dossier["improvement-plan.yaml"] =
      "actions:\n" + list { "{id: M-\($0), for: [A.\($0)], action: Do it, status: open}" }
    return example
  }

  @Test func `stays short, with everything in the annex`() throws {
    let report = try ReportExample.report(of: Self.example(400))
    let (text, annex) = (
      MarkdownRenderer.text(of: ReportPage(report)), MarkdownRenderer.text(of: AnnexPage(report))
    )
    #expect(text.utf8.count < 60_000, "\(text.utf8.count)")
    for (list, rest) in [
      ("every-standard-and-item), item by item", 375), ("consistency)", 375),
      ("improvement-plan)", 375),
    ] {
      #expect(text.contains("And \(rest) more, in [the annex](report-annex.md#\(list)."), "\(list)")
    }
    for number in 1...400 {
      #expect(annex.contains("##### A.\(number)\n"))
      #expect(annex.contains("| D-\(number) |"))
      #expect(annex.contains("| values differ | n\(number) |"))
      #expect(annex.contains("| M-\(number) |"))
    }
    for title in ["Consistency", "Improvement plan", "What lapses within 24 months"] {
      #expect(annex.contains("## \(title)\n"))
    }
  }

  @Test func `has no list twice where it is short`() throws {
    let report = try ReportExample.report(of: Self.example(20))
    let (text, annex) = (
      MarkdownRenderer.text(of: ReportPage(report)), MarkdownRenderer.text(of: AnnexPage(report))
    )
    #expect(!text.contains(" more, in [the annex]"))
    #expect(!annex.contains("## Improvement plan"))
  }
}
