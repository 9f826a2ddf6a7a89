internal import CLibYAML
import Diagnostics

/// What is said of a place where a parser stopped, if nothing else tells what is at fault there.
enum SyntaxWords {
  typealias Words = (message: String, wayOut: String, pointsAtContext: Bool)

  static func words(for failure: EventStream.Failure, in file: SourceFile) -> Words {
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
      (
        "a line that is not an entry of the list above it", "begin it with '- ', or indent it",
        false
      )
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
  static func isAfterComma(_ mark: yaml_mark_t, in file: SourceFile) -> Bool {
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
      "text after the closing quote",
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
}
