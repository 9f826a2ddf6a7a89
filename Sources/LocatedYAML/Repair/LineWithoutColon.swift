import Diagnostics

/// A line that is meant as a key with its value, and has no colon with a space after it.
///
/// To YAML it is a text, which the next line goes on with; so a parser stops at the colon there.
struct LineWithoutColon {
  /// Whether it goes on with a text that begins in the line above.
  private(set) var isContinued = false
  private var message: String
  private var wayOut: String
  /// What stands in the line.
  private let range: SourceRange

  /// The line before one in which a parser stopped, if it is most likely at fault: it is the first of
  /// its block and no deeper than the next, which has a single word before its colon.
  ///
  /// - Parameters:
  ///   - number: The line where it stopped, counted from 0.
  ///   - column: The column: of the first colon, or of the key before that.
  ///   - file: The file.
  ///   - keys: The keys of the schema.
  init?(before number: Int, stoppedAt column: Int, in file: SourceFile, keys: KeyTable) {
    let lines = TextLines(file)
    let next = lines[number]
    let key = next.entry.text.unicodeScalars.prefix { $0 != ":" }
    guard next.entry.hasColon, !key.isEmpty, !key.contains(" "),
      [next.column, next.entry.column + key.count].contains(column),
      let number = lines.before(number)
    else { return nil }
    let line = lines[number]
    let entry = line.entry
    guard entry.isPlain, !entry.hasColon, entry.column <= next.column else { return nil }
    let above = lines.before(number).map { lines[$0].text }
    guard entry.column > line.column || above.map({ $0 == "---" || $0.hasSuffix(":") }) ?? true
    else { return nil }
    self.init(
      entry, number, file, orElse: "put quotes around a text of several lines")
    lookAbove(number, lines, keys)
  }

  /// What stands in a line from a column on, both counted from 0.
  init(at number: Int, from column: Int, in file: SourceFile, keys: KeyTable) {
    let lines = TextLines(file)
    let line = lines[number]
    self.init(
      line.dropping(column - line.column), number, file,
      orElse: "indent a line that goes on from the one above")
    if line.column == column { lookAbove(number, lines, keys) }
  }

  /// Keys that are words of any text, and keys of no dossier.
  private static let common: Set = ["of", "all", "any", "is", "with", "from", "at", "set"]

  /// Looks whether the line above begins a text that this one goes on with.
  private mutating func lookAbove(_ number: Int, _ lines: TextLines, _ keys: KeyTable) {
    let word = lines[number].entry.text.prefix { $0 != " " && $0 != ":" }
    guard let above = lines.before(number), let (key, value, _) = lines[above].entry.pair,
      let first = value.first, !"\"'[{|>&*!%@`#".contains(first), keys.isProse(key),
      !keys.hasSchemaKey(String(word)) || Self.common.contains(String(word)),
      lines[number].entry.gluedPair == nil
    else { return }
    isContinued = true
    message = "a line that goes on with the text of '\(key)' is not indented deeper than it"
    wayOut = "put both on one line, or indent this line deeper than '\(key)'"
  }

  /// The problem, noticed at a later place.
  func diagnostic(noticedAt place: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntax, message, at: range, notes: [.init("the parser stopped here", at: place)],
      suggestion: .init(wayOut))
  }

  private init(_ line: TextLines.Line, _ number: Int, _ file: SourceFile, orElse other: String) {
    let start = SourcePosition(line: number + 1, column: line.column + 1)
    let length = max(line.text.unicodeScalars.count, 1)
    let wide = line.text.replacing("\u{FF1A}", with: ": ").replacing(":  ", with: ": ")
    range = SourceRange(
      file: file, start: start,
      end: SourcePosition(line: start.line, column: start.column + length))
    if wide != line.text, line.isPlain, !line.hasColon {
      message = "a colon that is not the one of the keyboard but U+FF1A"
      wayOut = wide.count > 60 ? "write ': ' in its place" : "write '\(wide)'"
    } else if let (key, rest) = line.gluedPair {
      // Nobody sees that a blank behind a colon is not the one that YAML asks for.
      let plain = LookAlike.plain(rest) ?? rest
      let remark = plain.first == rest.first ? nil : LookAlike.remark(on: rest)
      message = "no space after the colon of \(key.quoted)"
      wayOut =
        (remark.map { "\($0): " } ?? "")
        + "write '\(key):\(plain.isEmpty ? "" : " \(Self.short(plain))")'"
    } else {
      let words = line.text.split(separator: " ", maxSplits: 1).map(String.init)
      let value = words.dropFirst().first.map { " \(Self.short($0))" } ?? ""
      message = "a key without its colon"
      wayOut = "write '\(words.first ?? "key"):\(value)', or \(other)"
    }
  }

  private static func short(_ text: String) -> String { text.count > 20 ? "…" : text }
}
