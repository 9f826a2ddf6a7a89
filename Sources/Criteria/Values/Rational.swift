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
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    let reduced = (sign * (numerator / divisor), sign * (denominator / divisor))
    // By way of the magnitude: shifting a negative number right is not to be relied upon.
    if let above = UInt128(exactly: reduced.0.magnitude),
      let below = UInt128(exactly: reduced.1.magnitude), above <= UInt128(Int128.max),
      below <= UInt128(Int128.max)
    {
      let numerator = reduced.0.sign == .minus ? -Int128(above) : Int128(above)
      self.init(storage: .small(numerator, Int128(below)))
    } else {
      self.init(storage: .big(reduced.0, reduced.1))
    }
  }

  private var wide: (numerator: BigInt, denominator: BigInt) {
    switch storage {
    case .small(let numerator, let denominator): (BigInt(numerator), BigInt(denominator))
    case .big(let numerator, let denominator): (numerator, denominator)
    }
  }

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
    return (self * Rational(1000)).roundedDown.integer ?? .max
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

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
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
    let (one, two) = (left.wide, right.wide)
    return one.numerator * two.denominator < two.numerator * one.denominator
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
    let (one, two) = (left.wide, right.wide)
    return Rational(
      one.numerator * two.denominator + two.numerator * one.denominator,
      one.denominator * two.denominator)
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
    let (one, two) = (left.wide, right.wide)
    return Rational(one.numerator * two.numerator, one.denominator * two.denominator)
  }

  /// - Precondition: The divisor is not 0.
  package static func / (left: Rational, right: Rational) -> Rational {
    precondition(!right.isZero, "division by 0")
    return switch right.storage {
    case .small(let numerator, let denominator): left * Rational(denominator, numerator)
    case .big(let numerator, let denominator): left * Rational(denominator, numerator)
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
