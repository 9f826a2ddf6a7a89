import Assessment
import TestSupport
import Testing

/// Conditions on given indicators.
@Suite struct ComparisonTests {
  private func example(kind: String = "amount", _ values: [String]) -> Example {
    var example = Example()
    example.setIndicators("{id: n, title: T, kind: \(kind)}")
    example.setDocuments(Example.document("D"))
    example.setFigures(values.map { Example.figure("n", $0) })
    return example
  }

  @Test(arguments: [
    ("more-than", "9.999", Verdict.unmet), ("more-than", "10", .unmet),
    ("more-than", "10.001", .met),
    ("at-least", "9.999", .unmet), ("at-least", "10", .met), ("at-least", "10.001", .met),
    ("less-than", "9.999", .met), ("less-than", "10", .unmet), ("less-than", "10.001", .unmet),
    ("at-most", "9.999", .met), ("at-most", "10", .met), ("at-most", "10.001", .unmet),
  ])
  func `a threshold is met exactly, below or above as the comparison says`(
    _ comparison: String, _ value: String, _ verdict: Verdict
  ) throws {
    #expect(try example([value]).verdict("{indicator: n, \(comparison): 10}") == verdict)
    #expect(try example([value]).verdict("{indicator: n, \(comparison): 20/2}") == verdict)
  }

  @Test(arguments: [
    ("95%", "0.95", Verdict.met), ("95%", "19/20", .met), ("95%", "0.949999999999999999", .unmet),
    ("2/3", "0.666666666666666666", .unmet), ("2/3", "0.666666666666666667", .met),
    ("0.333333333333333333", "1/3", .met), ("100%", "1", .met), ("100%", "99.99%", .unmet),
  ])
  func `nothing is decided on a rounded value`(
    _ threshold: String, _ value: String, _ verdict: Verdict
  ) throws {
    let example = example(kind: "share", [value])
    #expect(try example.verdict("{indicator: n, at-least: \(threshold)}") == verdict)
  }

  @Test func `large numbers in groups are compared in full`() throws {
    let example = example(["999 999 999 999 999 999"])
    #expect(try example.verdict("{indicator: n, at-least: 999 999 999 999 999 999}") == .met)
    #expect(try example.verdict("{indicator: n, more-than: 999999999999999998}") == .met)
    #expect(try example.verdict("{indicator: n, more-than: 999999999999999999}") == .unmet)
  }

  @Test func `numbers below 0 are compared as such`() throws {
    let example = example(kind: "number", ["-5"])
    #expect(try example.verdict("{indicator: n, at-least: -5}") == .met)
    #expect(try example.verdict("{indicator: n, less-than: -4}") == .met)
    #expect(try example.verdict("{indicator: n, at-least: 0}") == .unmet)
  }

  // MARK: Several values

  @Test(arguments: ["more-than", "at-least", "less-than", "at-most"])
  func `without a value every comparison is unknown`(_ comparison: String) throws {
    #expect(try example([]).verdict("{indicator: n, \(comparison): 0}") == .unknown)
  }

  @Test(arguments: [
    ("at-least", ["12", "11"], Verdict.met), ("at-least", ["12", "9"], .conflict),
    ("at-least", ["9", "8"], .unmet), ("at-least", ["10", "10"], .met),
    ("more-than", ["10", "11"], .conflict), ("more-than", ["9", "10"], .unmet),
    ("less-than", ["9", "10"], .conflict), ("less-than", ["8", "9"], .met),
    ("at-most", ["9", "10"], .met), ("at-most", ["10", "11"], .conflict),
    ("at-least", ["9", "12", "10"], .conflict), ("at-least", ["30", "20", "10"], .met),
    ("at-most", ["30", "5", "20"], .conflict), ("at-most", ["30", "11", "20"], .unmet),
  ])
  func `rival figures agree on a verdict, or are in conflict`(
    _ comparison: String, _ values: [String], _ verdict: Verdict
  ) throws {
    #expect(try example(values).verdict("{indicator: n, \(comparison): 10}") == verdict)
    let reversed = example(values.reversed())
    #expect(try reversed.verdict("{indicator: n, \(comparison): 10}") == verdict)
  }

  // MARK: Thresholds by designation

  private func thresholds(value: String, sought: String) throws -> Assessment {
    var example = example([value])
    example.setItems(
      "{id: A.1, text: T, evidence: {plan: a}, levels: {yes: {indicator: n, at-least: "
        + "{cc: 10, ccc: 20}}}}")
    example.setEdition(
      "designation.yaml",
      """
      preconditions:
        - {indicator: n, at-least: {cc: 10, ccc: 20}}
      criteria:
        - {id: Q, indicator: n, at-least: {cc: 10, ccc: 20}}
      designations:
        - {id: ccc, title: Comprehensive, requires: {all: [{ref: Q}]}}
        - {id: cc, title: Centre, requires: {all: [{ref: Q}]}}
      """)
    example.dossier["dossier.yaml"] = example.dossier["dossier.yaml"]?.replacing(
      "designation: ccc", with: "designation: \(sought)")
    example.setDocuments(Example.document("D", "shows: {A.1: [plan]}"))
    return try example.assessed()
  }

  @Test(arguments: ["cc", "ccc"])
  func `a rule reads the threshold of its own designation, whichever is sought`(
    _ sought: String
  ) throws {
    let assessment = try thresholds(value: "15", sought: sought)
    #expect(assessment.designations.map(\.verdict) == [.unmet, .met])
    #expect(assessment.designations.map(\.claimed) == [.unmet, .met])
    #expect(assessment.criteriaMet == 1)
    #expect(try thresholds(value: "9", sought: sought).criteriaMet == nil)
    #expect(try thresholds(value: "20", sought: sought).criteriaMet == 0)
  }

  @Test func `elsewhere the threshold of the designation sought is read`() throws {
    let high = try thresholds(value: "15", sought: "ccc")
    #expect(high.criteria.map(\.verdict) == [.unmet])
    #expect(high.preconditions.map(\.verdict) == [.unmet])
    #expect(high.supported("A.1") == "mostly to mostly")
    let low = try thresholds(value: "15", sought: "cc")
    #expect(low.criteria.map(\.verdict) == [.met])
    #expect(low.preconditions.map(\.verdict) == [.met])
    #expect(low.supported("A.1") == "yes to yes")
  }
}
