/// Shows diagnostics to people: place, sentence, the line at fault with a caret, the way out.
package struct TextDiagnosticRenderer: Sendable {
  private let style: TextStyle
  private let width: Int

  /// - Parameters:
  ///   - style: Whether to colour.
  ///   - width: The columns of the terminal; longer lines of a file are cut around the fault.
  package init(style: TextStyle = .plain, width: Int = 80) {
    self.style = style
    self.width = width
  }

  /// Findings of one code with one way out, in one file: most likely of one cause.
  private struct Cause: Hashable {
    var file: String
    var code: DiagnosticCode
    var wayOut: String
  }

  /// So many findings of one cause, or notes of one finding, are all shown; of more, the first few.
  private static let (most, few) = (5, 3)

  package func render(_ diagnostics: [Diagnostic]) -> String {
    var counts: [Cause: Int] = [:]
    for cause in diagnostics.compactMap(cause) { counts[cause, default: 0] += 1 }
    // Notes go back and forth, and would lose the place that the next problem is found from.
    var (cursor, noteCursor) = (LineCursor(), LineCursor())
    var shown: [Cause: Int] = [:]
    var text = ""
    var wasFolded = false
    for diagnostic in diagnostics {
      var isFolded = false
      if let cause = cause(diagnostic), counts[cause, default: 0] > Self.most {
        shown[cause, default: 0] += 1
        isFolded = shown[cause, default: 0] > Self.few
      }
      if !text.isEmpty, !(isFolded && wasFolded) { text += "\n" }
      text += head(diagnostic)
      if !isFolded { text += body(diagnostic, &cursor, &noteCursor) }
      wasFolded = isFolded
    }
    return text
  }

  /// What findings like this one have in common; nil for one that has places of its own to show.
  private func cause(_ diagnostic: Diagnostic) -> Cause? {
    guard diagnostic.notes.isEmpty, let wayOut = diagnostic.suggestion?.message else { return nil }
    return Cause(file: diagnostic.range.file.path, code: diagnostic.code, wayOut: wayOut)
  }

  /// The line that says where and what.
  private func head(_ diagnostic: Diagnostic) -> String {
    let severity = style.severity(diagnostic.severity, diagnostic.severity.rawValue)
    return "\(style.bold(place(of: diagnostic.range))): \(severity)[\(diagnostic.code.rawValue)]: "
      + "\(visible(diagnostic.message))\n"
  }

  /// What is at fault, the way out and what else there is to see.
  private func body(
    _ diagnostic: Diagnostic, _ cursor: inout LineCursor, _ noteCursor: inout LineCursor
  ) -> String {
    var text = excerpt(of: diagnostic.range, label: diagnostic.suggestion?.message, &cursor)
    let isLong = diagnostic.notes.count > Self.most
    for note in isLong ? diagnostic.notes.prefix(Self.few) : diagnostic.notes[...] {
      text += "  \(place(of: note.range)): note: \(visible(note.message))\n"
      text += excerpt(of: note.range, label: nil, &noteCursor)
    }
    if isLong { text += "  note: and in \(diagnostic.notes.count - Self.few) more places\n" }
    return text
  }

  private func place(of range: SourceRange) -> String {
    "\(visible(range.file.path)):\(range.start.line):\(range.start.column)"
  }

  /// The line of the range with a caret line below, and the way out on a line of its own.
  private func excerpt(
    of range: SourceRange, label: String?, _ cursor: inout LineCursor
  ) -> String {
    let gutter = String(range.start.line)
    let blank = String(repeating: " ", count: gutter.count)
    var text = ""
    let line = cursor.surroundings(of: range.start, in: range.file, reach: 2 * width)
    if let line, !line.before.isEmpty || !line.after.isEmpty,
      range.file.mayShow(line: range.start.line)
    {
      let (shown, before, marked) = window(on: line, of: range)
      text += " \(gutter) | \(shown)\n"
      text += " \(blank) | \(before)\(style.caret(marked))\n"
    }
    if let label { text += " \(blank) = help: \(visible(label))\n" }
    return text
  }

  /// Cuts a long line around the fault; returns the line, the blanks before it and the carets.
  private func window(
    on line: LineCursor.Surroundings, of range: SourceRange
  ) -> (String, String, String) {
    let scalars = line.before + line.after
    let start = line.before.count
    let isOneLine = range.end.line == range.start.line
    let length = isOneLine ? max(range.end.column - range.start.column, 0) : line.after.count
    let end = min(start + length, scalars.count)
    let whole = max(20, width - 4 - String(range.start.line).count)
    // A line that is cut gives two columns to the signs that say so.
    let isLong = line.goesOnBefore || line.goesOnAfter || columns(scalars[...]) > whole
    let room = isLong ? whole - 2 : whole
    var first = 0
    if line.goesOnBefore || columns(scalars[0..<end]) > room { first = max(0, start - room / 3) }
    var last = first
    var used = 0
    while last < scalars.count, used + columns(of: scalars[last]) <= room {
      used += columns(of: scalars[last])
      last += 1
    }
    let prefix = first > 0 || line.goesOnBefore ? "…" : ""
    let suffix = last < scalars.count || line.goesOnAfter ? "…" : ""
    let shown = prefix + scalars[first..<last].map(VisibleText.scalar).joined() + suffix
    let visibleEnd = min(end, last)
    let before = columns(scalars[first..<min(start, last)]) + prefix.count
    let marked = max(1, start < visibleEnd ? columns(scalars[start..<visibleEnd]) : 1)
    return (
      shown, String(repeating: " ", count: before), String(repeating: "^", count: marked)
    )
  }

  private func columns(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns a scalar takes on a terminal.
  private func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x09: 2
    case 0x20..<0x7F: 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: 0
      default: 1
      }
    }
  }

  private func visible(_ text: String) -> String {
    VisibleText.line(text)
  }
}
