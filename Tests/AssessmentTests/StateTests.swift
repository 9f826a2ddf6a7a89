import Assessment
import Diagnostics
import TestSupport
import Testing

/// The states of items, and the conditions that look at items.
@Suite struct StateTests {
  /// Items that may or may not be left out, and B.1, which is for another designation only.
  private func example(_ answer: String? = nil, isShown: Bool = true) -> Example {
    var example = Example()
    example.setEdition(
      "1-chapter.yaml",
      """
      chapter: 1
      title: Chapter
      standards:
        - id: A
          title: Standard
          area: care
          items:
            - {id: A.1, text: T, evidence: {plan: x, do: x, check: x, act: x}}
            - {id: A.2, text: T, core: true, evidence: {plan: x}}
            - {id: A.3, text: T, not-applicable: forbidden, evidence: {plan: x}}
            - {id: A.4, text: T, core: true, not-applicable: allowed, evidence: {plan: x}}
        - id: B
          title: Standard
          area: care
          applies-to: [cc]
          items:
            - {id: B.1, text: T, evidence: {plan: x}}
      """)
    example.setEdition(
      "designation.yaml",
      """
      designations:
        - {id: ccc, title: Comprehensive, requires: {item: A.1, at-least: mostly}}
        - {id: cc, title: Centre, requires: {item: B.1, at-least: no}}
      """)
    if isShown {
      example.setDocuments(
        Example.document("D", "shows: {A.1: [plan, do, check], A.2: [plan], B.1: [plan]}"))
    }
    if let answer { example.setAnswers(answer) }
    return example
  }

  @Test(
    arguments: [
      (nil, ItemState.notAssessed, "no to yes"),
      ("A.1: {level: yes}", .assessed, "mostly to yes"),
      ("A.1: {level: partially}", .assessed, "partially to partially"),
      ("A.1: {level: no}", .assessed, "no to no"),
      ("A.1: {level: yes, confirmed: true}", .assessed, "mostly to yes"),
      ("A.1: {level: yes, confirmed: false}", .notAssessed, "no to yes"),
      ("A.1: {note: To be discussed}", .notAssessed, "no to yes"),
      ("A.1: {level: n.a., reason: None}", .notApplicable, nil),
      ("A.1: {level: n.a., reason: None, confirmed: false}", .notAssessed, "no to yes"),
    ] as [(String?, ItemState, String?)])
  func `an answer decides the state, if it is confirmed and has a level`(
    _ answer: String?, _ state: ItemState, _ evidenced: String?
  ) throws {
    let assessment = try example(answer).assessed()
    #expect(assessment.state("A.1") == state)
    #expect(assessment.evidenced("A.1") == evidenced)
    #expect(assessment.supported("A.1") == "mostly to yes")
  }

  @Test(arguments: [nil, "B.1: {level: yes}", "B.1: {level: n.a., reason: None}"])
  func `out of scope comes before every answer`(_ answer: String?) throws {
    let assessment = try example(answer).assessed()
    #expect(assessment.state("B.1") == .outOfScope)
    #expect(assessment.evidenced("B.1") == nil)
    #expect(assessment.supported("B.1") == "yes to yes")
    #expect(assessment.state("A.1") == .notAssessed)
  }

  // MARK: n.a.

  @Test(arguments: [
    ("A.1: {level: n.a., reason: None}", nil), ("A.4: {level: n.a., reason: None}", nil),
    ("A.1: {level: n.a.}", DiagnosticCode.notApplicableWithoutReason),
    ("A.1: {level: n.a., reason: ''}", .notApplicableWithoutReason),
    ("A.2: {level: n.a., reason: None}", .notApplicableForbidden),
    ("A.3: {level: n.a., reason: None}", .notApplicableForbidden),
  ])
  func `n.a. needs a reason, and core items forbid it unless they say otherwise`(
    _ answer: String, _ code: DiagnosticCode?
  ) {
    #expect(example(answer).assess().problems.map(\.code) == [code].compactMap { $0 })
    var reviewed = example()
    reviewed.setReview(answer)
    #expect(reviewed.assess().problems.map(\.code) == [code].compactMap { $0 })
  }

  // MARK: Conditions on items

  @Test(arguments: [
    ("A.1: {level: yes}", Verdict.met), ("A.1: {level: mostly}", .met),
    ("A.1: {level: partially}", .unmet), ("A.1: {level: n.a., reason: None}", .unmet),
    ("A.1: {note: Open}", .unknown), ("A.1: {level: yes, confirmed: false}", .unknown),
  ])
  func `a condition on an item looks at what is evidenced, not at what is supported`(
    _ answer: String, _ verdict: Verdict
  ) throws {
    #expect(try example(answer).assessed().designations[0].verdict == verdict)
  }

  @Test func `an item claimed but not shown leaves a condition unknown`() throws {
    let assessment = try example("A.1: {level: yes}", isShown: false).assessed()
    #expect(assessment.evidenced("A.1") == "no to yes")
    #expect(assessment.designations[0].verdict == .unknown)
    #expect(assessment.designations[0].claimed == .met)
  }

  @Test func `an item that is out of scope leaves even the least condition unknown`() throws {
    let assessment = try example("B.1: {level: yes}").assessed()
    #expect(assessment.designations[1].verdict == .unknown)
    #expect(assessment.designations[1].claimed == .unknown)
    var sought = example("B.1: {level: yes}")
    sought.dossier["dossier.yaml"] = sought.dossier["dossier.yaml"]?.replacing(
      "designation: ccc", with: "designation: cc")
    #expect(try sought.assessed().designations[1].verdict == .met)
  }

  @Test(arguments: [
    ("A.1: {level: mostly}", Verdict.met), ("A.1: {level: partially}", .unmet),
    ("A.1: {level: n.a., reason: None}", .unmet), ("A.1: {note: Open}", .unknown),
    ("A.1: {level: yes, confirmed: false}", .unknown),
  ])
  func `claimed, an item's level is what the centre says, shown or not`(
    _ answer: String, _ verdict: Verdict
  ) throws {
    #expect(
      try example(answer, isShown: false).assessed().designations[0].claimed == verdict)
  }

  @Test func `a level may need another item, which is judged first`() throws {
    var example = Example()
    example.setItems(
      "{id: A.1, text: T, evidence: {plan: x}, levels: {mostly: {item: A.2, at-least: yes}}}",
      "{id: A.2, text: T, evidence: {plan: x}}")
    example.setDocuments(Example.document("D", "shows: {A.1: [plan], A.2: [plan]}"))
    example.setAnswers("A.2: {level: yes}")
    #expect(try example.assessed().supported("A.1") == "yes to yes")
    example.setAnswers("A.2: {level: mostly}")
    #expect(try example.assessed().supported("A.1") == "partially to partially")
    example.setAnswers("A.2: {note: Open}")
    #expect(try example.assessed().supported("A.1") == "partially to yes")
  }
}
