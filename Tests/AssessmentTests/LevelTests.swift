import Assessment
import Criteria
import Dossier
import TestSupport
import Testing

/// What a level needs, and which levels the evidence supports.
@Suite struct LevelTests {
  private func supported(phases: String, shown: String) throws -> String {
    var example = Example()
    let evidence = phases.split(separator: " ").map { "\($0): x" }.joined(separator: ", ")
    example.setItems("{id: A.1, text: T, evidence: {\(evidence)}}")
    let list = shown.split(separator: " ").joined(separator: ", ")
    example.setDocuments(Example.document("D", shown.isEmpty ? "" : "shows: {A.1: [\(list)]}"))
    return try example.assessed().supported("A.1")
  }

  @Test(arguments: [
    ("", "no"), ("plan", "no"), ("do", "no"), ("plan do", "partially"),
    ("plan do check", "mostly"), ("plan do act", "partially"), ("plan check act", "no"),
    ("do check act", "no"), ("plan do check act", "yes"),
  ])
  func `a level needs its phases and those of the levels below`(_ shown: String, _ low: String)
    throws
  {
    #expect(try supported(phases: "plan do check act", shown: shown) == "\(low) to yes")
  }

  @Test(arguments: [
    ("plan check", "plan", "no"), ("plan check", "check", "no"),
    ("plan check", "plan check", "yes"),
    ("plan do", "plan", "no"), ("plan do", "plan do", "yes"),
    ("plan act", "plan", "no"), ("plan act", "plan act", "yes"),
    ("do act", "do", "partially"), ("do act", "do act", "yes"), ("do act", "act", "no"),
    ("plan do act", "plan do", "partially"), ("plan do act", "plan do act", "yes"),
    ("check act", "check", "mostly"), ("check act", "act", "no"), ("check act", "check act", "yes"),
    ("plan", "plan", "yes"), ("do", "do", "yes"), ("check", "check", "yes"), ("act", "act", "yes"),
    ("plan", "", "no"), ("act", "", "no"),
    ("do check", "do", "partially"), ("do check", "check", "no"),
  ])
  func `a phase that the item lacks is replaced by the next it has, or else by its last`(
    _ phases: String, _ shown: String, _ low: String
  ) throws {
    #expect(try supported(phases: phases, shown: shown) == "\(low) to yes")
  }

  @Test func `only valid documents show a phase`() throws {
    var example = Example()
    example.setDocuments(
      Example.document("D1", "shows: {A.1: [plan, do]}"),
      Example.document("D2", "shows: {A.1: {check: p. 1, act: p. 2}}", status: "draft"))
    let assessment = try example.assessed()
    #expect(assessment.supported("A.1") == "partially to yes")
    #expect(assessment.shownPhases[0] == [.plan, .do])
  }

  @Test func `phases may be shown by several documents`() throws {
    var example = Example()
    example.setDocuments(
      Example.document("D1", "shows: {A.1: [plan]}"),
      Example.document("D2", "shows: {A.1: {do: p. 1, plan: p. 2}}"),
      Example.document("D3", "shows: {A.1: {check: ''}}"))
    #expect(try example.assessed().supported("A.1") == "mostly to yes")
  }

  // MARK: Conditions of levels

  /// An item whose levels above the worst each need a flag, and figures that give the verdicts.
  private func example(_ verdicts: [Verdict], evidence: String = "") -> Example {
    var example = Example()
    let levels = ["yes", "mostly", "partially"]
    example.setIndicators(
      "{id: yes, title: T, kind: flag}", "{id: mostly, title: T, kind: flag}",
      "{id: partially, title: T, kind: flag}")
    let conditions = levels.map { "\($0): {indicator: \($0), is: true}" }
    example.setItems(
      "{id: A.1, text: T, \(evidence)levels: {\(conditions.joined(separator: ", "))}}")
    example.setDocuments(Example.document("D"))
    example.setFigures(
      zip(levels, verdicts).flatMap { level, verdict -> [String] in
        switch verdict {
        case .met: [Example.figure(level, "true")]
        case .unmet: [Example.figure(level, "false")]
        case .unknown: []
        case .conflict: [Example.figure(level, "true"), Example.figure(level, "false")]
        }
      })
    return example
  }

