import Assessment
import Criteria
import TestSupport
import Testing

/// Sums, shares and ratios that follow from given indicators.
@Suite struct DerivedIndicatorTests {
  /// Figures as `a=1` from a valid document.
  private func example(_ figures: [String], kind: String = "share") -> Example {
    var example = Example()
    example.setIndicators(
      "{id: a, title: A, kind: count}", "{id: b, title: B, kind: count}",
      "{id: c, title: C, kind: count}",
      "{id: sum, title: Sum, kind: count, derived: {sum: [a, b, c]}}",
      "{id: quotient, title: Quotient, kind: \(kind), derived: {numerator: a, denominator: b}}")
    example.setDocuments(Example.document("D"))
    example.setFigures(
      figures.map { figure in
        let parts = figure.split(separator: "=").map(String.init)
        return Example.figure(parts[0], parts[1])
      })
    return example
  }

  // MARK: Sums

  @Test func `a sum with all its parts is exact`() throws {
    let example = example(["a=1", "b=2", "c=4"])
    #expect(try example.verdict("{indicator: sum, at-least: 7}") == .met)
    #expect(try example.verdict("{indicator: sum, at-most: 7}") == .met)
    #expect(try example.verdict("{indicator: sum, more-than: 7}") == .unmet)
    #expect(try example.verdict("{indicator: sum, less-than: 7}") == .unmet)
  }

  // From the bound up: 6, 7, 8 …
  @Test(arguments: [
    ("at-least", 5, Verdict.met), ("at-least", 6, .met), ("at-least", 7, .unknown),
    ("more-than", 5, .met), ("more-than", 6, .unknown), ("more-than", 7, .unknown),
    ("at-most", 5, .unmet), ("at-most", 6, .unknown), ("at-most", 7, .unknown),
    ("less-than", 5, .unmet), ("less-than", 6, .unmet), ("less-than", 7, .unknown),
  ])
  func `a sum with a missing part is a lower bound`(
    _ comparison: String, _ threshold: Int, _ verdict: Verdict
  ) throws {
    let example = example(["a=2", "c=4"])
    let condition = "{indicator: sum, \(comparison): \(threshold)}"
    #expect(try example.verdict(condition) == verdict)
  }

  @Test func `a sum without any part has no value`() throws {
    let example = example([])
    for comparison in ["more-than", "at-least", "less-than", "at-most"] {
      #expect(try example.verdict("{indicator: sum, \(comparison): 0}") == .unknown)
    }
    let assessment = try example.assessed()
    #expect(assessment.values[assessment.edition.indicatorIndex["sum"] ?? -1] == .none)
  }

  @Test func `a part of 0 is not a missing one`() throws {
    let example = example(["a=2", "b=0", "c=4"])
    #expect(try example.verdict("{indicator: sum, at-most: 6}") == .met)
  }

  @Test(arguments: [
    ("at-least", 8, Verdict.met), ("at-least", 9, .conflict), ("at-least", 15, .conflict),
    ("at-least", 16, .unmet), ("at-most", 7, .unmet), ("at-most", 8, .conflict),
    ("at-most", 14, .conflict), ("at-most", 15, .met),
  ])
  func `a sum has a value for every combination of its parts`(
    _ comparison: String, _ threshold: Int, _ verdict: Verdict
  ) throws {
    // 1 or 3, plus 2 or 7, plus 5: 8, 10, 13, 15.
    let example = example(["a=1", "a=3", "b=2", "b=7", "c=5"])
    #expect(try example.verdict("{indicator: sum, \(comparison): \(threshold)}") == verdict)
  }

  @Test(arguments: [
    // The bound is 3 or 7, so each value says "from there up".
    ("at-least", 3, Verdict.met), ("at-least", 5, .conflict), ("at-least", 8, .unknown),
    ("at-most", 2, .unmet), ("at-most", 5, .conflict), ("at-most", 7, .unknown),
  ])
  func `a lower bound with rival parts is judged on each`(
    _ comparison: String, _ threshold: Int, _ verdict: Verdict
  ) throws {
    let example = example(["a=1", "a=5", "b=2"])
    #expect(try example.verdict("{indicator: sum, \(comparison): \(threshold)}") == verdict)
  }

  // MARK: Shares and ratios

  @Test func `a share is the exact quotient`() throws {
    let example = example(["a=2", "b=3"])
    #expect(try example.verdict("{indicator: quotient, at-least: 2/3}") == .met)
    #expect(try example.verdict("{indicator: quotient, at-most: 2/3}") == .met)
    #expect(
      try example.verdict("{indicator: quotient, at-least: 0.666666666666666667}") == .unmet)
  }

  @Test(arguments: [["a=2"], ["b=3"], [], ["a=2", "b=0"], ["a=0", "b=0"]])
  func `without a part, or over 0 only, a share has no value`(_ figures: [String]) throws {
    #expect(try example(figures).verdict("{indicator: quotient, at-least: 0}") == .unknown)
  }

  @Test func `a denominator of 0 is left out and the others count`() throws {
    let example = example(["a=2", "b=0", "b=4"])
    #expect(try example.verdict("{indicator: quotient, at-least: 50%}") == .met)
    #expect(try example.verdict("{indicator: quotient, at-most: 50%}") == .met)
  }

  @Test(arguments: [
    ("at-least: 1/5", Verdict.met), ("at-least: 1/4", .conflict), ("at-least: 3/4", .conflict),
    ("more-than: 3/4", .unmet), ("at-most: 3/4", .met), ("less-than: 1/5", .unmet),
  ])
  func `a share has a value for every combination of its parts`(
    _ comparison: String, _ verdict: Verdict
  ) throws {
    // 1 or 3, over 4 or 5: 1/5, 1/4, 3/5, 3/4.
    let example = example(["a=1", "a=3", "b=5", "b=4"])
    #expect(try example.verdict("{indicator: quotient, \(comparison)}") == verdict)
  }

  @Test(arguments: [["a=5", "b=4"], ["a=1", "a=5", "b=4"], ["a=5", "b=9", "b=4", "b=0"]])
  func `if any value of a share lies above 1, none is usable`(_ figures: [String]) throws {
    let example = example(figures)
    for condition in ["at-least: 0", "at-most: 1", "more-than: 1", "less-than: 0"] {
      #expect(try example.verdict("{indicator: quotient, \(condition)}") == .unknown)
    }
    let assessment = try example.assessed()
    let share = try #require(assessment.edition.indicatorIndex["quotient"])
    #expect(assessment.values[share] == .aboveOne(largest: Rational(5, 4)))
  }

  @Test func `a share of exactly 1 is usable, and a ratio may lie above 1`() throws {
    #expect(try example(["a=4", "b=4"]).verdict("{indicator: quotient, at-least: 1}") == .met)
    let ratio = example(["a=5", "b=4"], kind: "ratio")
    #expect(try ratio.verdict("{indicator: quotient, at-least: 1.25}") == .met)
  }

  // MARK: Claimed

  @Test func `claimed, figures without a source are parts too`() throws {
    var example = example([])
    example.setFigures(
      Example.figure("a", "1"), Example.figure("b", "2", ""), Example.figure("c", "4", ""))
    let sum = try example.judged("{indicator: sum, at-least: 7}")
    #expect(sum.verdict == .unknown)
    #expect(sum.claimed == .met)
    #expect(try example.judged("{indicator: quotient, at-least: 1/2}").claimed == .met)
    #expect(try example.judged("{indicator: quotient, at-least: 1/2}").verdict == .unknown)
  }
}
