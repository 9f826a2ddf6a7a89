import Criteria
import Diagnostics
import Dossier
import Testing

@Suite struct `An answer of a dossier` {
  private func read(
    _ text: String, in file: String = "qualitative.yaml", items: String? = nil
  ) -> (dossier: Dossier?, problems: [Diagnostic]) {
    let edition = items.map {
      [
        "1-care.yaml": """
        chapter: 1
        title: Care
        standards:
          - {id: A, title: Standard, area: care, items: [\($0)]}
        """
      ]
    }
    return DossierExample.read([file: text], edition: edition ?? [:])
  }

  @Test func `keeps everything that is said`() throws {
    let (dossier, problems) = read(
      """
      answers:
        A.1: {level: mostly, note: N, improve: I, by: B, on: 2024-05-02}
        A.2: {level: yes, confirmed: false}
        B.1: {note: only a claim}
      """)
    #expect(problems.isEmpty)
    let answers = try #require(dossier?.answers)
    let first = try #require(answers[0])
    #expect(first.level == 1)
    #expect([first.note, first.improve, first.by] == ["N", "I", "B"])
    #expect(first.on == CalendarDate(year: 2024, month: 5, day: 2))
    #expect(answers[1]?.level == nil)
    #expect(answers[1]?.value == .level(0))
    #expect(answers[2]?.value == nil)
    #expect(answers[2]?.note == "only a claim")
  }

  @Test(arguments: ["yes", "'yes'", "\"yes\""])
  func `has the level it names, quoted or not`(_ level: String) {
    #expect(read("answers: {A.1: {level: \(level)}}").dossier?.answers[0]?.level == 0)
    let no = level.replacing("yes", with: "no")
    #expect(read("answers: {A.1: {level: \(no)}}").dossier?.answers[0]?.level == 3)
  }

  @Test(arguments: ["qualitative.yaml", "peer-review.yaml"])
  func `n.a. needs permission and a reason`(_ file: String) {
    let allowed = "{id: A.1, text: One, evidence: {plan: a}}"
    let core = "{id: A.1, text: One, core: true, evidence: {plan: a}}"
    let core2 = "{id: A.1, text: One, core: true, not-applicable: allowed, evidence: {plan: a}}"
    let forbidden = "{id: A.1, text: One, not-applicable: forbidden, evidence: {plan: a}}"
    let answer = "answers: {A.1: {level: n.a., reason: R}}"
    #expect(read(answer, in: file, items: allowed).problems.isEmpty)
    #expect(read(answer, in: file, items: core2).problems.isEmpty)
    #expect(read(answer, in: file, items: core).problems.codes == [.notApplicableForbidden])
    #expect(read(answer, in: file, items: forbidden).problems.codes == [.notApplicableForbidden])
    let bare = "answers: {A.1: {level: n.a.}}"
    #expect(
      read(bare, in: file, items: allowed).problems.codes == [.notApplicableWithoutReason])
  }

  @Test func `takes only the levels that its item allows`() {
    let item = "{id: A.1, text: One, answers: [yes, no], evidence: {plan: a}}"
    #expect(read("answers: {A.1: {level: no}}", items: item).problems.isEmpty)
    #expect(
      read("answers: {A.1: {level: mostly}}", items: item).problems.codes == [.levelNotAnAnswer])
    #expect(read("answers: {A.1: {level: n.a., reason: R}}", items: item).problems.isEmpty)
  }

  @Test(arguments: [
    ("answers: {A.3: {level: yes}}", DiagnosticCode.unknownItem),
    ("answers: {A: {level: yes}}", .unknownItem), ("answers: {A.1: yes}", .wrongShape),
    ("answers: {A.1: }", .missingKey), ("answers: {A.1: {level: maybe}}", .unknownLevel),
    ("answers: {A.1: {level: yes, on: May}}", .malformedDate),
    ("answers: {A.1: {level: yes, confirmed: no}}", .malformedBoolean),
    ("answers: {A.1: {level: yes, why: so}}", .unknownKey),
    ("answers: [{A.1: {level: yes}}]", .wrongShape),
  ])
  func `is checked`(_ text: String, _ code: DiagnosticCode) {
    #expect(read(text).problems.codes == [code])
    #expect(read(text, in: "peer-review.yaml").problems.codes == [code])
  }

  @Test(arguments: ["qualitative.yaml", "peer-review.yaml"])
  func `is given once`(_ file: String) {
    let (_, problems) = read("answers: {A.1: {level: yes}, A.1: {level: no}}", in: file)
    #expect(problems.contains { $0.severity == .error })
    #expect(problems.count == 1)
  }

  @Test(arguments: [
    ("strengths: {3: [text]}", DiagnosticCode.unknownChapter),
    ("opportunities: {one: [text]}", .unknownChapter), ("strengths: {1: text}", .wrongShape),
    ("strengths: [text]", .wrongShape), ("weaknesses: {1: [text]}", .unknownKey),
  ])
  func `of the auditors has remarks on chapters`(_ text: String, _ code: DiagnosticCode) {
    #expect(read(text, in: "peer-review.yaml").problems.codes == [code])
  }

  @Test func `of the centre has no remarks`() {
    #expect(read("strengths: {1: [text]}").problems.codes == [.unknownKey])
  }
}

@Suite struct `An action of a dossier` {
  private func read(_ action: String) -> (action: Action?, problems: [Diagnostic]) {
    let (dossier, problems) = DossierExample.read([
      "improvement-plan.yaml": "actions:\n  - {\(action)}\n"
    ])
    return (dossier?.actions.first, problems)
  }

  @Test func `keeps everything that is said of it`() throws {
    let (found, problems) = read(
      "id: A-3, for: [B.1, A.1], aim: A, action: Do, owner: O, due: 2025-03-31, measure: M, "
        + "status: running")
    #expect(problems.isEmpty)
    let action = try #require(found)
    #expect(action.id == "A-3")
    #expect(action.items == [0, 2])
    #expect([action.aim, action.action, action.owner, action.measure] == ["A", "Do", "O", "M"])
    #expect(action.due == CalendarDate(year: 2025, month: 3, day: 31))
    #expect(action.status == .running)
  }

  @Test func `is open unless it says otherwise`() {
    #expect(read("id: A-3, for: [B.1], action: Do").action?.status == .open)
  }

  @Test(arguments: [
    ("for: [A.1], action: Do", DiagnosticCode.missingKey), ("id: A-3, action: Do", .missingKey),
    ("id: A-3, for: [A.1]", .missingKey), ("id: A-3, for: [A.9], action: Do", .unknownItem),
    ("id: A-3, for: [A], action: Do", .unknownItem), ("id: A-3, for: A.1, action: Do", .wrongShape),
    ("id: A-3, for: [], action: Do", .emptyList),
    ("id: A-3, for: [A.1], action: Do, status: late", .unknownWord),
    ("id: A-3, for: [A.1], action: Do, due: 2025-02-30", .malformedDate),
    ("id: A-3, for: [A.1], action: Do, cost: 3", .unknownKey),
  ])
  func `is checked`(_ text: String, _ code: DiagnosticCode) {
    #expect(read(text).problems.codes == [code])
  }
}
