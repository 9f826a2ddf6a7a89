import Assessment
import Criteria
import TestSupport
import Testing
import Words

/// Numbers as people read them: thresholds as they are written, and values so that nobody takes one
/// for a threshold that it does not reach.
@Suite struct `Numbers of a comparison in words` {
  /// A condition on a given indicator of a kind, with what one figure gives.
  private func sentence(
    _ kind: String, _ threshold: String, _ values: String..., comparison: String = "at-least"
  ) throws -> String {
    var example = Example()
    example.setIndicators("{id: n, title: T, kind: \(kind)}")
    example.setRule("{title: C, indicator: n, \(comparison): \(threshold)}")
    example.setDocuments(Example.document("D"))
    example.setFigures(values.map { Example.figure("n", $0) })
    let assessment = try #require(example.assess().assessment)
    return assessment.reason(for: assessment.criteria[0].condition, designation: 0).text
  }

  @Test(arguments: [
    ("share", "95.25%", "95.25%"), ("share", "0.9525", "95.25%"), ("share", "19/20", "95%"),
    ("share", "95.0%", "95%"), ("share", "2/3", "2/3"), ("share", "0.0001%", "0.0001%"),
    ("amount", "8 000 000", "8 000 000"), ("amount", "1234.5678901", "1 234.5678901"),
    ("ratio", "19/20", "0.95"), ("ratio", "0.0000001", "0.0000001"), ("ratio", "2/3", "2/3"),
    ("number", "-0.5", "-0.5"), ("count", "999 999 999 999 999 999", "999 999 999 999 999 999"),
  ])
  func `A threshold stands as it is written, to the last digit`(
    _ kind: String, _ written: String, _ words: String
  ) throws {
    #expect(try sentence(kind, written).hasSuffix("; required: at least \(words)"))
  }

  @Test(arguments: [
    // As fine as the threshold, and never the threshold itself.
    ("95.25%", "95.2401%", "95.24%"), ("95.25%", "95.2499%", "95.24%"),
    ("95.25%", "95.25%", "95.25%"), ("95.25%", "95.2501%", "95.2501%"),
    ("95.25%", "95.27%", "95.27%"), ("95.25%", "80.333%", "80.33%"),
    // Truncated to one decimal these would be taken for what was asked, or for less.
    ("10%", "10.04%", "10.04%"), ("10%", "10.000001%", "10.000001%"), ("10%", "9.99999%", "9.9%"),
    ("10%", "10%", "10%"), ("10%", "12.09%", "12.0%"),
    ("2/3", "66.67%", "66.67%"), ("2/3", "2/3", "2/3"), ("2/3", "66.66%", "66.6%"),
  ])
  func `A share has the digits that tell it from its threshold`(
    _ threshold: String, _ value: String, _ words: String
  ) throws {
    #expect(try sentence("share", threshold, value).hasPrefix("Q C: \(words);"))
  }

  @Test func `Shares that differ are told apart`() throws {
    #expect(
      try sentence("share", "10%", "12.01%", "12.04%").contains("12.01% and 12.04% differ"))
    #expect(
      try sentence("share", "10%", "100001/300000", "1/3").contains("33.3% and 33.3336% differ"))
  }

  /// The words, read again, stand to the threshold as the value does.
  @Test func `Words of any share compare as the share does`() throws {
    var random = SeededRandom(seed: 14)
    for _ in 0..<2_000 {
      let below = Int128(Int.random(in: 1...4_000, using: &random))
      let value = Rational(Int128.random(in: 0...below, using: &random), below)
      let threshold = Rational(Int128(Int.random(in: 0...10_000, using: &random)), 10_000)
      let words = value.percent(beside: [threshold])
      let number = try #require(read(words), "\(words)")
      #expect((number < threshold) == (value < threshold), "\(value) \(threshold): \(words)")
      #expect((number == threshold) == (value == threshold), "\(value) \(threshold): \(words)")
      #expect(read(threshold.exactPercent) == threshold)
    }
  }

  private func read(_ text: String) -> Rational? {
    var text = text
    return text.withUTF8 { try? Rational(scalar: $0) }
  }

  @Test func `A share above 1 is never said to be 100%`() throws {
    var example = Example()
    example.setIndicators(
      "{id: a, title: A, kind: count}", "{id: b, title: B, kind: count}",
      "{id: s, title: S, kind: share, derived: {numerator: a, denominator: b}}")
    example.setDocuments(Example.document("D"))
    example.setFigures(Example.figure("a", "10001"), Example.figure("b", "10000"))
    let assessment = try #require(example.assess().assessment)
    #expect(assessment.values(of: 2) == "refused, since the share would be 100.01%")
  }
}
