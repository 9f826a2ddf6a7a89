import Criteria
import TestSupport
import Testing

@Suite struct RationalTests {
  @Test(arguments: [
    (Rational(6, 4), "3/2"), (Rational(-6, 4), "-3/2"), (Rational(6, -4), "-3/2"),
    (Rational(-6, -4), "3/2"), (Rational(0, -7), "0"), (Rational(10, 5), "2"),
    (Rational(1, 1_000_000), "1/1000000"), (Rational(Int.min), "-9223372036854775808"),
    (Rational(Int128.min, Int128.min), "1"),
    (Rational(Int128.min, 1), "-170141183460469231731687303715884105728"),
    (Rational(Int128.min, -1), "170141183460469231731687303715884105728"),
    (Rational(1, Int128.min), "-1/170141183460469231731687303715884105728"),
  ])
  func `a fraction is written in lowest terms with the sign in front`(
    _ number: Rational, _ text: String
  ) {
    #expect(number.description == text)
  }

  @Test func `sums, differences, products and quotients are exact`() {
    #expect(Rational(1, 3) + Rational(1, 6) == Rational(1, 2))
    #expect(Rational(1, 3) - Rational(1, 2) == Rational(-1, 6))
    #expect(Rational(2, 3) * Rational(9, 4) == Rational(3, 2))
    #expect(Rational(2, 3) / Rational(-4, 9) == Rational(-3, 2))
    #expect(Rational(1, 10) + Rational(2, 10) == Rational(3, 10))
    #expect((1...10).reduce(.zero) { sum, _ in sum + Rational(1, 10) } == .one)
  }

  // MARK: Beyond machine integers

  @Test func `the factorial of 40 has all its 48 digits`() {
    let product = (1...40).reduce(Rational.one) { $0 * Rational($1) }
    #expect(product.description == "815915283247897734345611269596115894272000000000")
    #expect(product.isWhole)
    #expect(product.integer == nil)
  }

