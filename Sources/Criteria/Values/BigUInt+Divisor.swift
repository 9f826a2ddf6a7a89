internal import BigInt

extension BigUInt {
  /// The greatest common divisor; of 0 and a number that number.
  ///
  /// Lehmer's method: while both are long, the quotients of Euclid's method follow from the leading
  /// bits alone, and many of its steps are made at once. The binary method of the library takes a
  /// step for each bit, and copies both numbers in each.
  func commonDivisor(with other: BigUInt) -> BigUInt {
    var (larger, smaller) = self < other ? (other, self) : (self, other)
    while smaller.words.count > 2 {
      let steps = LehmerSteps(larger, smaller)
      (larger, smaller) =
        steps.isEmpty ? (smaller, larger % smaller) : steps.applied(to: larger, smaller)
    }
    guard let short = smaller.short, short > 1 else { return smaller.isZero ? larger : smaller }
    return BigUInt(Rational.greatestCommonDivisor(short, (larger % smaller).short ?? 0))
  }

  /// The number as one of the machine's, if it fits.
  var short: UInt128? {
    let words = words
    return switch words.count {
    case 0: 0
    case 1: UInt128(words[0])
    case 2: UInt128(words[1]) << 64 | UInt128(words[0])
    default: nil
    }
  }
}

/// Steps of Euclid's method that follow from the leading bits of two numbers, as the matrix that
/// makes all of them at once.
private struct LehmerSteps {
  /// The rows; the two entries of each have opposite signs.
  private var first = (1, 0)
  private var second = (0, 1)

  /// - Precondition: The first number is not below the second, and neither is short.
  init(_ larger: BigUInt, _ smaller: BigUInt) {
    let shift = larger.bitWidth - 62
    var above = Int(bitPattern: (larger >> shift).words[0])
    var below = Int(bitPattern: (smaller >> shift).words[0])
    // The quotient is sure where both ends of what the leading bits leave open agree on it.
    while below + second.0 != 0, below + second.1 != 0 {
      let quotient = (above + first.0) / (below + second.0)
      guard quotient == (above + first.1) / (below + second.1) else { break }
      let next = (first.0 - quotient * second.0, first.1 - quotient * second.1)
      (first, second) = (second, next)
      (above, below) = (below, above - quotient * below)
    }
  }

  var isEmpty: Bool { first.1 == 0 }

  func applied(to larger: BigUInt, _ smaller: BigUInt) -> (BigUInt, BigUInt) {
    (Self.sum(first, larger, smaller), Self.sum(second, larger, smaller))
  }

  private static func sum(
    _ row: (Int, Int), _ larger: BigUInt, _ smaller: BigUInt
  ) -> BigUInt {
    let one = larger.multiplied(byWord: row.0.magnitude)
    let other = smaller.multiplied(byWord: row.1.magnitude)
    return row.0 < 0 || row.1 > 0 ? other - one : one - other
  }
}
