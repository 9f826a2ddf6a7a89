import Assessment
import Criteria
import TestSupport
import Testing

@Suite struct FindingsTests {
  // MARK: Claims against evidence

  @Test(arguments: [
    // Supported is partially to mostly.
    ("yes", "contradicted"), ("mostly", "unproven"), ("partially", ""), ("no", "underclaimed"),
  ])
  func `a claim is contradicted, unproven, right or too low`(
    _ claim: String, _ finding: String
  ) throws {
    var example = Example()
    example.setItems(
      "{id: A.1, text: T, evidence: {plan: x, check: x, act: x}, levels: "
        + "{yes: {indicator: f, is: true}, mostly: {indicator: g, is: true}}}")
    example.setIndicators("{id: f, title: T, kind: flag}", "{id: g, title: T, kind: flag}")
    example.setDocuments(Example.document("D", "shows: {A.1: [plan, check]}"))
    example.setFigures(Example.figure("f", "false"))
    example.setAnswers("A.1: {level: \(claim)}")
    let assessment = try example.assessed()
    #expect(assessment.supported("A.1") == "partially to mostly")
    let findings = assessment.findings
    #expect(findings.contradicted == (finding == "contradicted" ? [0] : []))
    #expect(findings.unproven == (finding == "unproven" ? [0] : []))
    #expect(findings.underclaimed == (finding == "underclaimed" ? [0] : []))
  }

  @Test(arguments: ["{note: Open}", "{level: yes, confirmed: false}", "{level: n.a., reason: x}"])
  func `without a claim there is nothing to contradict`(_ answer: String) throws {
    var example = Example()
    example.setAnswers("A.1: \(answer)")
    let findings = try example.assessed().findings
    #expect(findings.contradicted + findings.unproven + findings.underclaimed == [])
  }

  // MARK: Strengths and opportunities

  /// Standards A, B and C in two chapters; items with one phase each.
  private func example(shown: [String], _ answers: [String: String]) -> Example {
    var example = Example()
    example.setEdition(
      "1-chapter.yaml",
      """
      chapter: 1
      title: One
      weight: 2
      standards:
        - id: A
          title: A
          area: care
          items:
            - {id: A.1, text: T, evidence: {plan: x}, weight: 3}
            - {id: A.10, text: T, evidence: {plan: x}}
            - {id: A.2, text: T, evidence: {plan: x}}
            - {id: A.3, text: T, evidence: {plan: x}, core: true, weight: 1/10}
        - id: B
          title: B
          area: care
          weight: 1/2
          items:
            - {id: B.1, text: T, evidence: {plan: x}}
      """)
    example.setEdition(
      "2-chapter.yaml",
      """
      chapter: 2
      title: Two
      standards:
        - {id: C, title: C, area: care, items: [{id: C.1, text: T, evidence: {plan: x}}]}
        - {id: D, title: D, area: care, weight: 0, items: [{id: D.1, text: T, evidence: {plan: x}}]}
      """)
    example.setDocuments(
      Example.document(
        "D", "shows: {\(shown.map { "\($0): [plan]" }.joined(separator: ", "))}"))
    example.dossier["qualitative.yaml"] =
      "answers:\n"
      + answers.sorted { $0.key < $1.key }.map { id, level in
        level == "n.a."
          ? "  \(id): {level: n.a., reason: None}\n" : "  \(id): {level: \(level)}\n"
      }.joined()
    return example
  }

  private static let answers = [
    "A.1": "yes", "A.10": "yes", "A.2": "yes", "A.3": "yes", "B.1": "yes", "C.1": "yes",
  ]

  @Test func `a standard is a strength if all its applicable items are proven at the best`() throws
  {
    let shown = ["A.1", "A.10", "A.2", "A.3", "B.1", "C.1", "D.1"]
    let all = try example(shown: shown, Self.answers).assessed()
    // D.1 is shown and not claimed, so nothing of it is evidenced.
    #expect(all.findings.strengths == [0, 1, 2])
    let one = try example(shown: Array(shown.dropFirst()), Self.answers).assessed()
    #expect(one.findings.strengths == [1, 2])
    var lower = Self.answers
    lower["B.1"] = "mostly"
    #expect(try example(shown: shown, lower).assessed().findings.strengths == [0, 2])
  }

  @Test func `what is n.a. neither keeps a standard from being a strength nor makes it one`() throws
  {
    var answers = Self.answers
    answers["A.1"] = "n.a."
    answers["B.1"] = "n.a."
    let shown = ["A.10", "A.2", "A.3", "C.1"]
    #expect(try example(shown: shown, answers).assessed().findings.strengths == [0, 2])
  }

  @Test func `opportunities come core first, then by worth, then by id`() throws {
    let assessment = try example(shown: [], Self.answers).assessed()
    let opportunities = assessment.findings.opportunities
    let ids = opportunities.map { assessment.edition.items[$0.item].id }
    #expect(ids == ["A.3", "C.1", "A.1", "B.1", "A.10", "A.2", "D.1"])
    // Chapter 1 is 2/3 of the whole, A 2/3 of it; C alone counts in the other third.
    let a = Rational(2, 3) * Rational(2, 3) / Rational(51, 10)
    #expect(
      opportunities.map(\.worth) == [
        a * Rational(1, 10), Rational(1, 3), a * Rational(3), Rational(2, 9), a, a, .zero,
      ])
  }

  @Test(arguments: [
    ([String](), answers), (["A.1", "C.1"], answers),
    ([], ["A.1": "n.a.", "A.2": "partially", "B.1": "no"]),
    (["A.1", "A.2"], ["A.1": "mostly", "A.2": "partially", "C.1": "n.a.", "A.10": "n.a."]),
    (["A.3", "B.1"], ["A.3": "yes", "B.1": "yes", "C.1": "n.a."]),
  ])
  func `the worth is what the whole gains if that item alone goes to the best level`(
    _ shown: [String], _ answers: [String: String]
  ) throws {
    let assessment = try example(shown: shown, answers).assessed()
    let before = try #require(assessment.whole.evidenced?.low)
    let best = assessment.edition.scale.best
    let open = assessment.edition.items.indices.filter {
      assessment.states[$0].isApplicable && assessment.evidenced[$0]?.low != best
    }
    #expect(Set(assessment.findings.opportunities.map(\.item)) == Set(open))
    for opportunity in assessment.findings.opportunities {
      let id = assessment.edition.items[opportunity.item].id
      var improved = answers
      improved[id] = "yes"
      let proven = shown.filter { $0 != id } + [id]
      let after = try example(shown: proven, improved).assessed().whole.evidenced?.low
      #expect(after == before + opportunity.worth, "\(id)")
    }
  }
}
