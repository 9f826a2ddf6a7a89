import Assessment
import Criteria
import Testing

@testable import Reports
import Words

@Suite struct `A page as Markdown` {
  private func text(_ line: Line) -> String {
    String(MarkdownRenderer.text(of: [.paragraph(line)]).dropLast())
  }

  /// A reason that is nothing but a text.
  private func reason(_ text: String, verdict: Verdict? = nil, parts: [String] = []) -> SaidReason {
    func statement(_ text: String) -> Reason.Statement { .requirement(nil, .reference(text)) }
    return SaidReason(
      Reason(
        statement(text), verdict: verdict, parts: parts.map { Reason(statement($0)) }),
      in: English())
  }

  @Test func `has a shape for every block`() {
    let half = ScoreInterval(low: Rational(1, 4), high: Rational(1, 2))
    let blocks: [Block] = [
      .heading(level: 2, "Title"), .paragraph("Text."), .quote("Quoted."),
      .table(columns: ["A", "B"], rows: [["1", Line([.bar(half)])]]),
      .list([ListEntry("one", [ListEntry("two", [ListEntry("three")])]), ListEntry("four")]),
      .steps(["first", "second"]),
      .reasons([reason("whole", verdict: .unmet, parts: ["part"])]),
    ]
    #expect(
      MarkdownRenderer.text(of: blocks) == """
        ## Title

        Text.

        > Quoted.

        | A | B |
        | --- | -------------------- |
        | 1 | █████▒▒▒▒▒░░░░░░░░░░ |

        - one
          - two
            - three
        - four

        1. first
        2. second

        - **unmet**: whole
          - part

        """)
  }

  @Test func `has a mark for every inline, also in another`() {
    #expect(
      text("a \(strong: "b \(emphasis: "c")") \(code: "d: e")") == "a **b *c*** `d: e`")
    #expect(text(.verdict(.met)) == "met")
    #expect(text(.verdict(.unmet)) == "**unmet**")
    #expect(
      text(.link(.strong("there"), to: .heading(anchor: "x", file: "f.md")))
        == "[**there**](f.md#x)")
    #expect(text(.link("here", to: .heading(anchor: "x", file: nil))) == "[here](#x)")
    #expect(text(.link("file", to: .file("f.md"))) == "[file](f.md)")
    #expect(text(Line([.picture("a]b", file: "p.svg")])) == "![a\\]b](p.svg)")
  }

  @Test(arguments: ["# x", "- x", "+ x", "= x", "1. x", "12) x", ": x"])
  func `escapes what begins a line only there`(_ text: String) {
    let place = text.first?.isNumber == true ? text.firstIndex { ".)".contains($0) } : nil
    var escaped = text
    escaped.insert("\\", at: place ?? text.startIndex)
    #expect(self.text("\(text)") == escaped)
    #expect(self.text("a \(text)") == "a \(text)")
    // Blanks do not hide it, and a number in two parts is one.
    #expect(self.text("\("  ")\(text)") == escaped)
    let end = text.index(after: text.startIndex)
    #expect(self.text("\(String(text[..<end]))\(String(text[end...]))") == escaped)
  }

  @Test(arguments: ["a|b", "a<b>", "a*b*", "a_b_", "a[b](c)", "a`b`", "a\\b", "a~~b~~"])
  func `escapes text alike wherever it stands`(_ text: String) {
    let escaped = MarkdownText.escape(text)
    #expect(escaped != text)
    #expect(self.text("\(text)") == escaped)
    #expect(self.text("x \(strong: "\(text)")") == "x **\(escaped)**")
    #expect(self.text("x \(emphasis: "\(text)")") == "x *\(escaped)*")
    #expect(self.text(.link("\(text)", to: .file("f"))) == "[\(escaped)](f)")
    let line = Line(text)
    let blocks: [Block] = [
      .heading(level: 1, line), .quote(line), .list([ListEntry(line)]), .steps([line]),
      .reasons([reason(text)]), .table(columns: [line], rows: [[line]]),
    ]
    for block in blocks {
      let shown = MarkdownRenderer.text(of: [block])
      #expect(shown.contains(escaped))
      #expect(!shown.replacing(escaped, with: "").contains(text))
    }
  }

  @Test func `tells the widths of columns, up to a limit`() {
    let rows: [[Line]] = [["é", "a \(strong: "b|c")", Line(String(repeating: "x", count: 99))]]
    let lines = MarkdownRenderer.text(of: [.table(columns: ["A", "B", "C"], rows: rows)])
      .split(separator: "\n")
    #expect(lines[1] == "| --- | ----- | \(String(repeating: "-", count: 60)) |")
  }

  @Test func `keeps a text on its line`() {
    #expect(text("a \("b\n\n# c\r\nd")") == "a b # c d")
  }
}
