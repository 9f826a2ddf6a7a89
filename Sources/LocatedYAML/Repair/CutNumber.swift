import Diagnostics

/// A number with commas within braces, where each comma ends a value: what follows reads as a key
/// without one.
struct CutNumber {
  /// The number as it was meant to be.
  let written: String
  /// Where it stands.
  let range: SourceRange

  /// The number that a key is a part of, if it is.
  ///
  /// - Parameters:
  ///   - key: A key without colon and value.
  ///   - value: The value before it.
  ///   - rest: What follows it in the mapping.
  init?(_ key: YAMLNode, after value: YAMLNode?, before rest: YAMLNode.Entries) {
    guard let value, value.isScalar, value.isPlain, Self.endsInDigit(value.text),
      Self.isPart(key.text),
      Self.isClose(value.range, key.range) || NumberReading(key.text)?.isLarge == true
    else { return nil }
    var parts = [value.text, key.text]
    var range = value.range
    range.end = key.range.end
    for (key, value) in rest.prefix(Self.mostParts) {
      guard key.isLone(beside: value), Self.isPart(key.text), Self.isClose(range, key.range)
      else { break }
      parts.append(key.text)
      range.end = key.range.end
    }
    let written = parts.joined(separator: ",")
    guard
      parts.allSatisfy(Self.isNumeric) || NumberReading(written) != nil
        || parts.last?.wholeMatch(of: /[0-9]+[eE][-+]?[0-9]+/) != nil
    else { return nil }
    self.written = written
    self.range = range
  }

  /// A number of more groups is none to this format.
  private static let mostParts = 6
  private static let mostDigits = 18

  /// Whether nothing but a comma stands between: after a blank comes what was meant as something else.
  private static func isClose(_ left: SourceRange, _ right: SourceRange) -> Bool {
    left.end.line == right.start.line && left.end.column + 1 == right.start.column
  }

  private static func endsInDigit(_ text: String) -> Bool {
    text.last.map { $0.isASCII && $0.isNumber } ?? false
  }

  /// Whether a text begins as what follows a comma in a number does.
  private static func isPart(_ text: String) -> Bool {
    // Amounts without cents: '25,-'.
    text.first.map { $0.isASCII && $0.isNumber } ?? false || text == "-" || text == "--"
  }

  private static func isNumeric(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { "+-0123456789 .%".unicodeScalars.contains($0) }
  }

  var message: String { "in braces a comma ends a value, so \(written.quoted) is not a number" }

  /// How to write it in a place that nothing is known of; there is no replacement then.
  var suggestion: Diagnostic.Suggestion {
    guard written.count(where: \.isNumber) <= Self.mostDigits else {
      return .init("write a number of at most \(Self.mostDigits) digits, without commas")
    }
    return .init(NumberReading(written)?.advice ?? "write the number without commas")
  }
}

extension YAMLNode {
  /// Whether nothing but this key was written of an entry, no colon either.
  package func isLone(beside value: YAMLNode) -> Bool {
    isPlain && value.isEmptyScalar && value.range.start == range.end
  }
}
