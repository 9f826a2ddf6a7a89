extension Diagnostic {
  /// The diagnostic as it may be shown: of lines that no excerpt shows, nothing quoted is repeated.
  ///
  /// What stands there as a key stays, for it names the place and not the content.
  package var redacted: Diagnostic {
    guard isConcealed else { return self }
    let words = contentOfLines
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

  /// Whether any of its lines must not be shown.
  package var isConcealed: Bool {
    (range.start.line...max(range.start.line, range.end.line)).contains {
      !range.file.mayShow(line: $0)
    }
  }

  /// The words that stand in its lines and are no keys.
  private var contentOfLines: Set<Substring> {
    var words: Set<Substring> = []
    let starts = range.file.lineOffsets
    for line in range.start.line...max(range.start.line, range.end.line) where line <= starts.count
    {
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

  private static func hasWord(_ text: Substring, of words: Set<Substring>) -> Bool {
    text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains(where: words.contains)
  }

  /// A sentence without what it quotes of the words.
  private static func redacted(_ sentence: String, _ words: Set<Substring>) -> String {
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
