import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Criteria
@testable import Proofs

@Suite struct `Proofs about conditions` {
  @Test(
    .enabled(if: ForeignProgram.exists("z3"), "z3 is not installed"),
    arguments: [11, 21, 24, 57] as [UInt64])
  func `An independent solver agrees on conditions made up at random`(_ seed: UInt64) throws {
    var made = RandomConditions(seed: seed)
    let problems = DiagnosticCollector()
    let edition = made.example(count: 120).readEdition(reporting: problems).edition
    try #require(!problems.hasErrors, "\(problems.sorted.map(\.message))")
    let proofs = ConditionProofs(edition)
    let script = SolverScript(edition)
    let criteria = edition.criteria.map { edition.conditions[$0] }
    var formulas: [String] = []
    var decisions: [Decision?] = []
    func ask(_ satisfied: [Condition], _ failed: [Condition]) {
      let parts =
        satisfied.map { script.formula($0, holds: true) }
        + failed.map { script.formula($0, holds: false) }
      formulas.append("(and \(parts.joined(separator: " ")))")
      let wishes: [ConditionProofs.Wish] =
        satisfied.map { .satisfy($0, for: 0) } + failed.map { .fail($0, for: 0) }
      decisions.append(proofs.isPossible(wishes, seeking: 0))
    }
    for (one, other) in zip(criteria, criteria.dropFirst()) {
      ask([one], [])
      ask([], [one])
      ask([one, other], [])
      ask([one], [other])
    }
    let answers = try #require(ForeignProgram("z3"))
      .run("-in", on: Data(script.text(asking: formulas).utf8))
      .split(separator: "\n")
    #expect(answers.count == decisions.count)
    let counts = Dictionary(grouping: answers) { $0 }.mapValues(\.count)
    #expect(counts.keys.sorted() == ["sat", "unsat"])
    #expect(counts["unsat", default: 0] > 50)
    for (index, (answer, decision)) in zip(answers, decisions).enumerated() {
      #expect(decision == (answer == "sat" ? .yes : .no), "\(formulas[index])")
    }
  }

  /// More than half of some flags cannot be true while half of them are false; but to see that by
  /// trying takes longer with every flag.
  @Test func `A condition made to be hard is left undecided`() throws {
    let flags = (0..<60).map { "f\($0)" }
    func members(_ state: Bool) -> String {
      flags.map { "{indicator: \($0), is: \(state)}" }.joined(separator: ", ")
    }
    var example = Example()
    example.editions["e"]?["indicators.yaml"] =
      "indicators:\n"
      + flags.map { "  - {id: \($0), title: Flag, kind: flag}\n" }.joined()
    example.editions["e"]?["designation.yaml"] = """
      criteria:
        - id: C0
          title: Hard
          all:
            - {at-least: 31, of: [\(members(true))]}
            - {at-least: 30, of: [\(members(false))]}
      designations: [{id: ccc, title: Centre, requires: {ref: C0}}]
      """
    let problems = DiagnosticCollector()
    let edition = example.readEdition(reporting: problems).edition
    #expect(!problems.hasErrors)
    let decision = ConditionProofs(edition)
      .isPossible([.satisfy(edition.conditions[0], for: 0)], seeking: 0)
    #expect(decision == .undecided)
  }
}
