import Criteria
import Diagnostics
import Testing

@Suite struct `A faulty change in an overlay` {
  static let indicator = "{id: other, title: x, kind: count}"

  @Test(arguments: [
    ("indicators.yaml", "replace: [{id: beds, reason: r, with: \(indicator)}]"),
    ("indicators.yaml", "amend: [{id: beds, reason: r, set: {id: other}}]"),
    ("documents.yaml", "amend: [{id: plan, reason: r, set: {id: other}}]"),
    ("designation.yaml", "amend: [{id: G3, reason: r, set: {id: other}}]"),
    ("designation.yaml", "replace: [{id: P1, reason: r, with: {id: other, document: plan}}]"),
    ("2-care.yaml", "{chapter: 2, title: Care, amend: [{id: A, reason: r, set: {id: other}}]}"),
    ("2-care.yaml", "{chapter: 2, title: Care, amend: [{id: A.1, reason: r, set: {id: other}}]}"),
  ])
  func `that gives another id is an error`(_ file: String, _ text: String) {
    let (_, problems) = OverlayExample.read([file: text])
    #expect(problems.codes.contains(.changedID))
    #expect(problems.first { $0.code == .changedID }?.range.file.path == "criteria/o/\(file)")
  }

  @Test func `may repeat the id it has`() {
    let (_, problems) = OverlayExample.read([
      "indicators.yaml": "amend: [{id: beds, reason: r, set: {id: beds, title: x}}]"
    ])
    #expect(problems.isEmpty)
  }

  @Test func `must replace the whole thing, its id included`() {
    let (_, problems) = OverlayExample.read([
      "indicators.yaml": "replace: [{id: beds, reason: r, with: {title: x, kind: count}}]"
    ])
    #expect(problems.codes == [.missingKey])
  }

  @Test(arguments: [
    ("indicators.yaml", "indicators: [{id: beds, title: x, kind: count}]"),
    (
      "indicators.yaml",
      "consistency: [{id: X1, title: x, indicator: beds, at-most: {indicator: rooms}}]"
    ),
    ("documents.yaml", "documents: [{id: plan, title: x}]"),
    ("designation.yaml", "preconditions: [{id: P1, document: plan}]"),
    ("designation.yaml", "criteria: [{id: G1, document: plan}]"),
    ("designation.yaml", "designations: [{id: cc, title: x, requires: {ref: G1}}]"),
    (
      "2-care.yaml",
      "{chapter: 2, title: Care, standards: [{id: A, title: x, area: care, items: []}]}"
    ),
    (
      "2-care.yaml",
      "{chapter: 2, title: Care, items: {A: [{id: A.1, text: x, evidence: {plan: p}}]}}"
    ),
  ])
  func `to a list, a new id that exists, is an error`(_ file: String, _ text: String) throws {
    let (_, problems) = OverlayExample.read([file: text])
    #expect(problems.codes == [.newExists])
    let problem = try #require(problems.first)
    #expect(problem.range.file.path == "criteria/o/\(file)")
    #expect(problem.notes.map(\.range.file.path) == ["criteria/base/\(file)"])
  }

  /// Standards and items share one space, whatever the chapter.
  @Test(arguments: [
    "items: {R: [{id: A.1, text: x, evidence: {plan: p}}]}",
    "items: {R: [{id: B, text: x, evidence: {plan: p}}]}",
    "standards: [{id: B.2, title: x, area: care, items: []}]",
  ])
  func `that takes an id of another chapter is an error`(_ text: String) {
    let (_, problems) = OverlayExample.read([
      "5-research.yaml": "{chapter: 5, title: Research, \(text)}"
    ])
    #expect(problems.contains { $0.code == .duplicateID || $0.code == .newExists })
  }

  @Test(
    arguments: ["indicators.yaml", "documents.yaml", "designation.yaml", "2-care.yaml"],
    [
      "replace: [{id: gone, reason: r, with: {id: gone, title: x}}]",
      "amend: [{id: gone, reason: r, set: {title: x}}]", "retire: [{id: gone, reason: r}]",
    ])
  func `of what does not exist is an error`(_ file: String, _ text: String) {
    let prefix = file == "2-care.yaml" ? "chapter: 2\ntitle: Care\n" : ""
    let (_, problems) = OverlayExample.read([file: prefix + text])
    #expect(problems.codes == [.changedMissing])
    #expect(problems.first?.range.file.path == "criteria/o/\(file)")
  }

  @Test(arguments: [
    "amend: [{id: A, reason: r, set: {title: x}}]", "retire: [{id: A.1, reason: r}]",
    "items: {A: [{id: A.3, text: x, evidence: {plan: p}}]}",
    "items: {gone: [{id: A.3, text: x, evidence: {plan: p}}]}",
  ])
  func `of a thing of another chapter is an error`(_ text: String) {
    let (_, problems) = OverlayExample.read([
      "5-research.yaml": "chapter: 5\ntitle: Research\n" + text
    ])
    #expect(problems.codes == [.changedMissing])
  }

  @Test func `of a thing of another file is an error`() {
    let (_, problems) = OverlayExample.read([
      "documents.yaml": "retire: [{id: spare, reason: r}]"
    ])
    #expect(problems.codes == [.changedMissing])
  }

  @Test func `of what the same file makes is an error`() {
    let (_, problems) = OverlayExample.read([
      "documents.yaml": """
      documents: [{id: fresh, title: Fresh}]
      amend: [{id: fresh, reason: r, set: {title: x}}]
      """
    ])
    #expect(problems.codes == [.changedMissing])
  }

  @Test(arguments: [
    "replace: [{id: beds, with: {id: beds, title: x, kind: count}}]",
    "replace: [{id: beds, reason: r}]", "amend: [{id: beds, set: {title: x}}]",
    "amend: [{id: beds, reason: r}]", "retire: [{id: spare}]", "retire: [{reason: r}]",
  ])
  func `that lacks its reason, id or content is an error`(_ text: String) {
    let (_, problems) = OverlayExample.read(["indicators.yaml": text])
    #expect(problems.codes == [.missingKey])
  }
}