  @Test(arguments: [
    // The verdicts of yes, mostly and partially.
    ([Verdict.met, .met, .met], "yes to yes"), ([.met, .met, .unmet], "no to no"),
    ([.met, .unmet, .met], "partially to partially"), ([.unmet, .met, .met], "mostly to mostly"),
    ([.met, .met, .unknown], "no to yes"), ([.unmet, .unknown, .met], "partially to mostly"),
    ([.unknown, .met, .met], "mostly to yes"), ([.met, .conflict, .met], "partially to yes"),
    ([.unmet, .met, .unknown], "no to mostly"), ([.met, .unmet, .conflict], "no to partially"),
  ])
  func `supported reaches from what is proven to what is not refuted`(
    _ verdicts: [Verdict], _ levels: String
  ) throws {
    #expect(try example(verdicts).assessed().supported("A.1") == levels)
  }

  @Test(arguments: Verdict.allCases, Verdict.allCases)
  func `every combination of needs is judged as the contract says, and a claim caps it`(
    _ best: Verdict, _ second: Verdict
  ) throws {
    for third in Verdict.allCases {
      let needs = [best, second, third]
      let low = (0...3).first { needs[$0...].allSatisfy { $0 == .met } } ?? 3
      let high = (0...3).first { !needs[$0...].contains(.unmet) } ?? 3
      for (claim, name) in ["yes", "mostly", "partially", "no"].enumerated() {
        var example = example(needs)
        example.setAnswers("A.1: {level: \(name)}")
        let assessment = try example.assessed()
        #expect(assessment.supported[0] == LevelInterval(low: low, high: high), "\(needs)")
        let capped = LevelInterval(low: max(claim, low), high: max(claim, high))
        #expect(assessment.evidenced[0] == capped, "\(needs) claimed \(name)")
      }
      let silent = try example(needs).assessed()
      #expect(silent.evidenced[0] == LevelInterval(low: 3, high: high), "\(needs) not claimed")
    }
  }

  @Test func `a level needs its phases and its condition`() throws {
    var example = example([.met, .met, .met], evidence: "evidence: {plan: x, do: x}, ")
    #expect(try example.assessed().supported("A.1") == "no to yes")
    example.setDocuments(Example.document("D", "shows: {A.1: [plan, do]}"))
    #expect(try example.assessed().supported("A.1") == "yes to yes")
    var refuted = self.example([.met, .unmet, .met], evidence: "evidence: {plan: x, do: x}, ")
    refuted.setDocuments(Example.document("D", "shows: {A.1: [plan]}"))
    #expect(try refuted.assessed().supported("A.1") == "no to partially")
  }

  /// An example with a scale of three levels, of which the middle one shows the check only.
  private func ownScale(_ phases: String, shown: String) throws -> String {
    var example = Example()
    let header = try #require(example.editions["e"]?["edition.yaml"])
    example.setEdition(
      "edition.yaml",
      header + """

        scale:
          - {level: full, points: 1, shows: [plan, check]}
          - {level: half, points: 1/2, shows: [check]}
          - {level: none, points: 0}
        """)
    let evidence = phases.split(separator: " ").map { "\($0): x" }.joined(separator: ", ")
    example.setItems("{id: A.1, text: T, evidence: {\(evidence)}}")
    example.setRule("{item: A.1, at-least: full}")
    example.setDocuments(Example.document("D", shown.isEmpty ? "" : "shows: {A.1: [\(shown)]}"))
    return try example.assessed().supported("A.1")
  }

  @Test(arguments: [
    ("plan do check act", "", "none"), ("plan do check act", "check", "half"),
    ("plan do check act", "plan", "none"), ("plan do check act", "plan, check", "full"),
    // Without a check and anything after it, the last phase stands in.
    ("plan do", "", "none"), ("plan do", "plan", "none"), ("plan do", "do", "half"),
    ("plan do", "plan, do", "full"), ("plan", "", "none"), ("plan", "plan", "full"),
    // Without a check, the act stands in.
    ("plan act", "act", "half"), ("plan act", "plan", "none"),
  ])
  func `a scale of the edition's own is climbed the same way`(
    _ phases: String, _ shown: String, _ low: String
  ) throws {
    #expect(try ownScale(phases, shown: shown) == "\(low) to full")
  }
}
