import Assessment
import Criteria
import TestSupport
import Testing

/// What does not fit among the usable figures, whatever the verdicts.
@Suite struct ConsistencyTests {
  /// Figures as `a=1`; rules on `a` and `b`, or on the sum of `s` and `t`.
  private func example(_ figures: [String], rule: String = "") -> Example {
    var example = Example()
    example.setIndicators(
      "{id: a, title: A, kind: count}", "{id: b, title: B, kind: count}",
      "{id: s, title: S, kind: count}", "{id: t, title: T, kind: count}",
      "{id: flag, title: F, kind: flag}",
      "{id: sum, title: Sum, kind: count, derived: {sum: [s, t]}}",
      "{id: share, title: Share, kind: share, derived: {numerator: a, denominator: b}}",
      more: rule.isEmpty ? "" : "consistency:\n  - {id: X, title: Rule, \(rule)}")
    example.setDocuments(Example.document("D"), Example.document("X", status: "draft"))
    example.setFigures(
      figures.map { figure in
        let parts = figure.split(separator: "=").map(String.init)
        return Example.figure(parts[0], parts[1], "source: \(parts.count > 2 ? parts[2] : "D")")
      })
    return example
  }

  private func findings(_ figures: [String], rule: String = "") throws -> [String] {
    let assessment = try example(figures, rule: rule).assessed()
    return assessment.consistency.map { finding in
      switch finding {
      case .valuesDiffer(let indicator): "\(assessment.edition.indicators[indicator].id) differs"
      case .shareAboveOne(let indicator, let largest):
        "\(assessment.edition.indicators[indicator].id) is \(largest)"
      case .ruleBroken(let rule): "\(assessment.edition.consistency[rule].id) is broken"
      }
    }
  }

  @Test(arguments: [
    (["a=5"], [String]()), (["a=5", "a=5"], []), (["a=5", "a=6"], ["a differs"]),
    (["a=5", "a=6=X"], []), (["a=6=X", "a=7=X"], []),
    (["flag=true", "flag=true"], []), (["flag=true", "flag=false"], ["flag differs"]),
    (["flag=true", "flag=false=X"], []),
  ])
  func `usable values of one indicator differ`(_ figures: [String], _ expected: [String]) throws {
    #expect(try findings(figures) == expected)
  }

  @Test func `values differ whatever the verdict, also those that are derived`() throws {
    let found = try findings(["s=1", "s=2", "t=5", "a=1", "b=2", "b=4"])
    #expect(found == ["b differs", "s differs", "sum differs", "share differs"])
    let judged = try example(["a=5", "a=6"]).judged("{indicator: a, at-least: 1}")
    #expect(judged.verdict == .met)
  }

  @Test(arguments: [
    (["a=4", "b=4"], [String]()), (["a=5", "b=4"], ["share is 5/4"]), (["a=5", "b=0"], []),
    (["a=5", "b=4=X"], []), (["a=1", "a=6", "b=4"], ["a differs", "share is 3/2"]),
    (["a=5", "b=9", "b=2"], ["b differs", "share is 5/2"]),
  ])
  func `a derived share above 1 is reported with its largest value`(
    _ figures: [String], _ expected: [String]
  ) throws {
    #expect(try findings(figures) == expected)
  }

  @Test(arguments: [
    ("at-most", 4, false), ("at-most", 5, false), ("at-most", 6, true),
    ("less-than", 4, false), ("less-than", 5, true), ("less-than", 6, true),
    ("at-least", 4, true), ("at-least", 5, false), ("at-least", 6, false),
    ("more-than", 4, true), ("more-than", 5, true), ("more-than", 6, false),
  ])
  func `a rule is broken where its comparison does not hold`(
    _ comparison: String, _ value: Int, _ isBroken: Bool
  ) throws {
    let rule = "indicator: s, \(comparison): {indicator: t}"
    #expect(try findings(["s=\(value)", "t=5"], rule: rule) == (isBroken ? ["X is broken"] : []))
  }

  @Test(arguments: [
    (["s=3", "s=7", "b=5"], true), (["s=3", "b=5", "b=2"], true), (["s=3", "s=4", "b=5"], false),
    (["s=3", "s=7=X", "b=5"], false), (["s=7"], false), (["b=5"], false), ([], false),
  ])
  func `one pair of usable values that breaks a rule is enough`(
    _ figures: [String], _ isBroken: Bool
  ) throws {
    let found = try findings(figures, rule: "indicator: s, at-most: {indicator: b}")
    #expect(found.contains("X is broken") == isBroken)
  }

  @Test(arguments: [
    // s is 6 and t is missing, so the sum may be anything from 6 up.
    ("indicator: sum, at-most: {indicator: a}", 5, true),
    ("indicator: sum, at-most: {indicator: a}", 6, false),
    ("indicator: sum, less-than: {indicator: a}", 6, true),
    ("indicator: sum, at-least: {indicator: a}", 9, false),
    ("indicator: sum, more-than: {indicator: a}", 9, false),
    ("indicator: a, at-least: {indicator: sum}", 5, true),
    ("indicator: a, at-least: {indicator: sum}", 6, false),
    ("indicator: a, more-than: {indicator: sum}", 6, true),
    ("indicator: a, at-most: {indicator: sum}", 9, false),
    ("indicator: a, less-than: {indicator: sum}", 9, false),
  ])
  func `a sum with a missing part breaks a rule only if every larger value would`(
    _ rule: String, _ value: Int, _ isBroken: Bool
  ) throws {
    let found = try findings(["s=6", "a=\(value)"], rule: rule)
    #expect(found == (isBroken ? ["X is broken"] : []))
  }

  @Test func `nothing of this is ever scored`() throws {
    let rule = "indicator: s, at-most: {indicator: t}"
    let broken = try example(["s=9", "t=5", "a=1", "a=2"], rule: rule).assessed()
    let sound = try example(["s=5", "t=9", "a=1"], rule: rule).assessed()
    #expect(broken.consistency.count == 2)
    #expect(sound.consistency.isEmpty)
    #expect(broken.whole == sound.whole)
    #expect(broken.designations.map(\.verdict) == sound.designations.map(\.verdict))
    #expect(broken.readiness == sound.readiness)
  }
}
