import Criteria
import Diagnostics
import TestSupport
import Testing

@Suite struct NumberSpellingTests {
  private func read(_ text: String, signed: Bool = false) -> Rational? {
    var text = text
    return text.withUTF8 { try? Rational(scalar: $0, allowingSign: signed) }
  }

  @Test(arguments: [
    ("0", Rational.zero), ("1204", Rational(1204)), ("007", Rational(7)),
    ("0000000000000000000000000001", Rational(1)),
    ("25 000 000", Rational(25_000_000)), ("1 000", Rational(1000)), ("12 345", Rational(12_345)),
    ("123 456", Rational(123_456)), ("1 000.5", Rational(2001, 2)), ("1 000%", Rational(10)),
    ("12.5", Rational(25, 2)), ("0.10", Rational(1, 10)), ("1.10", Rational(11, 10)),
    ("95%", Rational(19, 20)), ("99.95%", Rational(1999, 2000)), ("0%", .zero),
    ("2/3", Rational(2, 3)), ("4/6", Rational(2, 3)), ("0/5", .zero), ("7/1", Rational(7)),
    ("123456789012345678", Rational(123_456_789_012_345_678, 1)),
    ("999999999999999999", Rational(999_999_999_999_999_999, 1)),
    ("0.123456789012345678", Rational(61_728_394_506_172_839, 500_000_000_000_000_000)),
    ("0.000000000000000000000001", Rational(1, 1_000_000_000_000_000_000_000_000)),
    ("123 456 789 012 345 678", Rational(123_456_789_012_345_678, 1)),
  ])
  func `a number spelled as the format allows is read exactly`(_ text: String, _ value: Rational) {
    #expect(read(text) == value)
    #expect(read(text, signed: true) == value)
  }

  @Test(arguments: [
    ("25 000 000", "25000000"), ("12.50", "25/2"), ("95%", "19/20"), ("-2/6", "-1/3"),
    ("999999999999999999", "999999999999999999"), ("-0.5", "-1/2"),
    ("999999999999999997/999999999999999998", "999999999999999997/999999999999999998"),
    ("99.9999999999999999%", "0.999999999999999999"),
    ("12345678901234567.8", "61728394506172839/5"),
    ("0.000000000000000000000000000000001%", "0.000000000000000000000000000000001%"),
    ("-0.000000000000000000000000000000123", "-0.000000000000000000000000000000123"),
    ("1.00000000000000001%", "0.0100000000000000001"), ("1/3", "1/3"),
  ])
  func `a number that was read is spelled so that it can be read again`(
    _ text: String, _ spelling: String
  ) throws {
    let value = try #require(read(text, signed: true))
    #expect(value.spelling == spelling)
    #expect(read(value.spelling, signed: true) == value)
  }

  @Test func `whatever number is read, its spelling gives it again`() throws {
    var random = SeededRandom(seed: 1)
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(random.below(10)) }.joined()
    }
    for _ in 0..<3000 {
      let text =
        switch random.below(3) {
        case 0: "\(digits(1 + random.below(18)))/1\(digits(random.below(18)))"
        case 1:
          "0." + String(repeating: "0", count: random.below(16)) + digits(1 + random.below(17))
        default: "\(digits(1 + random.below(9))).\(digits(1 + random.below(9)))"
        }
      for spelled in [text, text.contains("/") ? text : text + "%"] {
        let value = try #require(read(spelled), "\(spelled)")
        #expect(read(value.spelling) == value, "\(spelled) as \(value.spelling)")
      }
    }
  }

  @Test(arguments: [
    "1e5", "1E5", "1.5e3", "0x1F", "nan", "NaN", "inf", "infinity", "1_000", "1,000", "1'000",
    "12,5", "1.000.000", "1000 000", "12 34", "1  000", "1 0000", "1 000 00", "1 000 0000",
    "1234 567 890", "1 00", "1 ", " 1", "1 000 ", "1\t000", "1\u{A0}000", "1 000\n",
    "1234567890123456789", "0.1234567890123456789", "12345678901234567.89",
    "1 234 567 890 123 456 789", "1/0", "0/0", "1/2%", "1/2/3", "1/", "/2", "1 / 2", "1.5/2",
    "1/2.5", "1/-2", "50%/2", ".5", "5.", ".", "%", "5%%", "50 %", "%50", "5.%", "1..5",
    "--5", "+-5", "-", "+", "١٢", "１２", "5€", "five", "~", "true",
  ])
  func `any other spelling is no number`(_ text: String) {
    #expect(read(text) == nil)
    #expect(read(text, signed: true) == nil)
  }

  @Test(arguments: [
    ("+5", Rational(5)), ("-5", Rational(-5)), ("-0", .zero), ("-12.5%", Rational(-1, 8)),
    ("-1 000", Rational(-1000)), ("-2/3", Rational(-2, 3)),
  ])
  func `a sign is read only where the kind allows it`(_ text: String, _ value: Rational) {
    #expect(read(text, signed: true) == value)
    #expect(read(text, signed: false) == nil)
  }

  @Test(arguments: ["1e5", "1_000", "-5", "12 34", "1/0", "1234567890123456789"])
  func `a misspelled threshold is reported where it stands`(_ text: String) throws {
    let problems = problems(ofThreshold: text, kind: "count")
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.code == .malformedNumber)
    #expect(problem.range.start == SourcePosition(line: 2, column: 37))
    #expect(problem.range.end == SourcePosition(line: 2, column: 37 + text.count))
    #expect(problem.suggestion != nil)
  }

  @Test func `a threshold below 0 stands where the kind may be negative`() {
    #expect(problems(ofThreshold: "-5", kind: "number").isEmpty)
    #expect(problems(ofThreshold: "-5", kind: "amount").map(\.code) == [.malformedNumber])
    #expect(problems(ofThreshold: "'25 000'", kind: "amount").isEmpty)
  }

  private func problems(ofThreshold text: String, kind: String) -> [Diagnostic] {
    var example = Example()
    example.editions["e"]?["indicators.yaml"] = """
      indicators:
        - {id: n, title: Number, kind: \(kind)}
      """
    example.editions["e"]?["designation.yaml"] = """
      criteria:
        - {id: G, indicator: n, at-least: \(text)}
      designations:
        - {id: ccc, title: Centre, requires: {ref: G}}
      """
    let problems = DiagnosticCollector()
    _ = example.readEdition(reporting: problems)
    return problems.sorted
  }
}
