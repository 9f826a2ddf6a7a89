import Diagnostics

/// Entries that begin in a column of their own, as `  GOV-02.2: …` below `   GOV-01.1: …`, where the
/// '#' of a comment was removed in two ways: what stands side by side begins in one column.
struct Misalignment {
  /// An entry with the lines that belong to it.
  struct Entry {
    /// Its lines, counted from 0.
    var lines: ClosedRange<Int>
    /// The column that it begins in, and the one that it belongs in, counted from 0.
    var column: Int
    var target: Int
    /// A line beside it that begins in the right column.
    var sibling: Int
    /// Whether that line begins with a dash in this one's column: one dash too many, or one too few.
    var isBesideDash = false
  }

  let entries: [Entry]
  private let file: SourceFile

  /// Entries in the wrong column at a place where a parser stopped; nil if the line there begins
  /// where one above it may go on.
  init?(stoppedAt place: (line: Int, column: Int), in file: SourceFile, keys: KeyTable) {
    let lines = TextLines(file)
    guard let own = Start(place.line, lines),
      own.column == place.column || own.colon == place.column,
      let sibling = Self.sibling(of: own, in: lines, keys)
    else { return nil }
    self.file = file
    let group = Group(own, beside: sibling, in: lines)
    let wrong = group.wrong.isEmpty ? [own] : group.wrong
    var (entries, next) = ([Entry](), 0)
    for start in wrong {
      while next < group.right.count, group.right[next].line < start.line { next += 1 }
      let right = next > 0 ? group.right[next - 1] : group.right.first ?? sibling.start
      let deepest = max(start.column, group.column)
      entries.append(
        Entry(
          lines: start.line...Self.lastLine(of: start, lines, deeperThan: deepest),
          column: start.column, target: group.column, sibling: right.line,
          isBesideDash: right.isDash && !start.isDash && right.column == start.column
            && !keys.hasSchemaKey(start.name)))
    }
    self.entries = entries
  }

  /// How far around a fault other lines are looked at.
  private static let reach = 2000

  /// How a line begins, if it begins an entry.
  private struct Start {
    var line: Int
    var column: Int
    var isDash: Bool
    /// Its key, where that stands, and the colon behind it.
    var name = ""
    var key: Int?
    var colon: Int?
    /// Whether what follows may be its value.
    var isOpen: Bool

    init?(_ number: Int, _ lines: TextLines) {
      let whole = lines[number]
      guard !whole.text.isEmpty else { return nil }
      let entry = whole.entry
      let pair = entry.pair
      line = number
      column = whole.column
      isDash = entry.column > whole.column || whole.text == "-"
      name = pair?.key ?? ""
      key = pair == nil ? nil : entry.column
      colon = pair?.colon
      isOpen = whole.text == "-" || pair?.value.isEmpty == true
      guard isDash || key != nil else { return nil }
    }
  }

  /// The nearest entry above in whose column a line most likely belongs.
  private static func sibling(
    of own: Start, in lines: TextLines, _ keys: KeyTable
  ) -> (start: Start, column: Int)? {
    var least = Int.max
    var above: (start: Start, column: Int)?
    for number in stride(from: own.line - 1, through: max(0, own.line - reach), by: -1) {
      guard let start = Start(number, lines) else { continue }
      if least == .max, start.isOpen, own.column > start.column { return nil }
      guard start.column < least else { continue }
      let column = own.isDash ? (start.isDash ? start.column : nil) : start.key
      if let column, column < least {
        if column == own.column { return nil }
        if column < own.column {
          guard let above else { return (start, column) }
          let (up, down) = (above.column - own.column, own.column - column)
          // Halfway between, what stands beside a key of the schema is one, too.
          let isAlike = keys.hasSchemaKey(own.name) == keys.hasSchemaKey(above.start.name)
          return up < down || (up == down && isAlike) ? above : (start, column)
        }
        above = (start, column)
      }
      least = start.column
    }
    return above
  }

  private static func lastLine(of start: Start, _ lines: TextLines, deeperThan column: Int) -> Int {
    var last = start.line
    for number in (start.line + 1)..<(start.line + 1 + reach) {
      guard number < lines.count else { break }
      let line = lines[number]
      if line.text.isEmpty { continue }
      guard line.column > column else { break }
      last = number
    }
    return last
  }

