import Criteria
import Diagnostics
import Testing

@Suite struct `An overlay` {
  @Test func `states only what differs`() {
    let (edition, problems) = OverlayExample.read([:])
    #expect(problems.isEmpty)
    #expect(edition.id == "o")
    #expect(edition.title == "Edition o")
    #expect(edition.areas.map(\.id) == ["care", "research"])
    #expect(edition.indicators.map(\.id) == ["beds", "staff", "rooms", "spare"])
    #expect(edition.consistency.map(\.id) == ["X1"])
    #expect(edition.documentKinds.map(\.id) == ["plan", "report"])
    #expect(edition.preconditions.map(\.id) == ["P1"])
    #expect(edition.criterionIDs == ["G1", "G2", "G3"])
    #expect(edition.designations.map(\.id) == ["ccc", "cc"])
    #expect(edition.standards.map(\.id) == ["A", "B", "R"])
    #expect(edition.items.map(\.id) == ["A.1", "A.2", "B.1", "B.2", "R.1"])
    #expect(edition.scale.levels == Scale.standard.levels)
  }

  @Test func `merges areas by key`() {
    let (edition, problems) = OverlayExample.read([
      "edition.yaml": "areas: {care: Care of patients, prevention: Prevention}"
    ])
    #expect(problems.isEmpty)
    #expect(edition.areas.map(\.id) == ["care", "research", "prevention"])
    #expect(edition.areas.map(\.title) == ["Care of patients", "Research", "Prevention"])
  }

  @Test func `merges the policy by key`() {
    let (edition, problems) = OverlayExample.read([
      "edition.yaml": "policy: {core-list: complete}"
    ])
    #expect(problems.isEmpty)
    #expect(edition.policy.isCoreListComplete)
    #expect(edition.policy.coreGate == 1)
  }

  @Test func `merges sources by key`() {
    let (edition, problems) = OverlayExample.read([
      "edition.yaml": "sources: {S2: {title: Second revised, date: 2024-05}, S3: {title: Third}}"
    ])
    #expect(problems.isEmpty)
    #expect(edition.sources.map(\.id) == ["S1", "S2", "S3"])
    #expect(edition.sources.map(\.title) == ["First", "Second revised", "Third"])
    #expect(edition.sources.map { $0.date?.description } == [nil, "2024-05", nil])
  }

  @Test func `replaces the scale`() {
    let (edition, problems) = OverlayExample.read([
      "edition.yaml": """
      policy: {core-gate: full}
      scale:
        - {level: full, points: 1, shows: [plan, do]}
        - {level: none, points: 0, shows: []}
      """
    ])
    #expect(problems.isEmpty)
    #expect(edition.scale.levels.map(\.name) == ["full", "none"])
    #expect(edition.policy.coreGate == 0)
  }

  @Test func `that replaces the scale must replace the levels it drops`() {
    let (_, problems) = OverlayExample.read([
      "edition.yaml": """
      scale:
        - {level: full, points: 1, shows: [plan, do]}
        - {level: none, points: 0, shows: []}
      """
    ])
    #expect(problems.codes == [.unknownLevel])
    #expect(problems.first?.range.file.path == "criteria/o/edition.yaml")
    #expect(problems.first?.notes.first?.range.file.path == "criteria/base/edition.yaml")
  }

  @Test func `puts what is new last in every list`() {
    let (edition, problems) = OverlayExample.read([
      "indicators.yaml": """
      indicators: [{id: aaa, title: New, kind: count}]
      consistency: [{id: X0, title: New, indicator: aaa, at-most: {indicator: beds}}]
      """,
      "documents.yaml": "documents: [{id: aaa, title: New}]",
      "designation.yaml": """
      preconditions: [{id: P0, indicator: aaa, at-least: 1}]
      criteria: [{id: G0, indicator: aaa, at-least: 1}]
      designations: [{id: aa, title: Lowest, requires: {ref: G2}}]
      """,
      "2-care.yaml": """
      chapter: 2
      title: Care
      standards:
        - {id: "0", title: New, area: care, items: [{id: "0.1", text: x, evidence: {plan: p}}]}
      items:
        A:
          - {id: A.0, text: New, evidence: {plan: p}}
      """,
    ])
    // The thresholds of G1 have no number for the new designation, whose rule does not read them.
    #expect(problems.isEmpty)
    #expect(edition.indicators.map(\.id) == ["beds", "staff", "rooms", "spare", "aaa"])
    #expect(edition.consistency.map(\.id) == ["X1", "X0"])
    #expect(edition.documentKinds.map(\.id) == ["plan", "report", "aaa"])
    #expect(edition.preconditions.map(\.id) == ["P1", "P0"])
    #expect(edition.criterionIDs == ["G1", "G2", "G3", "G0"])
    #expect(edition.designations.map(\.id) == ["ccc", "cc", "aa"])
    #expect(edition.standards.map(\.id) == ["A", "B", "0", "R"])
    #expect(edition.items(of: "A") == ["A.1", "A.2", "A.0"])
  }

  @Test func `may extend an overlay`() {
    var example = OverlayExample()
    let amend = { (title: String) in
      ["indicators.yaml": "amend: [{id: beds, reason: why, set: {title: \(title)}}]"]
    }
    example.add("first", amend("First"))
    example.add("second", extends: "first", amend("Second"))
    let (edition, problems) = example.read("second")
    #expect(problems.isEmpty)
    #expect(edition.indicator("beds")?.title == "Second")
    #expect(edition.indicator("beds")?.unit == "beds")
    #expect(example.read("first").edition.indicator("beds")?.title == "First")
    #expect(example.read("base").edition.indicator("beds")?.title == "Beds")
  }

  @Test func `may refer to what its base has`() {
    let (edition, problems) = OverlayExample.read([
      "designation.yaml": """
      criteria:
        - {id: N1, all: [{ref: G1}, {document: report}, {item: B.1, at-least: mostly}]}
      """,
      "2-care.yaml": """
      chapter: 2
      title: Care
      items:
        A:
          - id: A.3
            text: New
            sources: [S1]
            evidence: {plan: p}
            levels: {yes: {indicator: staff, more-than: 3}}
      """,
    ])
    #expect(problems.isEmpty)
    #expect(edition.criterionIDs.last == "N1")
    #expect(edition.item("A.3")?.levels.first != .some(nil))
  }

  @Test(arguments: [
    ("edition.yaml", "areas: [care]"), ("edition.yaml", "sources: {S3: Third}"),
    ("edition.yaml", "policy: {core-gates: yes}"), ("indicators.yaml", "replaces: []"),
    ("indicators.yaml", "amend: [{id: beds, reason: r, with: {title: x}}]"),
    ("documents.yaml", "items: {}"), ("2-care.yaml", "{chapter: 2, title: Care, indicators: []}"),
  ])
  func `refuses what it does not know`(_ file: String, _ text: String) {
    let (_, problems) = OverlayExample.read([file: text])
    #expect(problems.contains { $0.severity == .error && $0.range.file.name == file })
  }
}
