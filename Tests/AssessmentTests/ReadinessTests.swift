import Assessment
import TestSupport
import Testing

/// Go only if all five checks hold.
@Suite struct ReadinessTests {
  /// An example in which everything holds; tests break one thing.
  private func example(rule: String = "{all: [{indicator: f, is: true}]}") -> Example {
    var example = Example()
    example.setIndicators("{id: f, title: T, kind: flag}", "{id: g, title: T, kind: flag}")
    example.setKinds(
      "{id: plan, title: Plan, requested: 6, english: required}", "{id: audit, title: Audit}")
    example.setItems(
      "{id: A.1, text: T, evidence: {plan: x}}", "{id: A.2, text: T, evidence: {plan: x}}")
    example.setEdition(
      "designation.yaml", "designations:\n  - {id: ccc, title: Centre, requires: \(rule)}")
    setDocuments(&example)
    example.setFigures(Example.figure("f", "true"))
    example.setAnswers("A.1: {level: yes}", "A.2: {level: mostly, note: x, improve: More}")
    return example
  }

  /// Documents D and P; P is the requested plan.
  private func setDocuments(
    _ example: inout Example, plan: String = "kind: plan, language: en",
    shows: String = "shows: {A.1: [plan]}", status: String = "final", date: String = "2024-01-01"
  ) {
    example.setDocuments(
      Example.document("D"), Example.document("S", shows),
      Example.document("P", plan, date: date, status: status))
  }

  /// What fails, by check.
  private func failures(_ example: Example) throws -> [Readiness.Check: [Readiness.Failure]] {
    let readiness = try example.assessed().readiness
    #expect(readiness.isGo == readiness.failures.isEmpty)
    for check in Readiness.Check.allCases {
      #expect(readiness.holds(check) == (readiness.failures[check] == nil))
    }
    return readiness.failures
  }

  @Test func `it is go when nothing fails`() throws {
    #expect(try failures(example()).isEmpty)
    #expect(try example().assessed().readiness.isGo)
  }

  // MARK: Every applicable item assessed

  @Test(arguments: ["A.2: {note: Open}", "A.2: {level: yes, confirmed: false}"])
  func `an item without a confirmed level is not assessed`(_ answer: String) throws {
    var example = example()
    example.setAnswers("A.1: {level: yes}", answer)
    #expect(try failures(example) == [.allAssessed: [.item(1)]])
    example.setAnswers("A.1: {level: yes}")
    #expect(try failures(example) == [.allAssessed: [.item(1)]])
    example.setAnswers("A.1: {level: yes}", "A.2: {level: n.a., reason: None}")
    #expect(try failures(example).isEmpty)
  }

  // MARK: Every answer above the worst has a note or a document

  @Test func `an answer above the worst needs a note or a valid document`() throws {
    var example = example()
    example.setAnswers("A.1: {level: yes}", "A.2: {level: mostly, improve: More}")
    #expect(try failures(example) == [.answersSubstantiated: [.item(1)]])
    example.setAnswers("A.1: {level: yes}", "A.2: {level: partially, note: '', improve: More}")
    #expect(try failures(example) == [.answersSubstantiated: [.item(1)]])
    setDocuments(&example, shows: "shows: {A.1: [plan], A.2: [plan]}")
    #expect(try failures(example).isEmpty)
    setDocuments(&example)
    example.setAnswers("A.1: {level: yes}", "A.2: {level: no, improve: More}")
    #expect(try failures(example).isEmpty)
  }

  @Test func `a document that is not valid substantiates nothing`() throws {
    var example = example()
    example.setAnswers("A.1: {level: yes}", "A.2: {level: yes}")
    let shows = Example.document("X", "shows: {A.2: [plan]}", status: "draft")
    let base = [
      Example.document("D", "shows: {A.1: [plan]}"),
      Example.document("P", "kind: plan, language: en"),
    ]
    example.setDocuments(base + [shows])
    #expect(try failures(example) == [.answersSubstantiated: [.item(1)]])
  }

  // MARK: Every requested kind

