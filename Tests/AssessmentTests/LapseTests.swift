import Assessment
import Criteria
import TestSupport
import Testing

/// The days on which documents stop counting; the clock stands at 2024-12-31.
@Suite struct LapseTests {
  private static let all = "shows: {A.1: [plan, do, check, act]}"

  private func example(_ documents: String...) -> Example {
    var example = Example()
    example.setDocuments(documents)
    example.setAnswers("A.1: {level: yes}")
    return example
  }

  private func dates(_ example: Example) throws -> [String] {
    try example.assessed().lapses.map(\.date.description)
  }

  @Test func `everything that rests on a document falls on the day after its last`() throws {
    var example = example(Example.document("D", "valid-until: 2025-03-31, \(Self.all)"))
    let header = try #require(example.editions["e"]?["edition.yaml"])
    example.setEdition("edition.yaml", header + "\npolicy: {core-gate: mostly}")
    example.setItems(
      "{id: A.1, text: T, core: true, evidence: {plan: x, do: x, check: x, act: x}}")
    let lapses = try example.assessed().lapses
    try #require(lapses.count == 1)
    let lapse = lapses[0]
    #expect(lapse.date == CalendarDate(year: 2025, month: 4, day: 1))
    #expect(lapse.causes == [.invalid(document: 0)])
    #expect(lapse.levels.map(\.before) == [LevelInterval(low: 0, high: 0)])
    #expect(lapse.levels.map(\.after) == [LevelInterval(low: 3, high: 0)])
    let fall = ["1 to 1", "0 to 1"]
    for falls in [lapse.whole, lapse.areas, lapse.chapters] {
      #expect(falls.map { Assessment.text($0.before) } == [fall[0]])
      #expect(falls.map { Assessment.text($0.after) } == [fall[1]])
    }
    #expect(lapse.coreGate.map(\.before) == [.met])
    #expect(lapse.coreGate.map(\.after) == [.unknown])
    #expect(lapse.designations.map(\.before) == [.met])
    #expect(lapse.designations.map(\.after) == [.unknown])
  }

  @Test(
    arguments: [
      ("2024-12-31", ["2025-01-01"]), ("2024-12", ["2025-01-01"]), ("2024", ["2025-01-01"]),
      ("2025-02", ["2025-03-01"]), ("2025", ["2026-01-01"]), ("2025-02-28", ["2025-03-01"]),
      // The horizon is 2026-12-31, included.
      ("2026-12-30", ["2026-12-31"]), ("2026-12-31", []), ("2027-01-01", []),
      // Expired already.
      ("2024-12-30", []),
    ] as [(String, [String])])
  func `valid-until lapses on the day after its last possible day`(
    _ until: String, _ expected: [String]
  ) throws {
    let example = example(Example.document("D", "valid-until: \(until), \(Self.all)"))
    #expect(try dates(example) == expected)
  }

  @Test(
    arguments: [
      ("2024-01-31", "13 months", ["2025-03-01"]), ("2023-12-31", "12 months", ["2025-01-01"]),
      ("2023-12-30", "12 months", []), ("2024", "12 months", ["2025-01-02"]),
      ("2024-06", "12 months", ["2025-06-02"]), ("2024-12-30", "24 months", ["2026-12-31"]),
      ("2024-12-31", "24 months", []),
    ] as [(String, String, [String])])
  func `max-age lapses on the day after it is reached`(
    _ date: String, _ age: String, _ expected: [String]
  ) throws {
    var example = example(Example.document("D", "kind: plan, \(Self.all)", date: date))
    example.setKinds("{id: plan, title: Plan, max-age: \(age)}")
    #expect(try dates(example) == expected)
  }

