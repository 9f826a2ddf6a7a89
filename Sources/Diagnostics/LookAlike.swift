/// Signs that word processors and web pages put in place of those on a keyboard.
///
/// People do not see the difference, so a message has to name it.
package enum LookAlike {
  /// A text in the signs of a keyboard: without typographic quotes and blanks at its ends, with plain
  /// blanks, dashes, digits and letters; nil if there is nothing to change.
  package static func plain(_ text: String) -> String? {
    guard !isPlain(text) else { return nil }
    var scalars = Array(text.unicodeScalars)[...]
    for isOdd in [isBlank, isQuote, isBlank] { scalars = trimmed(scalars, of: isOdd) }
    var plain = String.UnicodeScalarView()
    for scalar in scalars {
      if let other = counterpart(of: scalar) { plain.append(contentsOf: other.unicodeScalars) }
    }
    let result = String(plain)
    return result == text ? nil : result
  }

  /// Whether a typographic quote stands at one end of a text and none at the other.
  ///
  /// Behind a number such a sign may be that of a unit, so nobody knows that it means nothing.
  package static func hasLoneQuote(_ text: String) -> Bool { quotesAtEnds(of: text).count == 1 }

  /// What a text has in place of the signs of a keyboard, as a clause; nil if nothing.
  package static func remark(on text: String) -> String? {
    guard plain(text) != nil else { return nil }
    let quotes = quotesAtEnds(of: text)
    if let first = quotes.first {
      return quotes.count == 1
        ? "\(first) is a typographic quote where a plain one or none belongs"
        : "\(quotes.joined(separator: " ")) are typographic quotes where plain ones or none belong"
    }
    guard let odd = text.unicodeScalars.first(where: { counterpart(of: $0) != String($0) }) else {
      return nil
    }
    let name = name(of: odd)
    return switch counterpart(of: odd) {
    case " ": "a space in it is not the plain one but \(name)"
    case "-": "a dash in it is not the one of the keyboard but \(name)"
    case nil: "it holds an invisible character, \(name)"
    case .some(let plain): "it holds \(name), which looks like '\(plain)'"
    }
  }

  /// Whether a text begins with a typographic quote.
  package static func beginsWithQuote(_ text: String) -> Bool {
    text.unicodeScalars.first.map(isQuote) ?? false
  }

  /// Whether a text has none of these signs; most have not.
  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  private static func quotesAtEnds(of text: String) -> [String] {
    let scalars = trimmed(Array(text.unicodeScalars)[...], of: isBlank)
    return [scalars.first, scalars.last].compactMap(\.self).filter(isQuote).map(String.init)
  }

  private static func trimmed(
    _ scalars: ArraySlice<Unicode.Scalar>, of isOdd: (Unicode.Scalar) -> Bool
  ) -> ArraySlice<Unicode.Scalar> {
    var rest = scalars.drop(while: isOdd)
    while let last = rest.last, isOdd(last) { rest.removeLast() }
    return rest
  }

  /// Whether a character other than the plain blank shows nothing, by its number.
  package static func isBlank(_ number: UInt32) -> Bool {
    switch number {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: isNothing(number)
    }
  }

  /// Whether a character takes no room, so that nobody sees that it is there.
  package static func isNothing(_ number: UInt32) -> Bool {
    switch number {
    case 0xAD, 0x200B...0x200F, 0x2060: true
    default: false
    }
  }

  /// What a character is called that cannot be shown.
  package static func name(of scalar: Unicode.Scalar) -> String {
    "U+\(String(scalar.value + 0x10000, radix: 16, uppercase: true).dropFirst())"
  }

  /// Whether nothing shows where a sign stands.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || isBlank(scalar.value)
  }

  /// Primes and the acute accent are none: `12′` is twelve minutes or feet, and so another value.
  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02, 0xFF07: true
    default: false
    }
  }

  /// The sign of the keyboard that a sign looks like: itself if there is none, nil if nobody sees it.
  private static func counterpart(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case _ where isNothing(scalar.value): nil
    case _ where isBlank(scalar.value): " "
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: "-"
    case 0x2044, 0x2215: "/"
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
    default: String(scalar)
    }
  }
}
