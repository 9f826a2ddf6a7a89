import Diagnostics

/// A sign before the first key of an entry that is meant as the dash of a list, as in `– id: D-1`,
/// `• id: D-1` and `-id: D-1`.
struct ListMark {
  let edit: LineMarks.Edit
  private let sign: Character
  private let key: String

  /// All of them, each before a key of the schema, so that no text is taken for one.
  static func all(in lines: TextLines, offsets: [Int], keys: KeyTable) -> [ListMark] {
    (0..<lines.count).compactMap { number in
      ListMark(lines[number], number, from: offsets[number], keys: keys)
    }
  }

  private init?(_ line: TextLines.Line, _ number: Int, from offset: Int, keys: KeyTable) {
    guard let sign = line.text.first, Self.signs.contains(sign) else { return nil }
    let behind = line.text.dropFirst()
    let rest = behind.drop { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    let hasBlank = rest.startIndex > behind.startIndex
    // A dash with its blank is right, and a bullet without one is still no letter of a key.
    guard sign != "-" || !hasBlank else { return nil }
    let key = rest.prefix { !": ".contains($0) }
    guard rest.dropFirst(key.count).first == ":", keys.hasSchemaKey(String(key)) else { return nil }
    let width = line.text.unicodeScalars.count - rest.unicodeScalars.count
    let start = offset + line.column
    let bytes = line.text.utf8.count - rest.utf8.count
    let blanks = String(repeating: " ", count: max(width - 1, 1))
    self.sign = sign
    self.key = String(key)
    edit = LineMarks.Edit(
      line: number, columns: line.column..<(line.column + width), bytes: start..<(start + bytes),
      text: "-" + blanks)
  }

  private static let signs: Set<Character> = [
    "-", "*", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
    "\u{2022}", "\u{2023}", "\u{2043}", "\u{00B7}", "\u{25AA}", "\u{25CF}", "\u{25E6}", "\u{25CB}",
    "\u{25A0}", "\u{F0B7}",
  ]

  func diagnostic(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .syntax,
      sign == "-"
        ? "no space after the dash"
        : "'\(sign)' stands where an entry of a list begins with '-'",
      at: LineMarks.range([edit], in: file),
      suggestion: .init("write '\(edit.text)\(key):'", replacement: edit.text, isSafe: true))
  }
}
