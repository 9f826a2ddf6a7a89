extension Rational {
  /// The value in one spelling that the format reads, so that what was read once can be read again.
  ///
  /// It is the fraction in lowest terms. Where that has more digits than are read, it is the decimal
  /// with the fewest places, for a number of the files that is no fraction is such a decimal; and
  /// where even these are too many, a percentage.
  package var spelling: String {
    let fraction = description
    guard fraction.utf8.count > Self.mostDigits else { return fraction }
    let largest = Rational(999_999_999_999_999_999)
    let (numerator, denominator) = parts
    guard max(numerator, .zero - numerator, denominator) > largest else { return fraction }
    return decimal(upTo: Self.mostPlaces)
      ?? (self * Rational(100)).decimal(upTo: Self.mostPlaces).map { $0 + "%" } ?? fraction
  }

  /// How many significant digits of a number are read.
  static let mostDigits = 18
  /// How many places after the point are read; zeros there are no significant digits.
  static let mostPlaces = 33

  /// The decimal with the fewest places; nil if it does not end after so many.
  func decimal(upTo most: Int) -> String? {
    var (scaled, places) = (self, 0)
    while !scaled.isWhole {
      guard places < most else { return nil }
      scaled = scaled * Rational(10)
      places += 1
    }
    let digits = scaled.description.drop { $0 == "-" }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let fraction = places > 0 ? "." + padded.suffix(places) : ""
    return (self < .zero ? "-" : "") + padded.dropLast(places) + fraction
  }
}
