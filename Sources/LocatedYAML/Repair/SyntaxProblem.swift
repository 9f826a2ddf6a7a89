internal import CLibYAML
import Diagnostics

/// Puts libyaml's words into those of someone who has never seen YAML, at the place to look at.
enum SyntaxProblem {
  /// What is at fault where a parser stopped.
  ///
  /// - Parameters:
  ///   - failure: What it says.
  ///   - last: The last value that it read.
  ///   - file: The text as it was read.
  ///   - keys: The keys of the schema.
  /// - Returns: The fault, with places in that text.
  static func fault(
    for failure: EventStream.Failure, after last: YAMLDocument.Node?, in file: SourceFile,
    keys: KeyTable
  ) -> SyntaxFault {
    let mark = failure.problemMark
    let place = (line: Int(mark.line), column: Int(mark.column))
    func fault(_ diagnostic: Diagnostic) -> SyntaxFault { SyntaxFault(diagnostic, noticed: place) }
    if let brace = gluedBrace(failure, in: file) { return fault(brace.diagnostic) }
    if let hidden = HiddenEnd(failure, in: file) { return fault(hidden.diagnostic) }
    if let quote = openQuote(last, before: mark, in: file) { return fault(quote) }
    if let line = lineWithoutColon(failure, in: file) {
      return fault(line.diagnostic(noticedAt: range(mark, in: file)))
    }
    switch failure.problem {
    case "mapping values are not allowed in this context":
      let isAfterComma = isAfterComma(mark, in: file)
      if !isAfterComma, let stray = StrayColon(stoppedAt: place, in: file, keys: keys) {
        return fault(stray.diagnostic)
      }
      fallthrough
    case "did not find expected key", "did not find expected '-' indicator":
      if let misalignment = Misalignment(stoppedAt: place, in: file, keys: keys) {
        return SyntaxFault(misalignment, noticed: place)
      }
    default: break
    }
    return fault(diagnostic(for: failure, in: file))
  }

  /// A quote that ends in a later line, where a text most likely was meant to begin with one.
  private static func openQuote(
    _ last: YAMLDocument.Node?, before mark: yaml_mark_t, in file: SourceFile
  ) -> Diagnostic? {
    guard let last, last.style == .singleQuoted || last.style == .doubleQuoted,
      last.endLine > last.startLine, Int(last.endLine) == Int(mark.line) + 1
    else { return nil }
    let start = SourcePosition(line: Int(last.startLine), column: Int(last.startColumn))
    let end = SourcePosition(line: start.line, column: start.column + 1)
    return Diagnostic(
      .syntax, "a quote that is not closed in its line",
      at: SourceRange(file: file, start: start, end: end),
      notes: [.init("the next one stands here", at: range(mark, in: file))],
      suggestion: .init("close it with the quote it was opened with"))
  }

  private static func diagnostic(for failure: EventStream.Failure, in file: SourceFile)
    -> Diagnostic
  {
    let problemPlace = range(failure.problemMark, in: file)
    let contextPlace = failure.contextMark.map { range($0, in: file) }
    let words = words(for: failure, in: file)
    let (message, wayOut, pointsAtContext) = (words.message, words.wayOut, words.pointsAtContext)
    let primary = pointsAtContext ? contextPlace ?? problemPlace : problemPlace
    let secondary = pointsAtContext ? problemPlace : contextPlace
    var notes: [Diagnostic.Note] = []
    if let secondary, secondary.start != primary.start {
      notes.append(
        .init(pointsAtContext ? "noticed here" : "what it belongs to began here", at: secondary))
    }
    return Diagnostic(
      .syntax, message, at: primary, notes: notes, suggestion: .init(wayOut))
  }

  private static func gluedBrace(
    _ failure: EventStream.Failure, in file: SourceFile
  ) -> GluedBrace? {
    switch failure.problem {
    case "mapping values are not allowed in this context", "did not find expected key",
      "did not find expected '-' indicator":
      let mark = failure.problemMark
      return GluedBrace(stoppedAt: (Int(mark.line), Int(mark.column)), in: file)
    default: return nil
    }
  }

  private static func lineWithoutColon(
    _ failure: EventStream.Failure, in file: SourceFile
  ) -> LineWithoutColon? {
    let mark = failure.problemMark
    return switch failure.problem {
    case "could not find expected ':'":
      failure.contextMark.map {
        LineWithoutColon(at: Int($0.line), from: Int($0.column), in: file)
      }
    case "mapping values are not allowed in this context", "did not find expected key",
      "did not find expected '-' indicator":
      LineWithoutColon(before: Int(mark.line), stoppedAt: Int(mark.column), in: file)
    default: nil
    }
  }

  private typealias Words = (message: String, wayOut: String, pointsAtContext: Bool)

