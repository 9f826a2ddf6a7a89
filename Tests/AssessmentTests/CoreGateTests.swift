import Assessment
import TestSupport
import Testing

@Suite struct CoreGateTests {
  /// Core items C.1, C.2 and C.3 (out of scope), and N, which is no core item; C.1 shows its plan.
  private func example(
    gate: String? = "mostly", list: String? = nil, _ answers: [String] = []
  ) -> Example {
    var example = Example()
    let policy = [gate.map { "core-gate: \($0)" }, list.map { "core-list: \($0)" }]
    example.setEdition(
      "edition.yaml",
      """
      format: 1
      edition: e
      title: Example
      standing: local
      areas: {care: Care}
      policy: {\(policy.compactMap { $0 }.joined(separator: ", "))}
      """)
    let core = "core: true, not-applicable: allowed, evidence: {plan: x}"
    example.setEdition(
      "1-chapter.yaml",
      """
      chapter: 1
      title: Chapter
      standards:
        - id: C
          title: Core
          area: care
          items:
            - {id: C.1, text: T, \(core)}
            - {id: C.2, text: T, \(core)}
            - {id: N, text: T, evidence: {plan: x}}
        - id: O
          title: Other
          area: care
          applies-to: [cc]
          items: [{id: C.3, text: T, \(core)}]
      """)
    example.setEdition(
      "designation.yaml",
      """
      designations:
        - {id: ccc, title: Comprehensive, requires: {item: N, at-least: no}}
        - {id: cc, title: Centre, requires: {item: N, at-least: no}}
      """)
    example.setDocuments(Example.document("D", "shows: {C.1: [plan], C.3: [plan]}"))
    example.dossier["qualitative.yaml"] =
      answers.isEmpty ? nil : "answers:\n" + answers.map { "  \($0)\n" }.joined()
    return example
  }

  private static let leave = "C.2: {level: n.a., reason: None}"

  @Test(
    arguments: [
      // C.1 is proven up to yes, C.2 is not shown: it may be anything from no up to its claim.
      ([leave, "C.1: {level: yes}"], Verdict.met),
      ([leave, "C.1: {level: mostly}"], .met),
      ([leave, "C.1: {level: partially}"], .unmet),
      ([leave, "C.1: {level: no}"], .unmet),
      ([leave], .unknown),
      (["C.1: {level: yes}", "C.2: {level: yes}"], .unknown),
      (["C.1: {level: yes}", "C.2: {level: partially}"], .unmet),
      (["C.1: {level: partially}", "C.2: {level: yes}"], .unmet),
      ([leave, "C.1: {level: n.a., reason: None}"], nil),
    ] as [([String], Verdict?)])
  func `the gate is met only if every applicable core item is proven to reach it`(
    _ answers: [String], _ verdict: Verdict?
  ) throws {
    #expect(try example(answers).assessed().coreGate.verdict == verdict)
  }

  private func example(_ answers: [String]) -> Example { example(gate: "mostly", answers) }

  @Test func `other items and items out of scope are never asked`() throws {
    let answers = [Self.leave, "C.1: {level: yes}", "N: {level: no}", "C.3: {level: no}"]
    #expect(try example(answers).assessed().coreGate.verdict == .met)
  }

  @Test(
    arguments: [
      (nil, Verdict.met), ("complete", .met), ("partial", .unknown),
    ] as [(String?, Verdict)])
  func `if not all core items are known the gate is never met`(
    _ list: String?, _ verdict: Verdict
  ) throws {
    let answers = [Self.leave, "C.1: {level: yes}"]
    #expect(try example(list: list, answers).assessed().coreGate.verdict == verdict)
    let failing = [Self.leave, "C.1: {level: no}"]
    #expect(try example(list: list, failing).assessed().coreGate.verdict == .unmet)
  }

  @Test func `without a level in the policy there is no gate`() throws {
    let answers = [Self.leave, "C.1: {level: no}"]
    let gate = try example(gate: nil, list: "partial", answers).assessed().coreGate
    #expect(gate.verdict == nil)
    #expect(gate.known == 3)
  }

  @Test func `without core items there is no gate`() throws {
    var example = example([])
    example.setItems("{id: N, text: T, evidence: {plan: x}}")
    example.setDocuments(Example.document("D"))
    let gate = try example.assessed().coreGate
    #expect(gate.verdict == nil)
    #expect(gate.known == 0)
    #expect(gate.failing.isEmpty)
  }

  @Test func `the gate says how many core items are known and which stand in the way`() throws {
    let assessment = try example(["C.1: {level: partially}", "C.2: {level: yes}"]).assessed()
    #expect(assessment.coreGate.known == 3)
    #expect(assessment.coreGate.failing == [assessment.item("C.1")])
    #expect(assessment.coreGate.unproven == [assessment.item("C.2")])
  }
}
