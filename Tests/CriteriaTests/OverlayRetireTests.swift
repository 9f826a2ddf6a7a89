import Criteria
import Diagnostics
import Testing

@Suite struct `Retiring in an overlay` {
  @Test func `takes things out of every list`() {
    let (edition, problems) = OverlayExample.read([
      "indicators.yaml": "retire: [{id: spare, reason: why}, {id: X1, reason: why}]",
      "documents.yaml": "retire: [{id: report, reason: why}]",
      "designation.yaml": """
      retire: [{id: P1, reason: why}, {id: G3, reason: why}]
      """,
      "2-care.yaml": """
      chapter: 2
      title: Care
      retire: [{id: B, reason: why}, {id: A.2, reason: why}]
      """,
    ])
    #expect(problems.isEmpty)
    #expect(edition.indicators.map(\.id) == ["beds", "staff", "rooms"])
    #expect(edition.consistency.isEmpty)
    #expect(edition.documentKinds.map(\.id) == ["plan"])
    #expect(edition.preconditions.isEmpty)
    #expect(edition.criterionIDs == ["G1", "G2"])
    #expect(edition.standards.map(\.id) == ["A", "R"])
    #expect(edition.items.map(\.id) == ["A.1", "R.1"])
    #expect(edition.itemIndex.count == 2)
  }

  @Test func `takes a designation out with its thresholds and scope`() {
    let (edition, problems) = OverlayExample.read([
      "designation.yaml": """
      retire: [{id: cc, reason: why}]
      amend: [{id: G1, reason: why, set: {more-than: {ccc: 100}}}]
      """
    ])
    #expect(problems.isEmpty)
    #expect(edition.designations.map(\.id) == ["ccc"])
  }

  /// The file that retires, what it says, and the thing that others refer to.
  @Test(arguments: [
    ("indicators.yaml", "retire: [{id: beds, reason: why}]", "beds"),
    ("documents.yaml", "retire: [{id: plan, reason: why}]", "plan"),
    ("designation.yaml", "retire: [{id: G1, reason: why}]", "G1"),
    ("designation.yaml", "retire: [{id: ccc, reason: why}]", "ccc"),
  ])
  func `what is referred to is an error at the reference`(
    _ file: String, _ text: String, _ id: String
  ) throws {
    let (_, problems) = OverlayExample.read([file: text])
    let problem = try #require(problems.first)
    #expect(Set(problems.codes) == [.retiredReference])
    #expect(problem.range.file.path.hasPrefix("criteria/base/"))
    #expect(problem.notes.map(\.range.file.path) == ["criteria/o/\(file)"])
    #expect(problem.message.contains("'\(id)'"))
  }

  @Test(arguments: ["A.2", "A"])
  func `an item that a condition names is an error`(_ retired: String) throws {
    let (_, problems) = OverlayExample.read([
      "designation.yaml": "criteria: [{id: N, item: A.2, at-least: yes}]",
      "2-care.yaml": "{chapter: 2, title: Care, retire: [{id: \(retired), reason: why}]}",
    ])
    #expect(problems.codes == [.retiredReference])
    #expect(problems.first?.range.file.path == "criteria/o/designation.yaml")
  }

  @Test func `a precondition that a condition names is an error`() {
    let (_, problems) = OverlayExample.read([
      "designation.yaml": "{retire: [{id: P1, reason: why}], criteria: [{id: N, ref: P1}]}"
    ])
    #expect(problems.codes == [.retiredReference])
  }

  @Test func `a standard to which the same file adds items is an error`() {
    let (_, problems) = OverlayExample.read([
      "2-care.yaml": """
      chapter: 2
      title: Care
      retire: [{id: A, reason: why}]
      items: {A: [{id: A.3, text: New, evidence: {plan: p}}]}
      """
    ])
    #expect(problems.contains { $0.severity == .error && $0.range.file.path.contains("/o/") })
  }

  @Test func `twice along a chain is an error`() {
    var example = OverlayExample()
    let retire = ["indicators.yaml": "retire: [{id: spare, reason: why}]"]
    example.add("first", retire)
    example.add("second", extends: "first", retire)
    #expect(example.read("first").problems.isEmpty)
    #expect(example.read("second").problems.codes == [.changedMissing])
  }
}