  private static func words(for failure: EventStream.Failure, in file: SourceFile) -> Words {
    switch failure.problem {
    case "found unexpected end of stream" where failure.context.contains("quoted"):
      ("a quote that is never closed", "close it with the quote it was opened with", true)
    case "mapping values are not allowed in this context":
      (
        "a colon where no key can stand",
        isAfterComma(failure.problemMark, in: file)
          ? "write each key on a line of its own, or all of them in braces; put quotes around a text "
            + "that holds ': '"
          : "put quotes around a text that holds ': ', or check the indentation", false
      )
    case "did not find expected key":
      innerQuote(failure, in: file) ?? (
        "a line that fits neither what stands above it nor a new key",
        "check the indentation; a text that begins with a quote must end with it", false
      )
    case "did not find expected '-' indicator":
      ("a line that is no entry of the list above it", "begin it with '- ', or indent it", false)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      closingProblem(failure, in: file)
    case "found character that cannot start any token":
      startProblem(failure, in: file)
    case "did not find expected node content":
      contentProblem(failure, in: file)
    case "did not find expected alphabetic or numeric character":
      ("a text that begins with '*' or '&'", "put quotes around it", false)
    case "did not find expected comment or line break":
      (
        "a text on the line of its '|' or '>'",
        "put quotes around it, or begin it on the next line, indented", false
      )
    case "block sequence entries are not allowed in this context":
      (
        "a list that begins on the line of its key",
        "put each '- ' on a line of its own, or quotes around a text that begins so", false
      )
    case "mapping keys are not allowed in this context":
      ("a text that begins with '? '", "put quotes around it", false)
    case "found a tab character that violates indentation":
      ("a tab where spaces must indent", "put spaces in its place", false)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      (
        "an unknown escape after a backslash",
        "write '/' between the folders of a path; for a backslash in a text write '\\\\', or use single "
          + "quotes", false
      )
    default:
      (
        failure.problem + (failure.context.isEmpty ? "" : ", \(failure.context)"),
        "put quotes around a text with special characters, or check the indentation", false
      )
    }
  }

  /// Whether the colon at a mark is that of a word after a comma, and not the first of its line.
  private static func isAfterComma(_ mark: yaml_mark_t, in file: SourceFile) -> Bool {
    guard mark.column <= TextLines.mostLooked else { return false }
    let before = text(before: mark, in: file)
    guard let comma = before.lastIndex(of: ",") else { return false }
    let word = before[comma...].dropFirst().drop { $0 == " " }
    return !word.isEmpty && !word.contains(" ") && before[..<comma].contains(": ")
  }

  /// A text that goes on behind the quote that ends it: most often the quote is one within it.
  private static func innerQuote(_ failure: EventStream.Failure, in file: SourceFile) -> Words? {
    let mark = failure.problemMark
    let before = text(before: mark, in: file)
    guard let next = character(at: mark, in: file), next != "#",
      let quote = before.last(where: { $0 != " " }), quote == "\"" || quote == "'",
      // A quote behind a colon or comma begins a text.
      let sign = before.dropLast(before.reversed().prefix { $0 == " " || $0 == quote }.count).last,
      !":,[{".contains(sign)
    else { return nil }
    return (
      "a text that goes on behind the quote that ends it",
      quote == "'"
        ? "within single quotes write '' for an apostrophe, or put \" around the text"
        : "within double quotes write \\\" for a quote, or put ' around the text", false
    )
  }

  /// A key where a comma should be tells that brackets are closed, but something lacks in them.
  private static func closingProblem(
    _ failure: EventStream.Failure, in file: SourceFile
  ) -> Words {
    let isOnOneLine = failure.contextMark?.line == failure.problemMark.line
    if isOnOneLine, character(at: failure.problemMark, in: file) == ":" {
      return (
        "a colon where no key can stand",
        "put quotes around a text that holds ': ', or a comma before its key if it begins another value",
        false
      )
    }
    if isOnOneLine, let words = innerQuote(failure, in: file) {
      guard startsKey(at: failure.problemMark, in: file) else { return words }
      return ("a key without a comma before it", "put a comma before it", false)
    }
    return failure.problem.hasSuffix("']'")
      ? ("a list in brackets that is not closed", "close it with ']'", true)
      : ("a mapping in braces that is not closed", "close it with '}'", true)
  }

  private static func startProblem(_ failure: EventStream.Failure, in file: SourceFile) -> Words {
    guard let found = character(at: failure.problemMark, in: file) else {
      return ("an unexpected character", "put quotes around the text", false)
    }
    if found == "\t" { return ("a tab where spaces must indent", "put spaces in its place", false) }
    return ("a text that begins with '\(found)'", "put quotes around it", false)
  }

  /// Something that closes or divides stands where a value should.
  private static func contentProblem(_ failure: EventStream.Failure, in file: SourceFile) -> Words {
    guard let found = character(at: failure.problemMark, in: file) else {
      return ("the end of the file where a value should stand", "add the value", false)
    }
    return (
      "a '\(found)' where a value should stand",
      "remove it, or put quotes around a text that begins so", false
    )
  }

  /// Whether a word and its colon stand at a mark, after a blank.
  private static func startsKey(at mark: yaml_mark_t, in file: SourceFile) -> Bool {
    let rest = String(line(of: mark, in: file).unicodeScalars.dropFirst(Int(mark.column)))
    let word = rest.prefix { !": \"'".contains($0) }
    return text(before: mark, in: file).last == " " && !word.isEmpty
      && rest.dropFirst(word.count).hasPrefix(": ")
  }

  /// The character at a mark; nil at the end of a line.
  private static func character(at mark: yaml_mark_t, in file: SourceFile) -> Unicode.Scalar? {
    line(of: mark, in: file).unicodeScalars.dropFirst(Int(mark.column)).first
  }

  /// What stands before a mark in its line.
  private static func text(before mark: yaml_mark_t, in file: SourceFile) -> String {
    String(line(of: mark, in: file).unicodeScalars.prefix(Int(mark.column)))
  }

  private static func line(of mark: yaml_mark_t, in file: SourceFile) -> String {
    file.offset(ofLine: Int(mark.line) + 1).map { file.line(at: $0) } ?? ""
  }

  private static func range(_ mark: yaml_mark_t, in file: SourceFile) -> SourceRange {
    let start = SourcePosition(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    let end = SourcePosition(line: start.line, column: start.column + 1)
    return SourceRange(file: file, start: start, end: end)
  }
}
