internal import BigInt

extension Rational {
  /// A fraction of arbitrary precision, in lowest terms and with a positive denominator.
  typealias Wide = (numerator: BigInt, denominator: BigInt)

  /// Whether one fraction is below another: by the leading bits, and only where these leave it open
  /// by the products of all digits.
  static func isBelow(_ left: Wide, _ right: Wide) -> Bool {
    let signs = (left.numerator.signum(), right.numerator.signum())
    guard signs == (1, 1) else {
      return signs.0 == signs.1
        ? left.numerator * right.denominator < right.numerator * left.denominator
        : signs.0 < signs.1
    }
    let one = LeadingProduct(left.numerator.magnitude, right.denominator.magnitude)
    let other = LeadingProduct(right.numerator.magnitude, left.denominator.magnitude)
    return one.isBelow(other)
      ?? (left.numerator * right.denominator < right.numerator * left.denominator)
  }
}

/// Bounds of a product of positive numbers that follow from their leading 60 bits.
private struct LeadingProduct {
  /// The product lies from the lower bound to below the upper one, times two to the exponent.
  private var lower: UInt128
  private var upper: UInt128
  private var exponent: Int

  init(_ one: BigUInt, _ other: BigUInt) {
    let shifts = (max(0, one.bitWidth - 60), max(0, other.bitWidth - 60))
    let first = UInt128((one >> shifts.0).words[0])
    let second = UInt128((other >> shifts.1).words[0])
    lower = first * second
    upper = (first + 1) * (second + 1)
    exponent = shifts.0 + shifts.1
  }

  /// Whether it is below another; nil where the bounds overlap.
  func isBelow(_ other: LeadingProduct) -> Bool? {
    let difference = exponent - other.exponent
    guard abs(difference) <= 6 else { return nil }
    let (one, two) = (UInt128(max(0, difference)), UInt128(max(0, -difference)))
    if upper << one <= other.lower << two { return true }
    if other.upper << two <= lower << one { return false }
    return nil
  }
}
