import Diagnostics

/// The lines of a file that could not be read as YAML, as people see them.
struct TextLines {
  private let file: SourceFile
  private let offsets: [Int]

  init(_ file: SourceFile) {
    self.file = file
    offsets = file.lineOffsets
  }

  /// Nobody reads more characters of a line than these; guesses about it need no more either.
  static let mostLooked = 2000

  /// A line without blanks at its ends and without its comment.
  struct Line {
    /// Where it begins, counted from 0.
    var column: Int
    var text: String

    /// What stands behind the dashes that begin the entries of lists.
    var entry: Line {
      var line = self
      while line.text.hasPrefix("- ") {
        line = line.dropping(1)
        line = line.dropping(line.text.prefix { $0 == " " }.count)
      }
      return line
    }

    /// Whether it begins like a text without quotes, brackets or other marks.
    var isPlain: Bool { text.first.map { !"\"'[{|>&*!%@`#-?:".contains($0) } ?? false }

    /// Whether it has a key, as YAML sees it.
    var hasColon: Bool { text.hasSuffix(":") || text.contains(": ") || text.contains(":\t") }

    /// The key and the value where a colon parts them without a plain blank; nil for an address or
    /// a time of day, too.
    var gluedPair: (key: String, value: String)? {
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      guard isPlain, !hasColon, parts.count == 2, !parts[0].contains(" "),
        !parts[1].hasPrefix("/"), !(parts[0] + parts[1].prefix(1)).allSatisfy(\.isNumber)
      else { return nil }
      return (parts[0], parts[1])
    }

    /// The key and the value of an entry that has both in this line, or the key alone, with the column
    /// of its colon; nil for a text without a key, and for one in quotes or brackets.
    var pair: (key: String, value: String, colon: Int)? {
      guard isPlain, hasColon else { return nil }
      let parts = text.firstRange(of: ": ") ?? text.firstRange(of: ":\t")
      let end = parts?.lowerBound ?? text.index(before: text.endIndex)
      let key = text[..<end]
      guard !key.contains(where: { "{}[]\"".contains($0) }) else { return nil }
      let value = text[end...].dropFirst().drop { $0 == " " || $0 == "\t" }
      return (String(key), String(value), column + key.unicodeScalars.count)
    }

    /// Whether it is one mapping in braces, or one list in brackets, that ends where the line ends.
    var isWholeInBraces: Bool {
      let own = entry.text
      guard own.hasPrefix("{") || own.hasPrefix("[") else { return false }
      let depth = own.reduce(0) { "{[".contains($1) ? $0 + 1 : "}]".contains($1) ? $0 - 1 : $0 }
      return depth == 0
    }

    /// The line from a later character on.
    func dropping(_ count: Int) -> Line {
      Line(column: column + count, text: String(text.unicodeScalars.dropFirst(count)))
    }
  }

  /// How many lines there are.
  var count: Int { offsets.count }

  /// A line by its number, counted from 0; an empty one where there is none.
  subscript(number: Int) -> Line {
    guard offsets.indices.contains(number) else { return Line(column: 0, text: "") }
    let whole = String(file.line(at: offsets[number]).unicodeScalars.prefix(Self.mostLooked))
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var text = whole.drop(while: isBlank)
    let column = whole.unicodeScalars.count - text.unicodeScalars.count
    if text.hasPrefix("#") { text = "" }
    if let comment = text.firstRange(of: " #") { text = text[..<comment.lowerBound] }
    while let last = text.last, isBlank(last) { text.removeLast() }
    return Line(column: column, text: String(text))
  }

  /// The nearest line before another one that holds more than blanks and a comment; nil if none does.
  func before(_ number: Int) -> Int? {
    (0..<min(number, offsets.count)).last { !self[$0].text.isEmpty }
  }
}
