/// What stands before and behind the digits of a number.
struct NumberWords {
  /// How many zeros its words stand for.
  private(set) var places = 0
  /// The currency or unit, as it is written; nil if there is none.
  private(set) var unit: String?
  /// Whether the words can mean nothing else; a lone letter may be a unit, and "about" is no number.
  private(set) var isSure = true

  /// - Returns: nil for words that say something else, such as "more than".
  init?(before: String, behind: String) {
    guard !behind.contains(where: \.isNumber), behind.allSatisfy(Self.mayStandBeside) else {
      return nil
    }
    var first = before.split(separator: " ").map(String.init)
    if first.count == 1, Self.estimates.contains(first[0].lowercased()) {
      isSure = false
      first = []
    }
    readMultiple(&first)
    guard first.isEmpty || first.count == 1 && Self.isCurrency(first[0]) else { return nil }
    var words = behind.split(separator: " ").map(String.init)
    guard words.count <= Self.mostWords else { return nil }
    readMultiple(&words)
    let named = words.isEmpty ? first : words
    if !named.isEmpty { unit = named.joined(separator: " ") }
  }

  /// Takes a word for thousands, millions or milliards from the beginning of some words.
  private mutating func readMultiple(_ words: inout [String]) {
    guard places == 0, let word = words.first, let found = Self.multiple(word) else { return }
    places = found.places
    isSure = isSure && found.isSure
    words.removeFirst()
    if let currency = found.currency { words.insert(currency, at: 0) }
  }

  private static let mostWords = 3

  /// What says that a number is not exact.
  private static let estimates: Set = [
    "ca", "ca.", "circa", "approx.", "about", "rund", "etwa", "~", "≈",
  ]

  private static func mayStandBeside(_ character: Character) -> Bool {
    character.isLetter || character.isCurrencySymbol || " .-²³°&".contains(character)
  }

  private static func isCurrency(_ word: String) -> Bool {
    word.count == 1 && word.allSatisfy(\.isCurrencySymbol)
      || currencies.contains(word.lowercased())
  }

  private static let currencies: Set = [
    "eur", "euro", "euros", "chf", "usd", "gbp", "sek", "nok", "dkk", "pln", "czk", "huf",
  ]

  /// The zeros that a word stands for, with the currency glued to it.
  private static func multiple(
    _ word: String
  ) -> (places: Int, currency: String?, isSure: Bool)? {
    let lower = word.lowercased()
    func places(_ text: some StringProtocol) -> Int? {
      zeros[text.hasSuffix(".") ? String(text.dropLast()) : String(text)]
    }
    if let found = places(lower) { return (found, nil, lower.count > 1) }
    let symbol = word.last.flatMap { $0.isCurrencySymbol ? String($0) : nil }
    guard
      let currency = symbol
        ?? currencies.filter({ lower.hasSuffix($0) && lower != $0 }).max(by: { $0.count < $1.count }
        ),
      let found = places(lower.dropLast(currency.count))
    else { return nil }
    return (found, String(word.suffix(currency.count)), true)
  }

  /// How many zeros a word stands for; a billion is a thousand milliards to some.
  private static let zeros = [
    "k": 3, "t": 3, "tsd": 3, "tausend": 3, "thousand": 3, "mila": 3, "mille": 3,
    "m": 6, "mio": 6, "mln": 6, "million": 6, "millions": 6, "millionen": 6, "milioni": 6,
    "millones": 6,
    "mrd": 9, "milliarde": 9, "milliarden": 9, "miliardi": 9, "milliards": 9,
  ]
}
