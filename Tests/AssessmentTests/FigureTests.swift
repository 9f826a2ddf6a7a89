import Assessment
import Criteria
import TestSupport
import Testing

/// Which figures count, and why the others do not.
@Suite struct FigureTests {
  /// An indicator that asks for two statements, and documents D (valid), X and Y (not valid).
  private func example(_ figures: String...) -> Example {
    var example = Example()
    example.setIndicators(
      "{id: n, title: T, kind: count, states: {type: own, phase: open}}",
      "{id: free, title: T, kind: count}",
      more: "dimensions: {type: [own, other], phase: [open, shut], third: [x, y]}")
    example.setDocuments(
      Example.document("D"), Example.document("X", status: "draft"),
      Example.document("Y", date: "2026-01-01"))
    example.setFigures(figures)
    return example
  }

  private static let states = "states: {type: own, phase: open}"

  @Test(arguments: [
    "{indicator: n, value: 5, year: 2023, source: D, \(states)}",
    "{indicator: n, value: 5, year: 2023, source: [D], \(states)}",
    "{indicator: n, value: 5, year: 2023, source: [X, D, Y], \(states)}",
    "{indicator: n, value: 5, year: 2023, source: D, states: {third: x, phase: open, type: own}}",
  ])
  func `a figure of the index year that states what is asked and has a valid source counts`(
    _ figure: String
  ) throws {
    let example = example(figure)
    #expect(try example.verdict("{indicator: n, at-least: 5}") == .met)
    #expect(try example.verdict("{indicator: n, more-than: 5}") == .unmet)
    #expect(try example.assessed().figureUses.map(\.isUsable) == [true])
  }

  /// A reason in few words, without the places of documents.
  private func words(_ reason: FigureUse.Reason) -> String {
    switch reason {
    case .otherYear(let year): "year \(year)"
    case .doesNotState(let asked): "does not state \(asked.dimension) \(asked.value)"
    case .statesOtherwise(let said, let asked): "\(said.dimension) \(said.value), not \(asked)"
    case .noSource: "no source"
    case .noValidSource(let documents): "sources \(documents) are not valid"
    }
  }

  @Test(arguments: [
    ("{indicator: n, value: 5, year: 2022, source: D, \(states)}", ["year 2022"]),
    ("{indicator: n, value: 5, year: 2024, source: D, \(states)}", ["year 2024"]),
    (
      "{indicator: n, value: 5, year: 2023, source: D, states: {type: own}}",
      ["does not state phase open"]
    ),
    (
      "{indicator: n, value: 5, year: 2023, source: D, states: {type: other, phase: open}}",
      ["type other, not own"]
    ),
    (
      "{indicator: n, value: 5, year: 2023, source: D}",
      ["does not state phase open", "does not state type own"]
    ),
    ("{indicator: n, value: 5, year: 2023, \(states)}", ["no source"]),
    // Documents are known by their place in the order of ids: D, X, Y.
    (
      "{indicator: n, value: 5, year: 2023, source: X, \(states)}", ["sources [1] are not valid"]
    ),
    (
      "{indicator: n, value: 5, year: 2023, source: [Y, X], \(states)}",
      ["sources [1, 2] are not valid"]
    ),
    (
      "{indicator: n, value: 5, year: 2021, source: X, states: {type: own, phase: shut}}",
      ["phase shut, not open", "sources [1] are not valid", "year 2021"]
    ),
  ])
  func `a figure left out is reported with every reason`(
    _ figure: String, _ reasons: [String]
  ) throws {
    let example = example(figure)
    #expect(try example.verdict("{indicator: n, at-least: 1}") == .unknown)
    let assessment = try example.assessed()
    #expect(assessment.figureUses[0].reasons.map(words).sorted() == reasons)
    #expect(assessment.leftOut(assessment.edition.indicatorIndex["n"] ?? -1).count == 1)
  }

  @Test func `an indicator that asks for nothing takes a figure that states something`() throws {
    let example = example(Example.figure("free", "5", "source: D, states: {type: other}"))
    #expect(try example.verdict("{indicator: free, at-least: 5}") == .met)
  }

  @Test func `a figure that is left out contradicts nothing`() throws {
    let example = example(
      Example.figure("free", "5"), Example.figure("free", "9", "source: X"),
      Example.figure("free", "1", ""))
    #expect(try example.verdict("{indicator: free, at-least: 5}") == .met)
    #expect(try example.verdict("{indicator: free, at-most: 5}") == .met)
    #expect(try example.assessed().consistency.isEmpty)
  }

  // MARK: Claimed

  @Test func `claimed, a figure needs no source but the year and the statements`() throws {
    func claimed(_ figure: String) throws -> Verdict {
      try example(figure).judged("{indicator: n, at-least: 5}").claimed
    }
    #expect(try claimed("{indicator: n, value: 5, year: 2023, \(Self.states)}") == .met)
    #expect(try claimed("{indicator: n, value: 4, year: 2023, \(Self.states)}") == .unmet)
    #expect(try claimed("{indicator: n, value: 5, year: 2023, source: X, \(Self.states)}") == .met)
    #expect(try claimed("{indicator: n, value: 5, year: 2022, \(Self.states)}") == .unknown)
    #expect(try claimed("{indicator: n, value: 5, year: 2023, source: D}") == .unknown)
  }

  @Test func `claimed, figures without a source may contradict those with one`() throws {
    let example = example(Example.figure("free", "5"), Example.figure("free", "4", ""))
    let judged = try example.judged("{indicator: free, at-least: 5}")
    #expect(judged.verdict == .met)
    #expect(judged.claimed == .conflict)
  }
}
