import Diagnostics
package import LocatedYAML

extension Rational: ScalarReadable {
  package static let shape: ScalarShape = shape(allowingSign: false)

  /// How a number is spelled, with a sign where its kind allows one.
  package static func shape(allowingSign: Bool) -> ScalarShape {
    let most = largestNumber
    return ScalarShape(
      pattern: allowingSign ? "[-+]?(?:\(pattern))" : pattern,
      numbers: .within((allowingSign ? -most : 0)...most))
  }

  private static let largestNumber = 999_999_999_999_999_999

  /// A decimal of at most 18 significant digits, or a fraction.
  private static let pattern =
    "(?![0 .]*[1-9](?:[ .]?[0-9]){18})(?:"
    + #"(?:[0-9]+|[0-9]{1,3}(?: [0-9]{3})+)(?:\.[0-9]+)?%?|[0-9]+/0*[1-9][0-9]{0,17})"#

  /// Reads a number without a sign.
  package init(scalar bytes: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) {
    self = try NumberPlace().read(bytes)
  }

  /// Reads a number as the format spells it.
  ///
  /// That is: digits, or groups of three with one space between, then optionally `.digits` and
  /// `%`; or integer/integer. At most 18 significant digits, no exponent.
  package init(
    scalar bytes: UnsafeBufferPointer<UInt8>, allowingSign: Bool
  ) throws(ScalarProblem) {
    var spelling = NumberSpelling(bytes)
    guard let value = spelling.read(allowingSign: allowingSign) else {
      throw ScalarProblem(
        .malformedNumber, "\(String(decoding: bytes, as: UTF8.self).quoted) is not a number",
        wayOut: spelling.fault)
    }
    self = value
  }

  /// How numbers are spelled.
  package static let examples = "write digits such as 1204, 25 000 000, 12.5, 95% or 2/3"
}

/// Walks over the bytes of a number.
private struct NumberSpelling {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// What is wrong and how to spell it.
  private(set) var fault = Rational.examples

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func read(allowingSign: Bool) -> Rational? {
    var isNegative = false
    if index < bytes.count, bytes[index] == 0x2D || bytes[index] == 0x2B {
      guard allowingSign else {
        fault = "a '+' or '-' cannot stand here"
        return nil
      }
      isNegative = bytes[index] == 0x2D
      index += 1
    }
    guard let value = unsigned() else { return nil }
    return isNegative ? .zero - value : value
  }

  private mutating func unsigned() -> Rational? {
    guard let first = digits(grouped: true) else { return nil }
    if index < bytes.count, bytes[index] == 0x2F { return fraction(over: first) }
    var numerator = first.value
    var denominator: Int128 = 1
    var significant = first.significant
    if index < bytes.count, bytes[index] == 0x2E {
      index += 1
      let start = index
      while index < bytes.count, let digit = digit(at: index) {
        if significant > 0 || digit > 0 { significant += 1 }
        guard significant <= Rational.mostDigits, index - start < Rational.mostPlaces else {
          return tooLong()
        }
        numerator = numerator * 10 + Int128(digit)
        denominator *= 10
        index += 1
      }
      guard index > start else { return nil }
    }
    if index < bytes.count, bytes[index] == 0x25 {
      index += 1
      denominator *= 100
    }
    return index == bytes.count ? Rational(numerator, denominator) : nil
  }

  private mutating func fraction(over first: (value: Int128, significant: Int, grouped: Bool))
    -> Rational?
  {
    guard !first.grouped else { return nil }
    index += 1
    guard let second = digits(grouped: false), index == bytes.count else { return nil }
    guard second.value != 0 else {
      fault = "a fraction needs a denominator other than 0"
      return nil
    }
    return Rational(first.value, second.value)
  }

  /// Digits, in groups of three if they may be.
  private mutating func digits(grouped: Bool) -> (value: Int128, significant: Int, grouped: Bool)? {
    var value: Int128 = 0
    var significant = 0
    var length = 0
    var isGrouped = false
    while index < bytes.count, let digit = digit(at: index) {
      if significant > 0 || digit > 0 { significant += 1 }
      guard significant <= Rational.mostDigits else { return tooLong() }
      value = value * 10 + Int128(digit)
      length += 1
      index += 1
      let opensGroup = index < bytes.count && bytes[index] == 0x20
      guard grouped, opensGroup, length <= 3 else { continue }
      guard (!isGrouped || length == 3), hasGroup(at: index + 1) else { return nil }
      isGrouped = true
      length = 0
      index += 1
    }
    guard length > 0, !isGrouped || length == 3 else { return nil }
    return (value, significant, isGrouped)
  }

  private func hasGroup(at start: Int) -> Bool {
    guard start + 3 <= bytes.count else { return false }
    return (start..<(start + 3)).allSatisfy { digit(at: $0) != nil }
  }

  private func digit(at index: Int) -> UInt8? {
    let byte = bytes[index]
    return byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : nil
  }

  private mutating func tooLong<Result>() -> Result? {
    fault = "at most \(Rational.mostDigits) significant digits are read"
    return nil
  }
}
