internal import BigInt

/// An exact fraction in lowest terms; nothing in the engine is ever decided on a rounded number.
///
/// Machine integers carry it as far as they reach, arbitrary precision from there on: with weights
/// in tenths the whole of a real edition needs 176 bits.
package struct Rational: Hashable, Sendable {
  private enum Storage: Hashable, Sendable {
    case small(Int128, Int128)
    case big(BigInt, BigInt)
  }

  private let storage: Storage

  private init(storage: Storage) {
    self.storage = storage
  }

  package static let zero = Rational(0)
  package static let one = Rational(1)

  package init(_ value: Int) {
    self.init(storage: .small(Int128(value), 1))
  }

  /// The fraction of two integers.
  ///
  /// - Precondition: The denominator is not 0.
  package init(_ numerator: Int128, _ denominator: Int128) {
    precondition(denominator != 0, "a fraction with denominator 0")
    // The smallest integer has no positive twin, so it takes the wide road.
    guard numerator != .min, denominator != .min else {
      self.init(BigInt(numerator), BigInt(denominator))
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.init(
      storage: .small(
        sign * (numerator / Int128(divisor)), sign * (denominator / Int128(divisor))))
  }

  private init(_ numerator: BigInt, _ denominator: BigInt) {
    let divisor = BigInt(numerator.magnitude.commonDivisor(with: denominator.magnitude))
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    self.init(lowest: sign * (numerator / divisor), sign * (denominator / divisor))
  }

  /// A fraction in lowest terms already, with a positive denominator.
  private init(lowest numerator: BigInt, _ denominator: BigInt) {
    if let above = numerator.magnitude.short, let below = denominator.magnitude.short,
      above <= UInt128(Int128.max), below <= UInt128(Int128.max)
    {
      let numerator = numerator.sign == .minus ? -Int128(above) : Int128(above)
      self.init(storage: .small(numerator, Int128(below)))
    } else {
      self.init(storage: .big(numerator, denominator))
    }
  }

  private var wide: Wide {
    switch storage {
    case .small(let numerator, let denominator): (BigInt(numerator), BigInt(denominator))
    case .big(let numerator, let denominator): (numerator, denominator)
    }
  }

  /// Whether it has more digits than a report gives, which is about a thousand.
  var isLong: Bool {
    guard case .big(let numerator, let denominator) = storage else { return false }
    return numerator.bitWidth + denominator.bitWidth > 3_322
  }

  /// What stands below the line in lowest terms.
  var denominator: BigUInt { wide.denominator.magnitude }

  package var isZero: Bool { self == .zero }

  package var isWhole: Bool {
    switch storage {
    case .small(_, let denominator): denominator == 1
    case .big(_, let denominator): denominator == 1
    }
  }

  /// Numerator and denominator, in lowest terms and the latter positive.
  package var parts: (numerator: Rational, denominator: Rational) {
    switch storage {
    case .small(let numerator, let denominator): (Rational(numerator, 1), Rational(denominator, 1))
    case .big(let numerator, let denominator): (Rational(numerator, 1), Rational(denominator, 1))
    }
  }

  /// The value as an integer, if it is one that fits.
  package var integer: Int? {
    guard case .small(let numerator, 1) = storage else { return nil }
    return Int(exactly: numerator)
  }

  /// The largest whole number that is not above the value.
  package var roundedDown: Rational {
    switch storage {
    case .small(_, 1), .big(_, 1): return self
    case .small(let numerator, let denominator):
      let quotient = numerator / denominator
      return Rational(numerator < 0 ? quotient - 1 : quotient, 1)
    case .big(let numerator, let denominator):
      let (quotient, _) = numerator.quotientAndRemainder(dividingBy: denominator)
      return Rational(numerator.sign == .minus ? quotient - 1 : quotient, BigInt(1))
    }
  }

  /// The smallest whole number that is not below the value.
  package var roundedUp: Rational {
    isWhole ? self : roundedDown + .one
  }

  /// A tenth of a percent, truncated towards minus infinity, so that 1000 is only exactly 1.
  package var permille: Int {
    if case .small(let numerator, let denominator) = storage {
      let (scaled, overflow) = numerator.multipliedReportingOverflow(by: 1000)
      if !overflow, let (above, below) = Self.narrow(scaled, denominator) {
        return above / below - (above % below < 0 ? 1 : 0)
      }
    }
    let (numerator, denominator) = wide
    let (quotient, rest) = (numerator * 1000).quotientAndRemainder(dividingBy: denominator)
    return Int(exactly: rest.sign == .minus && !rest.isZero ? quotient - 1 : quotient) ?? .max
  }

  /// The value in percent with one decimal, truncated.
  package var percent: String {
    let value = permille
    let sign = value < 0 ? "-" : ""
    return "\(sign)\(value.magnitude / 10).\(value.magnitude % 10)"
  }

  /// Both parts of a fraction as the machine's own integers, if they fit.
  private static func narrow(_ numerator: Int128, _ denominator: Int128) -> (Int, Int)? {
    guard let above = Int(exactly: numerator), let below = Int(exactly: denominator) else {
      return nil
    }
    return (above, below)
  }

  static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (larger, smaller) = (left, right)
    while smaller > UInt128(UInt64.max) || larger > UInt128(UInt64.max) {
      if smaller == 0 { return larger }
      (larger, smaller) = (smaller, larger % smaller)
    }
    var (first, second) = (UInt64(larger), UInt64(smaller))
    while second != 0 { (first, second) = (second, first % second) }
    return first == 0 ? 1 : UInt128(first)
  }
}

