import Criteria
import CriteriaTesting
import Diagnostics
import Dossier
import TestSupport
import Testing

@Suite struct `The dossier of a test` {
  private static let indicators = """
    dimensions: {study: [open, closed]}
    indicators:
      - {id: beds, title: Beds, kind: count, unit: beds}
      - {id: trials, title: Trials, kind: count, states: {study: open}}
      - {id: school, title: School, kind: flag}
    """
  private static let defaults = "defaults: {designation: ccc, year: 2023, as-of: 2024-12-31}\n"

  private func read(_ tests: String) throws -> [CriteriaTest] {
    let read = TestedExample(indicators: Self.indicators, tests: Self.defaults + tests).read()
    #expect(read.problems.map(\.message) == [])
    return read.tests
  }

  @Test func `has usable figures where it says nothing else`() throws {
    let tests = try read(
      """
      tests:
        - id: a
          figures: {beds: [1, 2], trials: 3, school: true}
          expect: {reached: none}
      """)
    let dossier = try #require(tests.first?.dossier)
    #expect(
      dossier.figures.map(\.value) == [
        .number(Rational(1)), .number(Rational(2)), .number(Rational(3)), .flag(true),
      ])
    #expect(dossier.figures.allSatisfy { $0.year == 2023 && $0.sources.count == 1 })
    #expect(dossier.figures[2].states.map(\.value) == ["open"])
  }

  @Test func `has figures that are not usable where it says so`() throws {
    let tests = try read(
      """
      tests:
        - id: a
          figures:
            beds: {value: 1, source: []}
            trials: [{value: 3, states: {study: closed}}, {value: 4, year: 2022}]
          expect: {reached: none}
      """)
    let figures = try #require(tests.first?.dossier.figures)
    #expect(figures.map(\.sources.count) == [0, 1, 1])
    #expect(figures.map(\.year) == [2023, 2022, 2023])
    #expect(figures[2].states.map(\.value) == ["closed"])
  }

  @Test func `may stand in the form of the dossier's own files`() throws {
    let tests = try read(
      """
      tests:
        - id: a
          documents: [{id: sketch, title: List, status: draft, date: 2024, place: Shelf}]
          figures: [{indicator: beds, value: 7, year: 2023, source: sketch}]
          shows: {A.1: [plan]}
          expect: {reached: none}
      """)
    let dossier = try #require(tests.first?.dossier)
    #expect(dossier.documents.map(\.id) == ["sketch", "sketch'"])
    #expect(dossier.figures.map(\.sources) == [[0]])
    #expect(dossier.documents[1].shows.map(\.phase) == [.plan])
  }

  @Test func `starts from its base, entry by entry, and a list takes the place of all`() throws {
    let tests = try read(
      """
      tests:
        - id: a
          figures: {beds: 1, trials: 2}
          answers: {A.1: yes}
          expect: {reached: none}
        - id: b
          base: a
          year: 2022
          figures: {beds: []}
          answers: {A.1: {}}
          expect: {reached: none}
        - id: c
          base: b
          figures: [{indicator: beds, value: 7, year: 2023}]
          expect: {reached: none}
      """)
    #expect(tests.map { $0.dossier.year } == [2023, 2022, 2022])
    #expect(
      tests.map { $0.dossier.figures.map(\.value) } == [
        [.number(Rational(1)), .number(Rational(2))], [.number(Rational(2))],
        [.number(Rational(7))],
      ])
    #expect(tests.map { $0.dossier.answers[0]?.level } == [0, nil, nil])
    #expect(tests.map(\.expectations.count) == [1, 1, 1])
  }

  @Test func `takes the defaults of the file in which it begins`() throws {
    var example = TestedExample(
      tests: "defaults: {designation: ccc, year: 2021, as-of: 2024-12-31}\n"
        + "tests: [{id: a, base: b, expect: {reached: none}}]")
    example.tests["b.yaml"] =
      Self.defaults + "tests: [{id: b, expect: {reached: none}}]"
    let read = example.read()
    #expect(read.problems.isEmpty)
    #expect(read.tests.map(\.id) == ["a", "b"])
    #expect(read.tests.map { $0.dossier.year } == [2023, 2023])
  }

  @Test func `is reported once however many tests start from it`() {
    let tests = """
      tests:
        - {id: a, figures: {bed: 1}, expect: {reached: none}}
        - {id: b, base: a, expect: {reached: none}}
        - {id: c, base: b, expect: {reached: none}}
      """
    let read = TestedExample(indicators: Self.indicators, tests: Self.defaults + tests).read()
    #expect(read.problems.map(\.code) == [.unknownIndicator])
  }
}
