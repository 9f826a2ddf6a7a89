import Comparison
import TestSupport
import Reports
import Testing

/// The comparison as a comment under a pull request.
@Suite struct `The comment` {
  /// Two years of so many items, each of which is proven in the one and not in the other.
  private func sides(_ count: Int, text: String) throws -> Sides {
    var old = Example()
    let ids = (1...count).map { "A.\($0)" }
    old.editions["e"]?["1-chapter.yaml"] = """
      chapter: 1
      title: Chapter
      standards: [{id: A, title: S, area: care, items: [
      \(ids.map { "{id: \($0), text: T, evidence: {plan: a}}" }.joined(separator: ",\n"))]}]
      """
    old.dossier["documents.yaml"] = """
      documents:
        - {id: D, title: '\(text)', status: final, date: 2024-01-01, place: Shelf, shows: {
          \(ids.map { "\($0): [plan]" }.joined(separator: ", "))}}
      """
    old.dossier["qualitative.yaml"] =
      "answers: {\(ids.map { "\($0): {level: yes, note: N}" }.joined(separator: ", "))}"
    let header = old.dossier["dossier.yaml"]
    old.dossier["dossier.yaml"] = header?.replacing("name: Centre", with: "name: '\(text)'")
    var new = old
    new.dossier["documents.yaml"] = old.dossier["documents.yaml"]?
      .replacing("status: final", with: "status: draft")
    return try Sides(old, new)
  }

  @Test func `shows losses before all else, and that nothing is left out`() throws {
    let text = MarkdownRenderer.text(of: try CommentPage(sides(3, text: "Text").compared))
    let losses = try #require(text.firstRange(of: "## What was lost: 4"))
    let classes = try #require(text.firstRange(of: "## What became of the items"))
    #expect(losses.lowerBound < classes.lowerBound)
    #expect(text.contains("- **regression** A.1: yes → no–yes"))
    #expect(text.contains("No entry of these lists is left out."))
  }

  @Test(arguments: ["Text", String(repeating: "|<@*é", count: 4_000)])
  func `holds what a comment may hold, and says what is left out`(_ text: String) throws {
    let sides = try sides(300, text: text)
    for comparison in [sides.compared, sides.exchanged.compared] {
      let text = MarkdownRenderer.text(of: CommentPage(comparison))
      #expect(text.utf8.count <= CommentPage.limit)
      #expect(text.contains("entries are left out here for length.**"))
    }
  }
}
