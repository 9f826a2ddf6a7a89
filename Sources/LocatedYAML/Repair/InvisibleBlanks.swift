import Diagnostics

/// Blanks that look like the plain one, or like nothing, where only plain ones count: before what
/// begins a line, behind a dash, and behind the colon of a key.
///
/// To YAML they are letters, so that `\u{A0}GOV-01.1` is a key of its own in the first column.
enum InvisibleBlanks {
  /// Some of them in a line.
  private struct Found {
    /// The line, counted from 0, and the columns, counted from 0.
    var line: Int
    var columns: Range<Int>
    /// The bytes in the file.
    var bytes: Range<Int>
    /// The plain blanks to put in their place.
    var blanks: Int
    var first: Unicode.Scalar

    var edit: LineMarks.Edit {
      LineMarks.Edit(
        line: line, columns: columns, bytes: bytes, text: String(repeating: " ", count: blanks))
    }
  }

  /// Reports such blanks, and puts plain ones in their place for a parser.
  ///
  /// In a text of several lines they are a part of the text, and stay.
  static func replace(
    in text: inout RecoveredText, keys: KeyTable, limits: YAMLLimits,
    reporting problems: DiagnosticCollector
  ) {
    var found = all(in: text.file)
    guard !found.isEmpty else { return }
    let original = text
    text.replace(found.map(\.edit))
    let lines = text.linesWithinTexts(keys: keys, limits: limits)
    if found.contains(where: { lines.contains($0.line) }) {
      found.removeAll { lines.contains($0.line) }
      text = original
      text.replace(found.map(\.edit))
    }
    let file = text.origin
    for one in found {
      func position(_ column: Int) -> SourcePosition {
        SourcePosition(line: one.line + 1, column: column + 1)
      }
      let plain = String(repeating: " ", count: one.blanks)
      problems.report(
        .invisibleBlank,
        LookAlike.isNothing(one.first.value)
          ? "an invisible character, \(LookAlike.name(of: one.first))"
          : "a space that is not the plain one, \(LookAlike.name(of: one.first))",
        at: SourceRange(
          file: file, start: position(one.columns.lowerBound), end: position(one.columns.upperBound)
        ),
        suggestion: .init(
          one.blanks == 0
            ? "delete it"
            : "delete it and type \(one.blanks) plain "
              + (one.blanks == 1 ? "space" : "spaces"),
          replacement: plain, isSafe: true))
    }
  }

  /// Where they stand in a file, a stretch of blanks each.
  private static func all(in file: SourceFile) -> [Found] {
    var found: [Found] = []
    for (line, offset) in file.lineOffsets.enumerated() {
      var end = offset
      while end < file.bytes.count, file.bytes[end] != 0x0A, file.bytes[end] != 0x0D { end += 1 }
      let bytes = file.bytes[offset..<end]
      guard bytes.contains(where: { $0 >= 0x80 }) else { continue }
      found += stretches(in: bytes, line)
    }
    return found
  }

  /// The stretches of blanks before, between and behind the marks that begin a line.
  private static func stretches(in bytes: ArraySlice<UInt8>, _ line: Int) -> [Found] {
    let scalars = Array(String(decoding: bytes.prefix(longest), as: UTF8.self).unicodeScalars)
    var found: [Found] = []
    var index = 0
    var offset = bytes.startIndex
    var isValue = false
    while true {
      let (start, startOffset) = (index, offset)
      var first: Unicode.Scalar?
      var blanks = 0
      while index < scalars.count, isAnyBlank(scalars[index]) {
        if LookAlike.isBlank(scalars[index].value) { first = first ?? scalars[index] }
        if !LookAlike.isNothing(scalars[index].value) { blanks += 1 }
        offset += UTF8.width(scalars[index])
        index += 1
      }
      // Behind a colon and a plain blank a text begins.
      if isValue, start < scalars.count, scalars[start] == " " { return found }
      if let first {
        // At the end of a line nothing is needed, behind a mark one blank is.
        if index == scalars.count { blanks = 0 } else if start > 0 { blanks = max(blanks, 1) }
        found.append(
          Found(
            line: line, columns: start..<index, bytes: startOffset..<offset, blanks: blanks,
            first: first))
      }
      guard !isValue, index < scalars.count else { return found }
      let mark = markLength(scalars[index...])
      guard mark > 0 else { return start == 0 && !beginsEntry(scalars[index...]) ? [] : found }
      for scalar in scalars[index..<(index + mark)] { offset += UTF8.width(scalar) }
      isValue = mark > 1 || scalars[index] != "-"
      index += mark
    }
  }

  private static let longest = 400

  private static func isAnyBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || LookAlike.isBlank(scalar.value)
  }

  /// The length of a dash, or of a key with its colon, that a blank of any kind follows.
  private static func markLength(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
    var length = rest.first == "-" ? 1 : 0
    if length == 0 {
      let key = rest.prefix {
        $0 != ":" && !LookAlike.isBlank($0.value)
          && !" ,\"'{}[]#&*!|>%@`?".unicodeScalars.contains($0)
      }
      guard !key.isEmpty, rest.dropFirst(key.count).first == ":" else { return 0 }
      length = key.count + 1
    }
    guard let next = rest.dropFirst(length).first else { return length }
    return isAnyBlank(next) ? length : 0
  }

  /// Whether a line that has such blanks alone before it may begin something.
  private static func beginsEntry(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.first == "#" || rest.contains(":")
  }
}
