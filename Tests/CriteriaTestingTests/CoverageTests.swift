import CriteriaTesting
import Testing

@Suite struct `What tests touch` {
  private static let defaults = "defaults: {designation: ccc, year: 2023, as-of: 2024-12-31}\n"

  private func coverage(_ tests: String) -> Coverage {
    let read = TestedExample(
      indicators: """
        indicators:
          - {id: beds, title: Beds, kind: count}
          - {id: rate, title: Rate, kind: share}
        """,
      designation: """
        criteria:
          - {id: G1, title: Beds, indicator: beds, more-than: {ccc: 100, cc: 50}}
          - {id: G2, title: Rate, indicator: rate, at-least: 0}
        designations:
          - {id: ccc, title: High, requires: {ref: G1}}
          - {id: cc, title: Low, requires: {ref: G1}}
        """,
      tests: Self.defaults + tests
    ).read()
    #expect(read.problems.isEmpty)
    return TestRun(read.tests, of: read.edition).coverage
  }

  private func sides(_ coverage: Coverage) -> [String] {
    coverage.thresholds.map { threshold in
      ([threshold.name, threshold.designation ?? "all"] + threshold.missingSides.map(\.rawValue))
        .joined(separator: " ")
    }
  }

  @Test func `is nothing without tests, and no side is missed that has no values`() {
    let coverage = coverage("")
    #expect(
      sides(coverage) == ["G1 ccc below at above", "G1 cc below at above", "G2 all at above"])
    #expect(coverage.items.map(\.isTouched) == [false])
    #expect(coverage.conditions.map(\.isTouched) == [false, false])
  }

  @Test func `is the side on which the one value of an indicator lies, for what is read`() {
    let coverage = coverage(
      """
      tests:
        - {id: a, figures: {beds: 100}, expect: {criteria: {G1: unmet}}}
        - {id: b, figures: {beds: 60}, expect: {designations: {cc: met}}}
        - {id: c, figures: {beds: [99, 101], rate: 0}, expect: {criteria: {G1: conflict}}}
      """)
    #expect(sides(coverage) == ["G1 ccc below above", "G1 cc below at", "G2 all at above"])
    #expect(coverage.conditions.map(\.isTouched) == [true, false])
  }

  @Test func `is an item that an expectation is about, at the levels it names`() {
    let coverage = coverage(
      "tests: [{id: a, shows: {A.1: [plan, do]}, expect: {items: {A.1: {supported: [partially, yes]}}}}]"
    )
    #expect(coverage.items.map(\.isTouched) == [true])
    #expect(coverage.items.map(\.missingLevels) == [["mostly", "no"]])
  }

  @Test func `is not what only a score, the gate or the readiness rests on`() {
    let coverage = coverage(
      "tests: [{id: a, expect: {readiness: no-go, core-gate: none, scores: {whole: {evidenced: [0, 1]}}}}]"
    )
    #expect(coverage.items.map(\.isTouched) == [false])
    #expect(coverage.conditions.map(\.isTouched) == [false, false])
  }
}
