internal import BigInt

extension Rational {
  /// The exact value as reports give it: `n`, or `n/d` in lowest terms; nil where that has more than
  /// about a thousand digits, for a report would give them of each thing that it is a part of.
  package var exact: String? { isLong ? nil : description }

  /// The exact value for people: groups of three digits, decimals where they end, else a fraction;
  /// of one with too many digits about so much.
  package var text: String {
    if isLong {
      let tenths = (self * Rational(10)).roundedDown
      return "about " + Rational(tenths.integer.map { Int128($0) } ?? .max, 10).text
    }
    if isWhole { return Self.grouped(description) }
    guard let decimal = terminatingDecimal else { return description }
    return decimal
  }

  /// The decimal spelling, if it ends after at most six places.
  private var terminatingDecimal: String? {
    var scaled = self
    for places in 1...6 {
      scaled = scaled * Rational(10)
      guard scaled.isWhole else { continue }
      let sign = scaled < .zero ? "-" : ""
      let digits = scaled.description.drop { $0 == "-" }
      let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
      return sign + Self.grouped(String(padded.dropLast(places))) + "." + padded.suffix(places)
    }
    return nil
  }

  private static func grouped(_ digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let plain = Array(digits.drop { $0 == "-" })
    var text = ""
    for (index, digit) in plain.enumerated() {
      if index > 0, (plain.count - index) % 3 == 0 { text.append(" ") }
      text.append(digit)
    }
    return sign + text
  }
}
