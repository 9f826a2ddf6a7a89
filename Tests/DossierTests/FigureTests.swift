import Criteria
import Diagnostics
import Dossier
import Testing

@Suite struct `A figure of a dossier` {
  private func read(_ figure: String) -> (figure: Figure?, problems: [Diagnostic]) {
    let (dossier, problems) = DossierExample.read([
      "documents.yaml": """
      documents:
        - {id: D-1, title: T, status: final, date: 2024-01-01, place: Shelf}
        - {id: D-2, title: T, status: final, date: 2024-01-01, place: Shelf}
      """,
      "quantitative.yaml": "figures:\n  - {\(figure)}\n",
    ])
    return (dossier?.figures.first, problems)
  }

  @Test func `keeps everything that is said of it`() throws {
    let (found, problems) = read(
      "indicator: beds, value: 1 204, unit: beds, year: 2023, source: [D-2, D-1], note: N, "
        + "states: {study: open}")
    #expect(problems.isEmpty)
    let figure = try #require(found)
    #expect(figure.indicator == 0)
    #expect(figure.value == .number(Rational(1204)))
    #expect(figure.unit == "beds")
    #expect(figure.year == 2023)
    #expect(figure.sources == [0, 1])
    #expect(figure.states.map(\.dimension) == ["study"])
    #expect(figure.states.map(\.value) == ["open"])
    #expect(figure.note == "N")
  }

  @Test func `may leave its unit and source out`() {
    let (figure, problems) = read("indicator: rate, value: 19/20, year: 2023")
    #expect(problems.isEmpty)
    #expect(figure?.value == .number(Rational(19, 20)))
    #expect(figure?.sources.isEmpty == true)
  }

  @Test func `has one source or a list of them`() {
    #expect(read("indicator: beds, value: 1, year: 2023, source: D-2").figure?.sources == [1])
    #expect(read("indicator: beds, value: 1, year: 2023, source: [D-2]").figure?.sources == [1])
  }

  @Test(arguments: [
    ("beds", "Beds"), ("beds", "bed"), ("beds", "places"), ("rate", "percent"), ("here", "yes"),
  ])
  func `is counted in the unit of its indicator`(_ indicator: String, _ unit: String) {
    let value = indicator == "here" ? "true" : "1"
    let (_, problems) = read("indicator: \(indicator), value: \(value), year: 2023, unit: \(unit)")
    #expect(problems.codes == [.unitDiffers])
  }

  @Test(arguments: [
    ("indicator: bed, value: 1, year: 2023", DiagnosticCode.unknownIndicator),
    ("value: 1, year: 2023", .missingKey), ("indicator: beds, year: 2023", .missingKey),
    ("indicator: beds, value: 1", .missingKey),
    ("indicator: beds, value: , year: 2023", .missingKey),
    ("indicator: beds, value: 1.5, year: 2023", .valueOutOfRange),
    ("indicator: beds, value: -1, year: 2023", .malformedNumber),
    ("indicator: beds, value: 1e3, year: 2023", .malformedNumber),
    ("indicator: beds, value: '1,204', year: 2023", .malformedNumber),
    ("indicator: rate, value: 101%, year: 2023", .valueOutOfRange),
    ("indicator: here, value: 1, year: 2023", .malformedBoolean),
    ("indicator: here, value: yes, year: 2023", .malformedBoolean),
    ("indicator: beds, value: 1, year: 2023-01", .malformedDate),
    ("indicator: beds, value: 1, year: 2023, source: D-3", .unknownDocument),
    ("indicator: beds, value: 1, year: 2023, states: {study: ajar}", .unknownDimension),
    ("indicator: beds, value: 1, year: 2023, states: {season: open}", .unknownDimension),
    ("indicator: beds, value: 1, year: 2023, sources: D-1", .unknownKey),
  ])
  func `is checked`(_ text: String, _ code: DiagnosticCode) {
    let (_, problems) = read(text)
    #expect(problems.codes == [code])
    #expect(problems.first?.range.file.name == "quantitative.yaml")
    #expect(problems.first?.range.start.line == 2)
  }

  @Test func `is never given for what is derived`() {
    let (_, problems) = DossierExample.read(
      ["quantitative.yaml": "figures: [{indicator: both, value: 3, year: 2023}]"],
      edition: [
        "indicators.yaml": """
        indicators:
          - {id: beds, title: Beds, kind: count}
          - {id: cots, title: Cots, kind: count}
          - {id: both, title: Both, kind: count, derived: {sum: [beds, cots]}}
        """
      ])
    #expect(problems.codes == [.figureOfDerived])
  }
}
