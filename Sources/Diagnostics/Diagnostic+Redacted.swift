extension Diagnostic {
  /// Whether any of its lines must not be shown.
  package var isConcealed: Bool { !range.file.mayShow(lines: lines) }

  /// The diagnostic as it may be shown: of lines that no excerpt shows, nothing quoted is repeated.
  ///
  /// What stands there as a key stays, for it names the place and not the content.
  package var redacted: Diagnostic { redacted(range.file.lineOffsets) }

  /// The same, with the beginnings of the lines of its file.
  ///
  /// - Parameter starts: Where each line of its file begins; used only if any must not be shown.
  /// - Returns: The diagnostic as it may be shown.
  fileprivate func redacted(_ starts: @autoclosure () -> [Int]) -> Diagnostic {
    guard isConcealed else { return self }
    let words = content(of: starts())
    var diagnostic = self
    diagnostic.message = Self.redacted(message, words)
    diagnostic.suggestion = suggestion.map {
      let repeats = $0.replacement.map { Self.hasWord($0[...], of: words) } ?? false
      return .init(
        Self.redacted($0.message, words), replacement: repeats ? nil : $0.replacement,
        isSafe: $0.isSafe)
    }
    diagnostic.notes = notes.map { .init(Self.redacted($0.message, words), at: $0.range) }
    return diagnostic
  }

  private var lines: ClosedRange<Int> { range.start.line...max(range.start.line, range.end.line) }

  /// More lines than these no message quotes from.
  private static let mostLines = 100

  /// The words that stand in its lines and are no keys; nil for any word, where there are many lines.
  private func content(of starts: [Int]) -> Set<Substring>? {
    guard lines.count <= Self.mostLines else { return nil }
    var words: Set<Substring> = []
    for line in lines where line <= starts.count {
      let text = range.file.line(at: starts[line - 1])
      for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        let isKey =
          text[word.endIndex...].first == ":" && Self.beginsEntry(text[..<word.startIndex])
        if !isKey { words.insert(word) }
      }
    }
    return words
  }

  /// Whether the text before a word ends where a key may begin.
  private static func beginsEntry(_ text: Substring) -> Bool {
    var rest = text
    // Keys such as 'valid-until' are several words.
    while let last = rest.last, last.isLetter || last.isNumber || last == "-" { rest.removeLast() }
    while rest.last == " " { rest.removeLast() }
    return rest.isEmpty || "-{,\"'".contains(rest.last ?? " ")
  }

  private static func hasWord(_ text: Substring, of words: Set<Substring>?) -> Bool {
    guard let words else { return true }
    return text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains(
      where: words.contains)
  }

  /// A sentence without what it quotes of the words.
  private static func redacted(_ sentence: String, _ words: Set<Substring>?) -> String {
    var result = ""
    var rest = sentence[...]
    while let start = rest.firstIndex(where: { $0 == "'" || $0 == "\"" }) {
      let content = rest[rest.index(after: start)...]
      guard let end = content.firstIndex(of: rest[start]) else { break }
      let quoted = content[..<end]
      let isSecret = hasWord(quoted, of: words)
      result += rest[..<start] + "\(rest[start])" + (isSecret ? "…" : quoted) + "\(rest[start])"
      rest = content[content.index(after: end)...]
    }
    return result + rest
  }
}

extension [Diagnostic] {
  /// The diagnostics as they may be shown; the lines of a file are looked for once where its
  /// diagnostics stand together.
  package var redacted: [Diagnostic] {
    var known: (file: SourceFile, starts: [Int])?
    return map { diagnostic in
      diagnostic.redacted(
        {
          let file = diagnostic.range.file
          if let known, known.file === file { return known.starts }
          let starts = file.lineOffsets
          known = (file, starts)
          return starts
        }())
    }
  }
}