  /// The entries side by side that begin in one of two columns, those in the right one and the others.
  private struct Group {
    var column: Int
    var right: [Start] = []
    var wrong: [Start] = []

    /// Only where the columns differ by one are both most likely meant as the same: the column of the
    /// most is then right.
    init(_ own: Start, beside sibling: (start: Start, column: Int), in lines: TextLines) {
      column = sibling.column
      guard abs(own.column - column) == 1, own.isDash || !sibling.start.isDash else { return }
      let (least, most) = (min(own.column, column), max(own.column, column))
      var found: [Start] = []
      var first = own.line
      while first > 0, own.line - first < reach {
        let line = lines[first - 1]
        if !line.text.isEmpty, line.column < least { break }
        first -= 1
      }
      let parent = first > 0 ? lines[first - 1] : nil
      // Behind the dash of an entry stands its first key.
      let behindDash = parent.flatMap { $0.entry.column > $0.column ? $0.entry.column : nil }
      for number in first..<min(own.line + reach, lines.count) {
        let line = lines[number]
        if line.text.isEmpty { continue }
        guard line.column >= least else { break }
        guard line.column <= most, let start = Start(number, lines), start.isDash == own.isDash
        else { continue }
        if let last = found.last, last.isOpen, last.column == least, start.column == most { return }
        found.append(start)
      }
      let (low, high) = (found.filter { $0.column == least }, found.filter { $0.column == most })
      if let behindDash, !own.isDash, behindDash == least || behindDash == most {
        column = behindDash
      } else if low.count != high.count {
        column = low.count > high.count ? least : most
      } else if own.column == (parent?.column ?? -2) + 2 {
        column = own.column
      }
      right = column == least ? low : high
      wrong = column == least ? high : low
    }
  }

  // MARK: What is said of it

  /// A problem for each entry.
  var diagnostics: [Diagnostic] {
    let offsets = file.lineOffsets
    let end = file.bytes.contains(0x0D) ? "\r\n" : "\n"
    return entries.map { entry in
      let first = entry.lines.lowerBound
      let last = file.line(at: offsets[entry.lines.upperBound]).unicodeScalars.count
      let moved = entry.lines.map { number in
        Self.moved(file.line(at: offsets[number]), by: entry.target - entry.column)
      }
      if entry.isBesideDash {
        return Diagnostic(
          .syntax, "line \(entry.sibling + 1) begins with '- ', line \(first + 1) does not",
          at: SourceRange(
            file: file, start: SourcePosition(line: first + 1, column: 1),
            end: SourcePosition(line: entry.lines.upperBound + 1, column: last + 1)),
          suggestion: .init(
            "begin both alike: remove the '- ' there, or put one before this line, too"))
      }
      return Diagnostic(
        .syntax,
        "line \(first + 1) begins with \(Self.spaces(entry.column)), "
          + "line \(entry.sibling + 1) with \(Self.spaces(entry.target))",
        at: SourceRange(
          file: file, start: SourcePosition(line: first + 1, column: 1),
          end: SourcePosition(line: entry.lines.upperBound + 1, column: last + 1)),
        suggestion: .init(
          "give both the same: begin this one with \(Self.spaces(entry.target))",
          replacement: moved.contains(nil)
            ? nil : moved.compactMap(\.self).joined(separator: end),
          isSafe: true))
    }
  }

  private static func spaces(_ count: Int) -> String {
    count == 0 ? "no space" : "\(count) space\(count == 1 ? "" : "s")"
  }

  /// A line in another column; nil where it cannot be moved so far to the left.
  private static func moved(_ line: String, by columns: Int) -> String? {
    if columns >= 0 {
      return line.isEmpty ? line : String(repeating: " ", count: columns) + line
    }
    let blanks = line.prefix { $0 == " " }.count
    if blanks == line.count { return line }
    // A comment may stand anywhere.
    if blanks < -columns { return line.dropFirst(blanks).hasPrefix("#") ? line : nil }
    return String(line.dropFirst(-columns))
  }
}
