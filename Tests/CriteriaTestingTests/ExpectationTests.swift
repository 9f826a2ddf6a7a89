import CriteriaTesting
import Diagnostics
import Testing

@Suite struct `What a test expects` {
  private static let defaults = "defaults: {designation: ccc, year: 2023, as-of: 2024-12-31}\n"
  private static let designation = """
    criteria: [{id: G1, title: One, item: A.1, at-least: mostly}]
    designations: [{id: ccc, title: Centre, requires: {id: rule, all: [{ref: G1}]}}]
    """
  private static let dossier =
    "id: a, shows: {A.1: [plan, do]}, answers: {A.1: yes}, reviews: {A.1: mostly}"

  private func failures(_ expect: String) -> [String] {
    TestedExample(
      designation: Self.designation,
      tests: Self.defaults + "tests: [{\(Self.dossier), expect: {\(expect)}}]"
    ).failures()
  }

  @Test(arguments: [
    "designations: {ccc: unknown}", "reached: none", "criteria: {G1: unknown}",
    "conditions: {rule: unknown, G1: unknown}", "core-gate: none",
    "items: {A.1: {state: assessed, supported: [partially, yes], evidenced: [partially, yes]}}",
    "scores: {whole: {claimed: 1, evidenced: [1/3, 100%], reviewed: 2/3}}",
    "scores: {areas: {care: {claimed: 1}}, chapters: {1: {claimed: 1}}, standards: {A: {claimed: 1}}}",
    "readiness: no-go", "readiness: {all-assessed: go, designation-decided: no-go}",
  ])
  func `holds if it comes out`(_ expect: String) {
    #expect(failures(expect) == [])
  }

  @Test(arguments: [
    ("designations: {ccc: met}", "designation ccc: expected met, came out unknown"),
    ("reached: ccc", "designation reached: expected ccc, came out none"),
    ("criteria: {G1: conflict}", "G1: expected conflict, came out unknown"),
    ("core-gate: unmet", "core gate: expected unmet, came out none"),
    ("items: {A.1: {state: out-of-scope}}", "A.1 state: expected out-of-scope, came out assessed"),
    (
      "items: {A.1: {supported: [no, yes]}}",
      "A.1 supported: expected [no, yes], came out [partially, yes]"
    ),
    ("items: {A.1: {evidenced: none}}", "A.1 evidenced: expected none, came out [partially, yes]"),
    (
      "scores: {whole: {evidenced: 1/2}}",
      "evidenced score of the whole: expected 1/2, came out [1/3, 1]"
    ),
    (
      "scores: {standards: {A: {reviewed: none}}}",
      "reviewed score of A: expected none, came out 2/3"
    ),
    ("readiness: go", "readiness: expected go, came out no-go"),
    (
      "readiness: {all-assessed: no-go}",
      "readiness, all-assessed: expected no-go, came out go"
    ),
  ])
  func `fails if another thing comes out`(_ expect: String, _ failure: String) {
    #expect(failures(expect) == ["a: \(failure)"])
  }

  @Test(arguments: [
    "items: {A.1: {supported: [no]}}", "items: {A.1: {supported: best}}", "reached: cc",
    "scores: {areas: {cure: {claimed: 1}}}", "scores: {chapters: {2: {claimed: 1}}}",
    "scores: {standards: {A.1: {claimed: 1}}}", "scores: {whole: {claimed: often}}",
    "criteria: {rule: met}", "conditions: {rule: perhaps}", "readiness: {all: go}",
    "items: {A: {supported: no}}",
  ])
  func `that nothing in the edition can give is a fault of form`(_ expect: String) {
    let read = TestedExample(
      designation: Self.designation,
      tests: Self.defaults + "tests: [{id: a, expect: {\(expect)}}]"
    ).read()
    #expect(read.problems.count == 1)
    #expect(read.problems.first?.severity == .error)
  }
}
