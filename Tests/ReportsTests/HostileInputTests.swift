import Foundation
import Reports
import TestSupport
import Testing

@Suite struct `A report of hostile inputs` {
  /// The report and its annex, one after the other.
  static func text(of report: Report) -> String {
    MarkdownRenderer.text(of: ReportPage(report)) + "\n"
      + MarkdownRenderer.text(of: AnnexPage(report))
  }

  @Test func `has every section, for what follows to mean something`() throws {
    let text = Self.text(of: try ReportExample().report())
    for title in [
      "## At a glance", "## Designation criteria", "### Conditions to apply", "## Readiness",
      "## Strengths", "## Opportunities", "### Contradicted answers", "### Undocumented answers",
      "### Underclaimed answers", "### Claims without a level", "### Answers to confirm",
      "### Not applicable", "## Consistency", "## Improvement plan", "## What lapses",
      "## Every standard and item", "## Evidence used", "## Evidence left out", "## Sources",
      "values differ", "share above 1", "rule broken", "**overdue**",
    ] {
      #expect(text.contains(title), "\(title)")
    }
  }

  @Test(arguments: HostileText.all)
  func `has rows as long as their header`(_ text: String) throws {
    let markdown = Self.text(of: try ReportExample(text: text).report())
    #expect(Rendering.unevenRows(of: markdown) == [])
  }

  @Test(arguments: HostileText.all)
  func `has no line that a text made`(_ text: String) throws {
    let markdown = Self.text(of: try ReportExample(text: text).report())
    let twin = Self.text(of: try ReportExample().report())
    #expect(markdown.split(separator: "\n").count == twin.split(separator: "\n").count)
    let unseen = markdown.unicodeScalars.filter { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n"
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    #expect(unseen.isEmpty)
  }

  @Test(
    .enabled(if: ForeignProgram.exists("cmark-gfm"), "cmark-gfm is not installed"),
    arguments: HostileText.all)
  func `renders as its harmless twin`(_ text: String) throws {
    // Where an address is asked for, one of the web becomes a link.
    let harmless = text.hasPrefix("https://") ? "https://example.org/harmless" : "harmless"
    // Empty comments keep addresses of mail from becoming links; nobody sees them.
    let html = try Rendering.html(of: Self.text(of: ReportExample(text: text).report()))
      .replacing("<!-- -->", with: "")
    let twin = try Rendering.html(of: Self.text(of: ReportExample(text: harmless).report()))
    let found = Rendering.elements(of: html)
    let expected = Rendering.elements(of: twin)
    #expect(expected["table", default: 0] > 10)
    #expect(!html.contains("<!--"))
    #expect(found == expected)
  }

  /// An id is one line, without blanks at its ends.
  static let ids = HostileText.all.filter { text in
    !text.contains { $0.isNewline } && text.count < 500
  }

  @Test(
    .enabled(if: ForeignProgram.exists("cmark-gfm"), "cmark-gfm is not installed"),
    arguments: ids)
  func `renders as its twin when ids are hostile`(_ suffix: String) throws {
    let hostile = Self.text(of: try ReportExample(suffix: suffix).report())
    #expect(Rendering.unevenRows(of: hostile) == [])
    let twin = Self.text(of: try ReportExample(suffix: "x").report())
    let found = Rendering.elements(of: try Rendering.html(of: hostile))
    let expected = Rendering.elements(of: try Rendering.html(of: twin))
    #expect(found == expected)
  }

  @Test(arguments: HostileText.all)
  func `is JSON that holds the texts as they were`(_ text: String) throws {
    let report = try ReportExample(text: text).report()
    let json = try JSONValue(parsing: Data(report.json))
    #expect(json["centre"]["name"].string == text)
    #expect(json["chapters"][0]["standards"][0]["items"][0]["note"].string == text)
    #expect(json["edition"]["title"].string == text)
    #expect(
      json["inputs"]["dossier"]["normalForm"]["documents"]["documents"][0]["title"].string == text)
    let bytes = report.json
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
  }
}
