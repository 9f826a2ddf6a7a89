import LocatedYAML

/// A value that no habit of writing numbers explains, and what to do about it.
struct NumberSlip {
  /// What to write, or to do.
  let remedy: String
  /// The number that is most likely meant; its author must say so.
  var respelling: String?

  /// - Returns: nil for a text that nothing is known of.
  init?(_ written: String) {
    let text = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, text.utf8.count <= Self.longest else { return nil }
    if Self.isMissing(text) {
      remedy = "where there is no figure, remove the whole entry"
    } else if SpreadsheetError(text) != nil {
      remedy = SpreadsheetError.remedy
    } else if Self.isRange(text) {
      remedy = "write one number: a range cannot be compared with a threshold"
    } else if let number = Self.withoutExponent(text) {
      remedy = "write '\(number)', without an exponent"
      respelling = number
    } else if let number = Self.withDigitsForLetters(text) {
      remedy = "write '\(number)' if the letter is meant as a digit"
      respelling = number
    } else {
      return nil
    }
  }

  private static let longest = 60

  /// Whether a text says that there is no number.
  private static func isMissing(_ text: String) -> Bool {
    let letters = text.lowercased().filter { !"./ ".contains($0) }
    return missing.contains(letters) || text.allSatisfy { "-–—−?.".contains($0) }
  }

  private static let missing: Set = [
    "na", "ka", "nd", "nv", "nb", "nn", "nil", "none", "null", "unknown", "unbekannt", "unbek",
    "missing", "fehlt", "notavailable", "notapplicable", "nodata", "inconnu", "nr", "x",
    "sconosciuto", "nonnoto", "desconocido", "keineangabe", "keineangaben",
  ]

  /// Whether a text is two numbers with a dash or a word for "to" between them.
  private static func isRange(_ text: String) -> Bool {
    var ends = text.lowercased().split { "-–—−".contains($0) }.map(String.init)
    if ends.count == 1 {
      ends =
        words.lazy.map { text.lowercased().split(separator: " \($0) ").map(String.init) }
        .first { $0.count == 2 } ?? ends
    }
    return ends.count == 2
      && ends.allSatisfy { end in
        end.contains(where: \.isNumber) && end.allSatisfy { $0.isNumber || " .,%".contains($0) }
      }
  }

  private static let words = ["to", "bis", "à", "a", "al", "until"]

  /// A number with an exponent, in digits; nil for another, or where it is not whole.
  private static func withoutExponent(_ text: String) -> String? {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2,
      let power = Int(parts[1].first == "+" ? parts[1].dropFirst() : parts[1]),
      (0...mostDigits).contains(power)
    else { return nil }
    let halves = parts[0].split(omittingEmptySubsequences: false) { ".,".contains($0) }
    guard (1...2).contains(halves.count), !halves[0].isEmpty,
      halves.allSatisfy({ $0.allSatisfy(isDigit) })
    else { return nil }
    var decimals = halves.count == 2 ? String(halves[1]) : ""
    while decimals.last == "0" { decimals.removeLast() }
    guard decimals.count <= power, halves[0].count + power <= mostDigits else { return nil }
    let digits = halves[0] + decimals + String(repeating: "0", count: power - decimals.count)
    return grouped(digits.drop { $0 == "0" })
  }

  private static let mostDigits = 18

  /// Digits in groups of three; as they are if they are few.
  private static func grouped(_ digits: Substring) -> String {
    guard digits.count > 4 else { return digits.isEmpty ? "0" : String(digits) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(" ") }
      text.append(digit)
    }
    return text
  }

  /// A number in which letters stand that look like digits, with these in their place.
  private static func withDigitsForLetters(_ text: String) -> String? {
    let letters = text.filter(\.isLetter)
    let digits = text.count { isDigit($0) }
    guard (1...2).contains(letters.count), digits > 0, letters.allSatisfy({ alike[$0] != nil }),
      text.allSatisfy({ isDigit($0) || $0.isLetter || " .".contains($0) })
    else { return nil }
    let number = String(text.map { alike[$0] ?? $0 })
    return NumberReading(number)?.spellings == [number] ? number : nil
  }

  private static let alike: [Character: Character] = [
    "O": "0", "o": "0", "l": "1", "I": "1", "i": "1", "S": "5", "B": "8", "Z": "2",
  ]

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