  @Test(arguments: [
    ("draft", "2024-01-01"), ("final", "2025-01-01"), ("final", "2025"),
  ])
  func `a requested kind without a valid document is missing`(
    _ status: String, _ date: String
  ) throws {
    var example = example()
    setDocuments(&example, status: status, date: date)
    #expect(try failures(example) == [.requestedDocuments: [.missingDocument(0)]])
    example.dossier["dossier.yaml"]? += "\nabsent: {plan: Part of the annual report}"
    #expect(try failures(example).isEmpty)
  }

  @Test(arguments: [
    ("kind: plan, language: it", true), ("kind: plan", true),
    ("kind: plan, language: it, english-summary: false", true),
    ("kind: plan, language: it, english-summary: true", false),
    ("kind: plan, language: en", false), ("kind: plan, language: EN", false),
    ("kind: plan, language: en-GB", false),
  ])
  func `where English is required, the document or a summary is in English`(
    _ plan: String, _ fails: Bool
  ) throws {
    var example = example()
    setDocuments(&example, plan: plan)
    #expect(try failures(example) == (fails ? [.requestedDocuments: [.notInEnglish(0)]] : [:]))
    example.setKinds("{id: plan, title: Plan, requested: 6}")
    #expect(try failures(example).isEmpty)
    example.setKinds("{id: plan, title: Plan, english: required}")
    #expect(try failures(example).isEmpty)
  }

  // MARK: Every item below the best says what to improve

  @Test(arguments: [
    ("open", false), ("running", false), ("done", false), ("dropped", true),
  ])
  func `an item below the best has something to improve, or an action not dropped`(
    _ status: String, _ fails: Bool
  ) throws {
    var example = example()
    example.setAnswers("A.1: {level: yes}", "A.2: {level: mostly, note: x}")
    #expect(try failures(example) == [.improvementsDescribed: [.item(1)]])
    example.dossier["improvement-plan.yaml"] = """
      actions:
        - {id: P-1, for: [A.1, A.2], action: Do it, status: \(status)}
      """
    #expect(try failures(example) == (fails ? [.improvementsDescribed: [.item(1)]] : [:]))
  }

  @Test func `an action for another item does not help`() throws {
    var example = example()
    example.setAnswers("A.1: {level: yes}", "A.2: {level: no}")
    example.dossier["improvement-plan.yaml"] = "actions: [{id: P, for: [A.1], action: Do it}]"
    #expect(try failures(example) == [.improvementsDescribed: [.item(1)]])
  }

  // MARK: The designation is decided

  @Test(arguments: [
    ("true", [Readiness.Failure]()), ("false", []),
    ("none", [.designation(0, .unknown), .member(0, .unknown)]),
    ("both", [.designation(0, .conflict), .member(0, .conflict)]),
  ])
  func `the designation may be met or unmet, but neither unknown nor in conflict`(
    _ value: String, _ expected: [Readiness.Failure]
  ) throws {
    var example = example()
    switch value {
    case "none": example.dossier["quantitative.yaml"] = nil
    case "both": example.setFigures(Example.figure("f", "true"), Example.figure("f", "false"))
    default: example.setFigures(Example.figure("f", value))
    }
    #expect(try failures(example) == (expected.isEmpty ? [:] : [.designationDecided: expected]))
  }

  @Test func `a member that is open fails even where the whole is decided`() throws {
    let example = example(rule: "{any: [{indicator: f, is: true}, {indicator: g, is: true}]}")
    #expect(try example.assessed().designations[0].verdict == .met)
    #expect(try failures(example) == [.designationDecided: [.member(1, .unknown)]])
  }

  @Test func `members of members are not asked`() throws {
    let inner = "{any: [{indicator: f, is: true}, {indicator: g, is: true}]}"
    #expect(try failures(example(rule: "{all: [\(inner)]}")).isEmpty)
  }

  @Test func `each check says whose rule it is`() {
    #expect(Set(Readiness.Check.allCases.map(\.isOECIRule)) == [true, false])
    #expect(Readiness.Check.allCases.count == 5)
  }
}
