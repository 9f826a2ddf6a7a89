import Diagnostics

/// A sign before the first key of an entry that is meant as the dash of a list, as in `– id: D-1`,
/// `• id: D-1` and `-id: D-1`, or none at all where the keys of an entry begin again.
struct ListMark {
  let edit: LineMarks.Edit
  /// What stands there; nil if nothing does.
  private let sign: Character?
  private let key: String

  /// All of them, each before a key of the schema, so that no text is taken for one.
  static func all(in lines: TextLines, offsets: [Int], keys: KeyTable) -> [ListMark] {
    var marks: [ListMark] = []
    var list: (dash: Int, entry: Int, keys: [String])?
    for number in 0..<lines.count {
      let line = lines[number]
      guard !line.text.isEmpty else { continue }
      let entry = line.entry
      let key = entry.pair?.key ?? ""
      if let mark = ListMark(line, number, from: offsets[number], keys: keys) {
        marks.append(mark)
        list = (line.column, line.column + mark.edit.text.utf8.count, [mark.key])
      } else if entry.column > line.column {
        list = keys.hasSchemaKey(key) ? (line.column, entry.column, [key]) : nil
      } else if let open = list, line.column == open.entry || line.column == open.dash {
        let next = lines[number + 1]
        let isForgotten =
          key == open.keys[0] && next.column == open.entry
          && next.pair.map { open.keys.dropFirst().contains($0.key) } ?? false
        if isForgotten {
          marks.append(
            ListMark(
              key, number, from: offsets[number], open.dash..<line.column,
              width: open.entry - open.dash))
          list?.keys = [key]
        } else if line.column == open.entry {
          if open.keys.count < mostKeys { list?.keys.append(key) }
        } else {
          list = nil
        }
      } else if let open = list, line.column < open.dash {
        list = nil
      }
    }
    return marks
  }

  /// No entry has more keys than these.
  private static let mostKeys = 32

  /// A dash that was forgotten: the first key of an entry comes again, and the second after it.
  private init(
    _ key: String, _ number: Int, from offset: Int, _ columns: Range<Int>, width: Int
  ) {
    sign = nil
    self.key = key
    edit = LineMarks.Edit(
      line: number, columns: columns,
      bytes: (offset + columns.lowerBound)..<(offset + columns.upperBound),
      text: "-" + String(repeating: " ", count: width - 1))
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
    let message =
      switch sign {
      case "-": "no space after the dash"
      case let sign?: "'\(sign)' where an entry of a list begins with '-'"
      case nil: "the dash is missing before '\(key):', which begins another entry of the list"
      }
    return Diagnostic(
      .syntax, message, at: LineMarks.range([edit], in: file),
      suggestion: .init("write '\(edit.text)\(key):'", replacement: edit.text, isSafe: true))
  }
}
