import ArgumentParser
import Diagnostics
import Glibc
import Workspace

/// The terminal: what is printed where, in which colours and how wide.
struct Terminal {
  /// Prints text to standard output.
  ///
  /// - Parameter text: The text.
  /// - Throws: The status of an output that cannot be written, so that no result is lost unseen.
  static func print(_ text: String) throws { try print(Array(text.utf8)) }

  /// Prints the bytes of a text to standard output.
  static func print(_ bytes: [UInt8]) throws {
    guard write(bytes, to: STDOUT_FILENO) else {
      printError("standard output cannot be written: \(FileReader.lastError)\n")
      throw ExitCode(ExitStatus.unreadable.rawValue)
    }
  }

  /// Prints text to standard error.
  static func printError(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// Colour only on a terminal, and never against the user's wish.
  static func style(of descriptor: Int32) -> TextStyle {
    let wish = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    return isatty(descriptor) == 1 && wish.isEmpty && kind != "dumb" ? .coloured : .plain
  }

  /// The columns of the terminal; 80 where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 80 }
    return min(Int(size.ws_col), 160)
  }

  /// Breaks long lines for a terminal, what follows indented a little more; leaves files alone.
  static func wrapped(_ text: String) -> String {
    guard isatty(STDOUT_FILENO) == 1 else { return text }
    return wrap(text, at: width)
  }

  /// Breaks lines at blanks so that none is wider than asked, unless a word is.
  static func wrap(_ text: String, at width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let blanks = String(repeating: " ", count: line.prefix { $0 == " " }.count)
      let hanging = String(repeating: " ", count: hangingIndent(of: line, after: blanks.count))
      var lines: [String] = []
      var current = blanks
      for word in words(of: line.dropFirst(blanks.count)) {
        let isFresh = current.allSatisfy { $0 == " " } && lines.isEmpty
        if !isFresh, current.count + word.count + 1 > width {
          lines.append(current)
          current = hanging + word
        } else {
          current += (isFresh ? "" : " ") + word
        }
      }
      return (lines + [current]).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The words of a line; a number stays whole, whose thousands a blank parts.
  private static func words(of text: Substring) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let group = word.prefix { $0.isASCII && $0.isNumber }
      if group.count == 3, let last = words.last?.last, last.isASCII, last.isNumber {
        words[words.count - 1] += " \(word)"
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  /// The column where what follows a line goes on: under the value of a label that two blanks part from it,
  /// or a little deeper than the line.
  private static func hangingIndent(of line: Substring, after blanks: Int) -> Int {
    let text = line.dropFirst(blanks)
    guard let gap = text.firstRange(of: "  ") else { return blanks + 2 }
    let column = blanks + text[..<gap.lowerBound].count
    let width = text[gap.lowerBound...].prefix { $0 == " " }.count
    return column + width <= widestLabel ? column + width : blanks + 2
  }

  /// A label that is wider leaves too little room beside it.
  private static let widestLabel = 32

  private static func write(_ text: [UInt8], to descriptor: Int32) -> Bool {
    var bytes = text[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { piece in
        uninterrupted { Glibc.write(descriptor, piece.baseAddress, piece.count) }
      }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }
}