  @Test func `two to the power of 200 is exact and halves back to one`() {
    var power = (0..<200).reduce(Rational.one) { value, _ in value * Rational(2) }
    #expect(
      power.description == "1606938044258990275541962092341162602522202993782792835301376")
    for _ in 0..<200 { power = power / Rational(2) }
    #expect(power == .one)
    #expect(power.hashValue == Rational.one.hashValue)
    #expect(power.integer == 1)
  }

  @Test func `the hundredth harmonic number is exact`() {
    let sum = (1...100).reduce(Rational.zero) { $0 + Rational(1, Int128($1)) }
    let numerator = "14466636279520351160221518043104131447711"
    #expect(sum.description == numerator + "/2788815009188499086581352357412492142272")
    let backwards = (1...100).reversed().reduce(sum) { $0 - Rational(1, Int128($1)) }
    #expect(backwards.isZero)
  }

  @Test(arguments: [7, 19, 140, 701] as [UInt64])
  func `long sums and products are undone to what they were made of`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func part() -> Rational {
      Rational(
        Int128(Int.random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &random)),
        Int128(Int.random(in: 1...999_999_999_999_999_999, using: &random)))
    }
    let parts = (0..<40).map { _ in part() }
    let sum = parts.reduce(.zero, +)
    #expect(parts.shuffled(using: &random).reduce(sum, -).isZero)
    let product = parts.filter { !$0.isZero }.reduce(.one, *)
    #expect(parts.filter { !$0.isZero }.shuffled(using: &random).reduce(product, /) == .one)
    // A common part must be found, however long it is.
    let (one, two) = (sum * sum, sum * (sum + .one))
    #expect(one / sum == sum)
    #expect(two - one == sum)
    #expect((sum + .one) / sum - .one == .one / sum)
  }

  @Test(arguments: [3, 31, 313] as [UInt64])
  func `long fractions are ordered by their difference`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let base = (0..<30).reduce(Rational.zero) { sum, _ in
      sum + Rational(1, Int128(Int.random(in: 1...999_999_999_999_999_999, using: &random)))
    }
    for exponent in 0..<60 {
      let step = (0..<exponent).reduce(Rational.one) { step, _ in step / Rational(1_000_003) }
      for pair in [(base, base + step), (base - step, base), (.zero - base - step, .zero - base)] {
        #expect(pair.0 < pair.1)
        #expect(!(pair.1 < pair.0))
      }
      #expect(!(base + step - step < base))
    }
  }

  @Test func `adding at the edge of 128 bits does not wrap`() {
    let edge = Rational(Int128.max, 1)
    #expect((edge + .one).description == "170141183460469231731687303715884105728")
    #expect(edge + .one > edge)
    #expect(edge + .one - .one == edge)
    #expect(Rational(1, Int128.max) * Rational(1, Int128.max) > .zero)
    #expect(Rational(1, Int128.max) / Rational(1, Int128.max) == .one)
  }

  @Test func `sums and products of every size are exact`() {
    var source = SeededNumbers(seed: 7)
    for _ in 0..<400 {
      let (a, b, c) = (source.fraction(), source.fraction(), source.fraction())
      #expect(a * (b + c) == a * b + a * c)
      #expect((a + b) + c == a + (b + c))
      #expect(b.isZero || a * b / b == a)
      #expect([a < b, a == b, b < a].count { $0 } == 1)
      #expect((a < b) == (a + c < b + c))
    }
  }

  @Test func `sums and products of every size are exact below 0 as well`() {
    var source = SeededNumbers(seed: 7)
    for _ in 0..<400 {
      let (a, b, c) = (
        source.fraction() * Rational(-1), source.fraction(), source.fraction() * Rational(-1)
      )
      #expect(a + b - b == a)
      #expect(a * (b + c) == a * b + a * c)
      #expect(b.isZero || a * b / b == a)
      #expect((a < b) == (a - b < .zero))
    }
  }

  @Test func `a large negative number survives a sum that needs more than 128 bits`() {
    let number = Rational(-((1 << 65) + 1), 1)
    let sum = number + Rational(1, 1 << 125)
    #expect(sum - Rational(1, 1 << 125) == number)
  }

  // MARK: Comparison

  @Test(arguments: [
    (Rational(1, 3), Rational(333_333_333_333_333_334, 1_000_000_000_000_000_000)),
    (Rational(-1, 2), Rational(-1, 3)),
    (Rational(-1), Rational.zero),
    (Rational(2, 3), Rational.one),
    // Crosswise products of these do not fit into 128 bits.
    (Rational(Int128.max, Int128.max - 1), Rational(Int128.max - 1, Int128.max - 2)),
    (Rational(Int128.max, 1), Rational(Int128.max, 1) + Rational(1, Int128.max)),
  ])
  func `the smaller of two numbers is below the other, however close`(
    _ smaller: Rational, _ larger: Rational
  ) {
    #expect(smaller < larger)
    #expect(!(larger < smaller))
    #expect(smaller != larger)
    #expect(min(larger, smaller) == smaller)
  }

  // MARK: Percent

  @Test(arguments: [
    (Rational.one, "100.0"), (Rational(9999, 10000), "99.9"), (Rational(999, 1000), "99.9"),
    (Rational(2, 3), "66.6"), (Rational(1, 3), "33.3"), (Rational(137, 300), "45.6"),
    (Rational.zero, "0.0"), (Rational(1, 1000), "0.1"), (Rational(1, 1001), "0.0"),
    (Rational(1, 2), "50.0"), (Rational(19, 20), "95.0"), (Rational(5, 4), "125.0"),
    (.one - Rational(1, Int128.max) * Rational(1, Int128.max), "99.9"),
  ])
  func `a percentage is cut after one decimal, so that 100 is only exactly 1`(
    _ number: Rational, _ percent: String
  ) {
    #expect(number.percent == percent)
    #expect((number.permille == 1000) == (number == .one))
  }

  // MARK: Text

  @Test(arguments: [
    (Rational(25_000_000), "25 000 000"), (Rational(999), "999"), (Rational(1000), "1 000"),
    (Rational(1, 8), "0.125"), (Rational(12_345, 10), "1 234.5"), (Rational(-1, 4), "-0.25"),
    (Rational(-25_000), "-25 000"), (Rational(2, 3), "2/3"), (Rational(1, 100), "0.01"),
  ])
  func `people read groups of three and decimals where they end`(
    _ number: Rational, _ text: String
  ) {
    #expect(number.text == text)
  }
}

/// Numbers that are the same in every run.
private struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  /// A fraction of small, middling or large parts, not below 0.
  mutating func fraction() -> Rational {
    let numerator = Int128(next() >> (next() % 63))
    let denominator = Int128(next() >> (next() % 63)) + 1
    let isWide = next() % 3 == 0
    return Rational(isWide ? numerator << 60 : numerator, isWide ? denominator << 50 : denominator)
  }
}