extension Rational: Comparable {
  package static func < (left: Rational, right: Rational) -> Bool {
    if case .small(let first, let below) = left.storage,
      case .small(let second, let under) = right.storage
    {
      if below == under { return first < second }
      let (one, overflowOne) = first.multipliedReportingOverflow(by: under)
      let (two, overflowTwo) = second.multipliedReportingOverflow(by: below)
      if !overflowOne, !overflowTwo { return one < two }
    }
    return isBelow(left.wide, right.wide)
  }
}

extension Rational: AdditiveArithmetic {
  package static func + (left: Rational, right: Rational) -> Rational {
    if case .small(let first, let below) = left.storage,
      case .small(let second, let under) = right.storage
    {
      if below == under {
        let (sum, overflow) = first.addingReportingOverflow(second)
        if !overflow { return Rational(sum, below) }
      }
      let (one, overflowOne) = first.multipliedReportingOverflow(by: under)
      let (two, overflowTwo) = second.multipliedReportingOverflow(by: below)
      let (sum, overflowSum) = one.addingReportingOverflow(two)
      let (base, overflowBase) = below.multipliedReportingOverflow(by: under)
      if !overflowOne, !overflowTwo, !overflowSum, !overflowBase { return Rational(sum, base) }
    }
    return sum(left.wide, right.wide)
  }

  /// The sum over the least common denominator, so that only what the denominators have in common
  /// can still be taken out: one more short fraction costs a long sum no long divisor.
  private static func sum(_ one: Wide, _ two: Wide) -> Rational {
    let common = BigInt(one.denominator.magnitude.commonDivisor(with: two.denominator.magnitude))
    guard common > 1 else {
      return Rational(
        lowest: one.numerator * two.denominator + two.numerator * one.denominator,
        one.denominator * two.denominator)
    }
    let (below, under) = (one.denominator / common, two.denominator / common)
    let sum = one.numerator * under + two.numerator * below
    let divisor = BigInt(sum.magnitude.commonDivisor(with: common.magnitude))
    return Rational(lowest: sum / divisor, below * (two.denominator / divisor))
  }

  package static func - (left: Rational, right: Rational) -> Rational {
    left + right * Rational(-1)
  }

  package static func * (left: Rational, right: Rational) -> Rational {
    if case .small(let first, let below) = left.storage,
      case .small(let second, let under) = right.storage
    {
      let (numerator, overflowAbove) = first.multipliedReportingOverflow(by: second)
      let (denominator, overflowBelow) = below.multipliedReportingOverflow(by: under)
      if !overflowAbove, !overflowBelow { return Rational(numerator, denominator) }
    }
    return product(left.wide, right.wide)
  }

  /// The product, of which numerators and the denominators across are reduced beforehand.
  private static func product(_ one: Wide, _ two: Wide) -> Rational {
    let first = BigInt(one.numerator.magnitude.commonDivisor(with: two.denominator.magnitude))
    let second = BigInt(two.numerator.magnitude.commonDivisor(with: one.denominator.magnitude))
    return Rational(
      lowest: (one.numerator / first) * (two.numerator / second),
      (one.denominator / second) * (two.denominator / first))
  }

  /// - Precondition: The divisor is not 0.
  package static func / (left: Rational, right: Rational) -> Rational {
    precondition(!right.isZero, "division by 0")
    switch right.storage {
    case .small(let numerator, let denominator): return left * Rational(denominator, numerator)
    case .big(let numerator, let denominator):
      let sign: BigInt = numerator.sign == .minus ? -1 : 1
      return left * Rational(lowest: sign * denominator, sign * numerator)
    }
  }
}

extension Rational: CustomStringConvertible {
  /// The exact value: `n`, or `n/d` in lowest terms.
  package var description: String {
    if case .small(let numerator, let denominator) = storage,
      let (above, below) = Self.narrow(numerator, denominator)
    {
      return below == 1 ? String(above) : "\(above)/\(below)"
    }
    return switch storage {
    case .small(let numerator, 1): String(numerator)
    case .small(let numerator, let denominator): "\(numerator)/\(denominator)"
    case .big(let numerator, let denominator):
      denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
    }
  }
}
