import CriteriaTesting
import TestSupport
import Testing

@Suite struct `Faults put into an edition` {
  private static let defaults = "defaults: {designation: ccc, year: 2023, as-of: 2024-12-31}\n"
  private static let indicators = "indicators: [{id: beds, title: Beds, kind: count, unit: beds}]"
  private static let designation = """
    criteria: [{id: G1, title: Beds, indicator: beds, more-than: {ccc: 100, cc: 50}}]
    designations:
      - {id: ccc, title: High, requires: {ref: G1}}
      - {id: cc, title: Low, requires: {ref: G1}}
    """
  private static let chapter = """
    chapter: 1
    title: Chapter
    standards:
      - {id: A, title: Standard, area: care, items: [{id: A.1, text: Item, evidence: {plan: a, do: b}}]}
    """

  private func example(_ tests: String) -> TestedExample {
    TestedExample(
      indicators: Self.indicators, designation: Self.designation, chapter: Self.chapter,
      tests: Self.defaults + tests)
  }

  @Test func `all survive where there is no test`() async {
    #expect(
      await example("").survivors() == [
        "G1: more-than → at-least for ccc", "G1: more-than → at-least for cc",
        "G1: more-than → less-than for ccc", "G1: more-than → less-than for cc",
        "G1: more-than 100 beds → 99 beds for ccc", "G1: more-than 100 beds → 101 beds for ccc",
        "G1: more-than 50 beds → 49 beds for cc", "G1: more-than 50 beds → 51 beds for cc",
        "A.1: core false → true", "A.1: without phase plan", "A.1: without phase do",
      ])
  }

  @Test func `are noticed at the edges that tests lie at, for each designation apart`() async {
    let survivors = await example(
      """
      tests:
        - {id: at, figures: {beds: 100}, expect: {criteria: {G1: unmet}, designations: {cc: met}}}
        - {id: above, figures: {beds: 101}, expect: {criteria: {G1: met}}}
        - {id: low, figures: {beds: 50}, expect: {designations: {cc: unmet}}}
        - {id: silent, expect: {items: {A.1: {supported: [no, yes]}}}}
        - {id: done, shows: {A.1: [do]}, expect: {items: {A.1: {supported: [no, yes]}}}}
      """
    ).survivors()
    #expect(
      survivors == [
        "G1: more-than 50 beds → 51 beds for cc", "A.1: core false → true",
        "A.1: without phase do",
      ])
  }

  @Test func `are not noticed by what is read for both designations`() async {
    let survivors = await example(
      "tests: [{id: at, figures: {beds: 50}, expect: {reached: none}}]"
    ).survivors()
    #expect(survivors.contains("G1: more-than → at-least for cc"))
    #expect(!survivors.contains("G1: more-than 50 beds → 49 beds for cc"))
  }

  @Test func `that change nothing are told apart with the reason`() async {
    var example = TestedExample(
      indicators: Self.indicators,
      designation:
        "designations: [{id: ccc, title: C, requires: {any: [{item: A.1, at-least: no}]}}]",
      chapter: """
        chapter: 1
        title: Chapter
        standards:
          - id: A
            title: Standard
            area: care
            items:
              - id: A.1
                text: Item
                evidence: {plan: a}
                levels:
                  yes: {indicator: beds, at-least: 0}
                  mostly: {document: plan, within: 24 months}
                  partially: {document: plan, within: 24 months}
        """)
    example.example.editions["e"]?["documents.yaml"] =
      "documents: [{id: plan, title: Plan, max-age: 12 months}]"
    example.example.editions["e"]?["edition.yaml"]? += "\npolicy: {core-gate: mostly}"
    let equivalent = await example.mutation().equivalent
    #expect(
      equivalent.map { "\($0.mutant.words): \($0.proof)" } == [
        "ccc: any → all: every verdict of its members gives the same",
        "A.1 yes: at-least 0 beds → -1 beds: every count gives the same",
        "A.1 mostly: within 24 months → 23 months: "
          + "a valid document of the kind is never older than 12 months",
        "A.1 mostly: within 24 months → 25 months: "
          + "a valid document of the kind is never older than 12 months",
        "A.1 mostly: without 'within': a valid document of the kind is never older than 12 months",
        "A.1 partially: within 24 months → 23 months: "
          + "a valid document of the kind is never older than 12 months",
        "A.1 partially: within 24 months → 25 months: "
          + "a valid document of the kind is never older than 12 months",
        "A.1 partially: without 'within': "
          + "a valid document of the kind is never older than 12 months",
        "A.1: without the condition of mostly: a level below needs the same",
        "policy: core-gate mostly → yes: no item is core, so there is no gate",
        "policy: core-gate mostly → partially: no item is core, so there is no gate",
        "policy: without core-gate: no item is core, so there is no gate",
        "policy: core-list complete → partial: no item is core, so there is no gate",
      ])
  }

  @Test func `reach a group that has an id wherever it stands`() async {
    let survivors = await TestedExample(
      indicators: """
        indicators:
          - {id: a, title: A, kind: flag}
          - {id: b, title: B, kind: flag}
          - {id: c, title: C, kind: flag}
        """,
      designation: """
        designations:
          - id: ccc
            title: C
            requires:
              id: rule
              at-least: 2
              of: [{indicator: a, is: true}, {indicator: b, is: true}, {id: last, indicator: c, is: true}]
        """,
      chapter: Self.chapter,
      tests: Self.defaults + """
        tests:
          - {id: two, figures: {a: true, b: true, c: false}, expect: {conditions: {rule: met}}}
          - {id: one, figures: {a: true, b: false, c: false}, expect: {designations: {ccc: unmet}}}
        """
    ).survivors()
    #expect(
      survivors == [
        "rule: without last", "A.1: core false → true", "A.1: without phase plan",
        "A.1: without phase do",
      ])
  }

  @Test func `turn core flags and the policy`() async {
    var example = TestedExample(
      designation: "designations: [{id: ccc, title: C, requires: {item: A.1, at-least: mostly}}]",
      chapter: """
        chapter: 1
        title: Chapter
        standards:
          - id: A
            title: Standard
            area: care
            items:
              - {id: A.1, text: Item, core: true, evidence: {plan: a}}
              - {id: A.2, text: Item, evidence: {plan: a}}
        """,
      tests: Self.defaults + """
        tests:
          - id: met
            shows: {A.1: [plan]}
            answers: {A.1: mostly, A.2: no}
            expect: {core-gate: met, designations: {ccc: met}}
          - id: unmet
            base: met
            answers: {A.1: partially}
            expect: {core-gate: unmet, designations: {ccc: unmet}}
        """)
    example.example.editions["e"]?["edition.yaml"]? += "\npolicy: {core-gate: mostly}"
    #expect(await example.survivors() == ["A.1: without phase plan", "A.2: without phase plan"])
  }
}
