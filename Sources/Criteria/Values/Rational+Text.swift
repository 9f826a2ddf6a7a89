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
    guard let decimal, decimal.count(where: \.isNumber) <= Self.mostDigits else {
      return isWhole ? Self.grouped(description) : description
    }
    return Self.grouped(decimal)
  }

  /// The decimal, if it ends within as many places as there may be digits.
  private var decimal: String? { decimal(upTo: Self.mostDigits - 1) }

  /// The exact value as a percentage, where its decimals end; else the fraction.
  package var exactPercent: String {
    let hundredfold = self * Rational(100)
    return hundredfold.decimal == nil ? description : hundredfold.text + "%"
  }

  /// The value as a percentage, truncated to one decimal, or to as many more as it takes for it to
  /// stand on its own side of each of some other numbers, and to be as fine as these are.
  ///
  /// A value that is one of them is told exactly.
  package func percent(beside others: [Rational]) -> String {
    guard !others.contains(self) else { return exactPercent }
    var places = others.map(\.percentPlaces).max().map { Swift.max(1, $0) } ?? 1
    while places < Self.mostPlaces, !others.allSatisfy({ isApart(from: $0, at: places) }) {
      places += 1
    }
    return (places == 1 ? percent : percent(places: places)) + "%"
  }

  /// How many decimals its percentage has; 0 where these do not end.
  private var percentPlaces: Int {
    guard let decimal = (self * Rational(100)).decimal, let point = decimal.firstIndex(of: ".")
    else { return 0 }
    return decimal.distance(from: point, to: decimal.endIndex) - 1
  }

  /// Whether its percentage, truncated to so many decimals, lies on the side of another number that
  /// it lies on itself.
  private func isApart(from other: Rational, at places: Int) -> Bool {
    let scale = Self.powerOfTen(places + 2)
    let (shown, limit) = ((self * scale).roundedDown, other * scale)
    return shown != limit && (shown < limit) == (self < other)
  }

  private func percent(places: Int) -> String {
    let shown = (self * Self.powerOfTen(places + 2)).roundedDown
    let digits = shown.description.drop { $0 == "-" }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (shown < .zero ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }

  private static func powerOfTen(_ exponent: Int) -> Rational {
    (0..<exponent).reduce(.one) { power, _ in power * Rational(10) }
  }

  /// The digits before the point in groups of three.
  private static func grouped(_ number: String) -> String {
    let sign = number.hasPrefix("-") ? "-" : ""
    let plain = number.drop { $0 == "-" }
    let whole = Array(plain.prefix { $0 != "." })
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text.append(" ") }
      text.append(digit)
    }
    return sign + text + plain.dropFirst(whole.count)
  }
}
