import Diagnostics

/// A number with commas within braces, where each comma ends a value: what follows reads as a key
/// without one.
struct CutNumber {
  /// The number as it was meant to be.
  private let written: String
  /// Where it stands.
  let range: SourceRange

  /// The number that a key is a part of, if it is.
  ///
  /// - Parameters:
  ///   - key: A key without colon and value.
  ///   - value: The value before it.
  ///   - rest: What follows it in the mapping.
  init?(_ key: YAMLNode, after value: YAMLNode?, before rest: YAMLNode.Entries) {
    guard let value, value.isScalar, value.isPlain,
      Self.isClose(value.range, key.range) || LargeNumber(key.text) != nil,
      Self.isNumeric(Self.withoutSign(value.text)), Self.isEnd(key.text)
    else { return nil }
    var parts = [value.text, key.text]
    var range = value.range
    range.end = key.range.end
    for (key, value) in rest.prefix(Self.mostParts) {
      guard Self.isNumeric(parts[parts.count - 1]), key.isLone(beside: value),
        Self.isEnd(key.text), Self.isClose(range, key.range)
      else { break }
      parts.append(key.text)
      range.end = key.range.end
    }
    written = parts.joined(separator: ",")
    self.range = range
  }

  /// A number of more groups is none to this format.
  private static let mostParts = 6
  private static let mostDigits = 18

  /// Whether nothing but a comma stands between: after a blank comes what was meant as something else.
  private static func isClose(_ left: SourceRange, _ right: SourceRange) -> Bool {
    left.end.line == right.start.line && left.end.column + 1 == right.start.column
  }

  private static func isNumeric(_ text: some StringProtocol) -> Bool {
    text.contains(where: \.isNumber)
      && text.unicodeScalars.allSatisfy { "0123456789 .%".unicodeScalars.contains($0) }
  }

  /// Whether a text may be the last part of a number: digits, perhaps with words or a sign behind them.
  private static func isEnd(_ text: String) -> Bool {
    if isNumeric(text) || LargeNumber(text) != nil { return true }
    let rest = text.drop { "0123456789.%".contains($0) }
    guard rest.startIndex > text.startIndex, let sign = rest.first else { return false }
    return (sign == " " || sign.isCurrencySymbol) && !rest.contains(where: \.isNumber)
  }

  /// A number without a sign or a currency before it.
  private static func withoutSign(_ text: String) -> Substring {
    if let first = text.first, "+-".contains(first) { return text.dropFirst() }
    let digits = text.drop { !$0.isNumber }
    let before = text[..<digits.startIndex].filter { $0 != " " }
    return before.isEmpty || currencies.contains(before.lowercased()) ? digits : text[...]
  }

  private static let currencies: Set<String> = [
    "€", "$", "£", "chf", "eur", "euro", "euros", "usd", "gbp", "fr", "fr.", "kr", "zł",
  ]

  /// The number alone where a currency stands before or behind it; nil where another word does.
  private var bare: String? {
    let whole = String(Self.withoutSign(written))
    func isNumber(_ text: String) -> Bool {
      Self.isNumeric(text.filter { $0 != "," }) || LargeNumber(text) != nil
    }
    if isNumber(whole) { return whole }
    for word in Self.currencies where whole.lowercased().hasSuffix(word) {
      var number = String(whole.dropLast(word.count))
      while number.last == " " { number.removeLast() }
      if isNumber(number) { return number }
    }
    return nil
  }

  var message: String { "in braces a comma ends a value, so \(written.quoted) is no number" }

  /// How to write it.
  var wayOut: String {
    guard let written = bare else {
      return "leave out what is no number, and write all digits of it without commas"
    }
    if let large = LargeNumber(written) { return large.wayOut }
    guard written.count(where: \.isNumber) <= Self.mostDigits else {
      return "write a number of at most \(Self.mostDigits) digits, without commas"
    }
    if let meant = NumberRespelling.of(written) { return "write '\(meant)'" }
    let parts = written.split(separator: ",")
    guard parts.count == 2 else { return "write the number without commas" }
    return "write '\(parts[0]) \(parts[1])' if thousands are meant, or '\(parts[0]).\(parts[1])'"
  }
}

extension YAMLNode {
  /// Whether nothing but this key was written of an entry, no colon either.
  package func isLone(beside value: YAMLNode) -> Bool {
    isPlain && value.isEmptyScalar && value.range.start == range.end
  }
}
