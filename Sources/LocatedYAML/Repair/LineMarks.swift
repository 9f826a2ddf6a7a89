import Diagnostics

/// What stands at the beginning of lines in place of the marks of YAML: the dash or bullet of a word
/// processor before an entry of a list, a dash without its blank, tabs, and keys of which no colon has
/// a blank behind it.
///
/// A parser takes such lines for a text, or for keys of their own, and stops at others far from them.
/// So they are looked for before it runs, and are right in what it reads.
enum LineMarks {
  /// What is put in place of some characters of a line.
  struct Edit {
    /// The line and the columns, counted from 0.
    var line: Int
    var columns: Range<Int>
    /// The bytes in the file.
    var bytes: Range<Int>
    var text: String
  }

  /// No file that people write is larger than this, and in others a parser finds the fault.
  private static let mostBytes = 2 << 20

  /// Reports such lines, and puts the right marks in their place for a parser.
  ///
  /// - Returns: Whether there are any.
  static func replace(
    in text: inout RecoveredText, keys: KeyTable, limits: YAMLLimits,
    reporting problems: DiagnosticCollector
  ) -> Bool {
    guard text.isWhole, text.origin.bytes.count <= mostBytes else { return false }
    let lines = TextLines(text.origin)
    let offsets = text.origin.lineOffsets
    let marks = ListMark.all(in: lines, offsets: offsets, keys: keys)
    var colons = GluedColons.runs(in: lines, offsets: offsets, keys: keys)
    var tabs = TabIndent.runs(in: text.origin, lines, offsets: offsets)
    // Within brackets and texts of several lines a tab is a blank like others.
    if !tabs.isEmpty, marks.isEmpty, colons.isEmpty {
      var builder = TreeBuilder(text, keys: keys, limits: limits, problems: DiagnosticCollector())
      if case .read = builder.run() { tabs = [] }
    }
    guard !(marks.isEmpty && colons.isEmpty && tabs.isEmpty) else { return false }
    let original = text
    func all(_ marks: [ListMark]) -> [Edit] {
      (marks.map(\.edit) + colons.flatMap(\.self) + tabs.flatMap(\.self))
        .sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    }
    text.replace(all(marks))
    let texts = text.linesWithinTexts(keys: keys, limits: limits)
    let own = marks.filter { !texts.contains($0.edit.line) }
    colons.removeAll { $0.contains { texts.contains($0.line) } }
    tabs = tabs.map { $0.filter { !texts.contains($0.line) } }.filter { !$0.isEmpty }
    text = original
    text.replace(all(own))
    for mark in own { problems.report(mark.diagnostic(in: text.origin)) }
    for run in colons { problems.report(GluedColons.diagnostic(run, in: text.origin)) }
    for run in tabs { problems.report(TabIndent.diagnostic(run, in: text.origin)) }
    return !(own.isEmpty && colons.isEmpty && tabs.isEmpty)
  }

  /// The range of the characters that some edits of a file replace, from the first to the last.
  static func range(_ edits: [Edit], in file: SourceFile) -> SourceRange {
    let (first, last) = (edits[0], edits[edits.count - 1])
    return SourceRange(
      file: file,
      start: SourcePosition(line: first.line + 1, column: first.columns.lowerBound + 1),
      end: SourcePosition(line: last.line + 1, column: last.columns.upperBound + 1))
  }

  /// What to write in place of all from the first edit to the last; nil if a line may not be shown.
  static func replacement(_ edits: [Edit], in file: SourceFile) -> String? {
    guard edits.allSatisfy({ file.mayShow(line: $0.line + 1) }) else { return nil }
    var bytes: [UInt8] = []
    var position = edits[0].bytes.lowerBound
    for edit in edits {
      bytes += file.bytes[position..<edit.bytes.lowerBound] + Array(edit.text.utf8)
      position = edit.bytes.upperBound
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a line of a file begins with a tab, a sign or a dash without a blank, or a colon has no
  /// blank behind it: most files have none of these, and are looked at once.
  static func mayNeed(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        guard index < bytes.count else { return false }
        switch bytes[index] {
        case 0x09, 0x2A, 0x80...: return true
        case 0x2D where index + 1 < bytes.count:
          let next = bytes[index + 1]
          if next != 0x20, next != 0x2D, next != 0x0A, next != 0x0D { return true }
        default: break
        }
        // Behind its first sign only a colon of a line may lack something.
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
          index += 1
          guard bytes[index - 1] == 0x3A, index < bytes.count else { continue }
          if bytes[index] > 0x20, bytes[index] != 0x2F { return true }
        }
        index += 1
      }
      return false
    }
  }
}
