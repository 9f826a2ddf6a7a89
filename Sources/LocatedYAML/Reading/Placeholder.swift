/// The signs that stand where something is still to be filled in.
///
/// Each is the whole of a text: a title may well end with an ellipsis or speak of a to-do.
enum Placeholder {
  /// The longest text that is looked at, in bytes; every text of every file comes this way.
  private static let longest = 40

  private static let words: Set<String> = [
    "todo", "to do", "to-do", "fixme", "tbd", "tba", "tbc", "to be defined", "to be done",
    "folder/name.pdf", "path/to/file.pdf", "year-month-day", "yyyy-mm-dd", "lorem ipsum",
  ]

  /// No word has more bytes, with the signs that may stand behind it.
  private static let longestWord = 20

  /// The letters that are second in a word.
  private static let secondLetters: [UInt8] = Array("oibaey".utf8)

  /// Whether a text says nothing but that something is to be put in its place.
  static func isPlaceholder(_ text: String) -> Bool {
    guard text.utf8.count <= longest, let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "_"), 0xE2:
      return isEllipsis(text[...])
    case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "{"):
      return isInBrackets(text)
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
      return isAddressOfNothing(text)
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      return text.utf8.count > 2 && text.utf8.allSatisfy { $0 | 0x20 == UInt8(ascii: "x") }
    case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "p"), UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "l"), UInt8(ascii: "L"):
      guard text.utf8.count <= longestWord, let next = text.utf8.dropFirst().first,
        secondLetters.contains(next | 0x20)
      else { return false }
      return words.contains(text.lowercased().trimming(".:!"))
    default: return false
    }
  }

  /// Dots, question marks or a line to write on, at least two unless the sign itself is an ellipsis.
  private static func isEllipsis(_ text: Substring) -> Bool {
    if text == "…" { return true }
    return text.utf8.count > 1 && text.allSatisfy { "….?_".contains($0) } && text != ".."
  }

  /// `<name>`, `[name]` or `{name}`.
  private static func isInBrackets(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, text.count > 2 else { return false }
    let inner = text.dropFirst().dropLast()
    return ["<": ">", "[": "]", "{": "}"][first] == last
      && inner.allSatisfy { $0.isLetter || $0.isNumber || " -_….".contains($0) }
  }

  /// `https://…`.
  private static func isAddressOfNothing(_ text: String) -> Bool {
    let rest = ["https://", "http://", "www."].first { text.lowercased().hasPrefix($0) }
      .map { text.dropFirst($0.utf8.count) }
    return rest.map { isEllipsis($0) } ?? false
  }
}

extension String {
  /// Without some signs at its end.
  fileprivate func trimming(_ signs: String) -> String {
    var text = self[...]
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return String(text)
  }
}