  @Test func `the end of within is a lapse, though the document stays valid`() throws {
    var example = example(Example.document("D", "kind: plan", date: "2023-06-30"))
    example.setKinds("{id: plan, title: Plan}")
    example.setRule("{document: plan, within: 24 months}")
    let lapses = try example.assessed().lapses
    try #require(lapses.count == 1)
    #expect(lapses[0].date == CalendarDate(year: 2025, month: 7, day: 1))
    #expect(
      lapses[0].causes == [
        .outside(document: 0, kind: 0, within: CalendarPeriod(months: 24))
      ])
    #expect(lapses[0].designations.map(\.after) == [.unknown])
    #expect(lapses[0].levels.isEmpty)
    #expect(lapses[0].whole.isEmpty)
  }

  @Test(arguments: [
    "{any: [{document: plan, within: 24 months}]}",
    "{at-least: 1, of: [{all: [{document: plan, within: 24 months}]}]}",
  ])
  func `a condition inside others is looked at too`(_ rule: String) throws {
    var example = example(Example.document("D", "kind: plan", date: "2023-06-30"))
    example.setKinds("{id: plan, title: Plan}")
    example.setRule(rule)
    #expect(try dates(example) == ["2025-07-01"])
  }

  @Test func `a condition of a level or to apply is looked at too`() throws {
    var example = example(Example.document("D", "kind: plan, shows: {A.1: [plan]}"))
    example.setKinds("{id: plan, title: Plan}")
    example.setItems(
      "{id: A.1, text: T, evidence: {plan: x}, levels: {yes: {document: plan, within: 13 months}}}")
    let designation = try #require(example.editions["e"]?["designation.yaml"])
    example.setEdition(
      "designation.yaml",
      "preconditions:\n  - {document: plan, within: 14 months}\n" + designation)
    let lapses = try example.assessed().lapses
    #expect(lapses.map(\.date.description) == ["2025-02-02", "2025-03-02"])
    #expect(lapses.first?.levels.map(\.after) == [LevelInterval(low: 1, high: 0)])
  }

  @Test func `within that ends after the document's own end is no lapse of its own`() throws {
    var example = example(
      Example.document("D", "kind: plan, valid-until: 2025-02-28", date: "2024-01-01"))
    example.setKinds("{id: plan, title: Plan}")
    example.setRule("{document: plan, within: 24 months}")
    let lapses = try example.assessed().lapses
    #expect(lapses.map(\.date.description) == ["2025-03-01"])
    #expect(lapses.first?.causes == [.invalid(document: 0)])
  }

  @Test func `a lapse is told by what falls against the day before`() throws {
    let example = example(
      Example.document("A", "valid-until: 2025-01-31, shows: {A.1: [act]}"),
      Example.document("B", "valid-until: 2025-06-30, shows: {A.1: [do]}"),
      Example.document("C", "shows: {A.1: [plan, check]}"))
    let lapses = try example.assessed().lapses
    #expect(lapses.map(\.date.description) == ["2025-02-01", "2025-07-01"])
    #expect(lapses.map { $0.levels.map(\.before.low) } == [[0], [1]])
    #expect(lapses.map { $0.levels.map(\.after.low) } == [[1], [3]])
    #expect(lapses.map(\.designations.count) == [1, 0])
  }

  @Test func `a document beside which another stays lapses without harm`() throws {
    let example = example(
      Example.document("A", "valid-until: 2025-01-31, \(Self.all)"),
      Example.document("B", Self.all))
    let lapses = try example.assessed().lapses
    #expect(lapses.map(\.date.description) == ["2025-02-01"])
    #expect(lapses.allSatisfy { $0.levels.isEmpty && $0.whole.isEmpty && $0.designations.isEmpty })
  }

  @Test func `documents that lapse on one day are one lapse`() throws {
    let example = example(
      Example.document("A", "valid-until: 2025-01-31, shows: {A.1: [plan]}"),
      Example.document("B", "valid-until: 2025-01, shows: {A.1: [do]}"))
    let lapses = try example.assessed().lapses
    #expect(lapses.map(\.causes) == [[.invalid(document: 0), .invalid(document: 1)]])
  }

  @Test func `documents dated after as-of are left out throughout`() throws {
    let lapsing = Example.document("A", "valid-until: 2025-06-30, \(Self.all)")
    let later = Example.document("B", "valid-until: 2025-12-31, \(Self.all)", date: "2025-01-15")
    let lapses = try example(lapsing, later).assessed().lapses
    #expect(lapses.map(\.date.description) == ["2025-07-01"])
    #expect(lapses.first?.levels.map(\.after.low) == [3])
  }

  @Test(arguments: [
    Example.document("D", "valid-until: 2025-06-30", status: "draft"),
    Example.document("D", "valid-until: 2025-06-30", date: "2025-01-01"),
    Example.document("D", "valid-until: 2023-06-30", date: "2022-01-01"),
    Example.document("D"),
  ])
  func `what does not count today, or never ends, cannot lapse`(_ document: String) throws {
    #expect(try dates(example(document)).isEmpty)
  }

  @Test func `a figure falls with its last source`() throws {
    var example = example(Example.document("D", "valid-until: 2025-06-30"))
    example.setIndicators("{id: n, title: T, kind: count}")
    example.setFigures(Example.figure("n", "5"))
    example.setRule("{indicator: n, at-least: 5}")
    #expect(try example.assessed().lapses.first?.designations.map(\.after) == [.unknown])
    example.setDocuments(Example.document("D", "valid-until: 2025-06-30"), Example.document("E"))
    example.setFigures(Example.figure("n", "5", "source: [D, E]"))
    #expect(try example.assessed().lapses.map(\.designations.isEmpty) == [true])
  }
}
