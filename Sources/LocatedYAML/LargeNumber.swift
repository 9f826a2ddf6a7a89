/// A number with a word for thousands, millions or milliards behind it, as in `61,5 Mio`.
package struct LargeNumber {
  /// The number in digits alone: `61 500 000`.
  package let digits: String
  /// Whether the word can mean nothing else; a lone letter may be a unit.
  package let isSure: Bool

  /// - Returns: nil for any other text, and for a number that is not whole or not sure.
  package init?(_ written: String) {
    let number = written.prefix { "0123456789., ".contains($0) }
    var word = written.dropFirst(number.count).lowercased()
    if word.hasSuffix(".") { word.removeLast() }
    guard let places = Self.places[word] else { return nil }
    let plain = number.split(separator: " ").joined(separator: " ")
    let spelling = NumberRespelling.of(plain) ?? plain
    let parts = spelling.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, parts.count <= 2, !spelling.contains(","),
      parts.count == 1 || (1...places).contains(parts[1].count),
      parts.count == 1 || parts[1].count != 3
    else { return nil }
    let decimals = parts.count == 1 ? "" : String(parts[1])
    guard !decimals.contains(" ") else { return nil }
    let all = first.filter { $0 != " " } + decimals
    let whole =
      all.drop { $0 == "0" } + String(repeating: "0", count: places - decimals.count)
    guard all.contains(where: { $0 != "0" }) else { return nil }
    digits = Self.grouped(String(whole))
    isSure = word.count > 1
  }

  /// How many zeros a word stands for; a billion is a thousand milliards to some.
  private static let places = [
    "k": 3, "tsd": 3, "tausend": 3, "thousand": 3, "mila": 3,
    "m": 6, "mio": 6, "mln": 6, "million": 6, "millions": 6, "millionen": 6, "milioni": 6,
    "mrd": 9, "milliarde": 9, "milliarden": 9, "miliardi": 9,
  ]

  /// How to write it.
  package var wayOut: String {
    "write '\(digits)'" + (isSure ? "" : " if thousands or millions are meant by the letter")
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
