/// A number as other habits write it: with commas, a currency, a unit or a word for thousands.
///
/// A point or comma before exactly three last digits is thousands to one writer and decimals to
/// another, so such a number has two readings and is left to its author.
package struct NumberReading: Hashable, Sendable {
  /// What it may mean, in the spelling of the format; thousands before decimals.
  package let spellings: [String]
  /// The currency or unit that stands beside it; nil if there is none.
  package let unit: String?
  /// Whether a word for thousands, millions or milliards stands behind it.
  package let isLarge: Bool
  /// Whether nothing in it is a guess: a lone letter may stand for thousands or for a unit.
  package let isSure: Bool

  /// - Returns: nil for a text that is no number with at most a few words beside it.
  package init?(_ written: String) {
    guard written.utf8.count <= Self.longest else { return nil }
    let text = Self.plain(written)
    guard let first = text.firstIndex(where: Self.isDigit) else { return nil }
    let hasSign = first > text.startIndex && "+-".contains(text[text.index(before: first)])
    let start = hasSign ? text.index(before: first) : first
    let end = text[first...].firstIndex { !Self.isDigit($0) && !".,/% ".contains($0) }
    var number = text[start..<(end ?? text.endIndex)]
    var behind = String(text[(end ?? text.endIndex)...])
    while number.hasSuffix(" ") { number.removeLast() }
    // Amounts without cents: '25,-'.
    if number.hasSuffix(","), behind.hasPrefix("-") {
      number.removeLast()
      behind = String(behind.drop { $0 == "-" })
    }
    guard let amount = NumberWords(before: String(text[..<start]), behind: behind) else {
      return nil
    }
    let spellings = Self.spellings(of: String(number)).compactMap {
      amount.places == 0 ? $0 : Self.shifted($0, by: amount.places)
    }
    guard !spellings.isEmpty else { return nil }
    self.spellings = spellings
    unit = amount.unit
    isLarge = amount.places > 0
    isSure = spellings.count == 1 && amount.isSure
  }

  /// What is beside a number is a word or two; no number is longer than this with them.
  private static let longest = 60

  /// How to write it, if all readings will do.
  package var advice: String { advice(for: spellings) }

  /// How to write it, if some of its readings will do.
  package func advice(for some: [String]) -> String {
    guard some.count == 1 else {
      return isLarge
        ? "write '\(some[0])' or '\(some[1])', whichever is meant"
        : "write '\(some[0])' if thousands are meant, or '\(some[1])'"
    }
    let isOne = spellings.count == 1
    let doubt = isLarge ? Self.doubt : ""
    return "write '\(some[0])'" + (isSure ? "" : isOne ? doubt : isGrouped(some) ? Self.group : "")
  }

  /// Whether of two readings the one with thousands is left.
  private func isGrouped(_ some: [String]) -> Bool { !isLarge && some[0] == spellings[0] }

  private static let group = " if thousands are meant"

  /// What a lone letter wants to have said.
  private static let doubt = " if thousands or millions are meant by the letter"

  // MARK: Spelling

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// No-break and narrow spaces, apostrophes and underscores only ever part groups.
  private static func plain(_ written: String) -> String {
    var text = ""
    for character in written {
      let isBlank = character.isWhitespace || "'\u{2019}_".contains(character)
      if !isBlank {
        text.append(character)
      } else if !text.isEmpty, text.last != " " {
        text.append(" ")
      }
    }
    if text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  /// Every spelling of the format that a number may stand for; the number itself if it is none.
  private static func spellings(of number: String) -> [String] {
    let text = number.replacing(" %", with: "%")
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    let percent = text.hasSuffix("%") ? "%" : ""
    let grouped =
      groups(of: digits, separator: ",", point: ".")
      ?? groups(of: digits, separator: ".", point: ",")
    if let grouped { return [grouped + percent] }
    let parts = digits.split(omittingEmptySubsequences: false) { ",.".contains($0) }
    guard parts.count == 2 else { return [text] }
    let decimals = "\(parts[0]).\(parts[1])\(percent)"
    let before = parts[0].split(separator: " ", omittingEmptySubsequences: false)
    let mayBeGroup =
      parts[1].count == 3 && (1...3).contains(before[0].count) && before[0].first != "0"
      && before.dropFirst().allSatisfy { $0.count == 3 }
    return mayBeGroup ? ["\(parts[0]) \(parts[1])\(percent)", decimals] : [decimals]
  }

  /// Two groups or more, so that the sign between them cannot stand before decimals; or one group
  /// with decimals after the other sign.
  private static func groups(
    of text: String, separator: Character, point: Character
  ) -> String? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard let last = parts.last, parts.count > 1 else { return nil }
    let tail = last.split(separator: point, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count > 2 || tail.count > 1 else { return nil }
    let isOneSign = parts.dropLast().allSatisfy { !$0.contains(point) }
    guard isOneSign, (parts.dropFirst().dropLast() + [tail[0]]).allSatisfy({ $0.count == 3 })
    else { return nil }
    let whole = (parts.dropLast() + [tail[0]]).joined(separator: " ")
    return tail.count > 1 ? "\(whole).\(tail[1])" : whole
  }

  /// A number so many times ten, in digits alone; nil if it is none, or no longer whole.
  private static func shifted(_ spelling: String, by places: Int) -> String? {
    let parts = spelling.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, parts.count <= 2,
      spelling.allSatisfy({ isDigit($0) || " .".contains($0) })
    else { return nil }
    let decimals = parts.count == 1 ? "" : String(parts[1])
    guard decimals.count <= places, !decimals.contains(" ") else { return nil }
    let all = first.filter { $0 != " " } + decimals
    guard all.contains(where: { $0 != "0" }) else { return nil }
    let zeros = String(repeating: "0", count: places - decimals.count)
    return grouped(String(all.drop { $0 == "0" } + zeros))
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(" ") }
      text.append(digit)
    }
    return text
  }
}
