import BigInt
import Diagnostics
import LocatedYAML

/// Reads the weights of an edition, and keeps their common denominator from growing without bound.
///
/// Scores are exact, so weights that are fractions are added up over a common denominator. Where each has a
/// long one of its own, a small file of them would cost quadratic time.
struct WeightReader {
  /// How many bits the common denominator may have: that of some 500 different ones of 18 digits each.
  private static let mostBits = 1 << 15
  private var common = BigUInt(1)

  /// The weight of a part; 1 unless it says otherwise.
  mutating func weight(_ reader: MappingReader<Key>) -> Rational {
    guard let weight = reader.scalar(.weight, as: Rational.self) else { return .one }
    guard !weight.isWhole, common.bitWidth <= Self.mostBits else { return weight }
    let denominator = weight.denominator
    common *= denominator / common.commonDivisor(with: denominator)
    if common.bitWidth > Self.mostBits, let node = reader.value(.weight) {
      reader.problems.report(
        .weightsTooLong, "the weights have too many different denominators to be added up exactly",
        at: node.range,
        suggestion: .init("write weights as decimals, such as 1.5, or as fractions of few kinds"))
    }
    return weight
  }
}
