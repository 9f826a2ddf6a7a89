/// How a text is written so that reading gives it back: the inverse of reading a scalar.
package enum ScalarSpelling {
  /// Where a scalar stands.
  package struct Place: Hashable, Sendable {
    /// Whether it is inside braces or brackets, where commas and brackets end a plain text.
    package var isFlow: Bool
    /// The indent of the lines of a block of text; nil where no block may stand.
    package var blockIndent: Int?

    package init(isFlow: Bool, blockIndent: Int? = nil) {
      self.isFlow = isFlow
      self.blockIndent = blockIndent
    }
  }

  /// Spells a text.
  ///
  /// - Parameters:
  ///   - text: What reading shall give.
  ///   - isWord: Whether it may stand plain although another program would take it for a number, a
  ///     date or a truth value.
  ///   - place: Where it stands.
  ///   - style: How the text before it was written; kept while the new one allows it.
  ///   - lineBreak: The line end of the file.
  /// - Returns: The text as it is written; several lines only for a block of text.
  static func spell(
    _ text: String, isWord: Bool, at place: Place, like style: YAMLDocument.Style? = nil,
    lineBreak: String = "\n"
  ) -> String {
    if let indent = place.blockIndent, text.contains("\n"), isBlock(text) {
      let margin = String(repeating: " ", count: indent)
      return "|-"
        + text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { lineBreak + ($0.isEmpty ? "" : margin + $0) }.joined()
    }
    let canBePlain = isPlain(text, inFlow: place.isFlow) && (isWord || !isRetyped(text))
    let canBeSingle = !text.unicodeScalars.contains(where: needsEscape)
    switch style {
    case .singleQuoted where canBeSingle:
      return "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    case .doubleQuoted: return doubleQuoted(text)
    default: return canBePlain ? text : doubleQuoted(text)
    }
  }

  /// Whether a text of several lines can be a literal block without an indentation indicator.
  private static func isBlock(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first != " ", first != "\t", first != "\n",
      text.unicodeScalars.last != "\n"
    else { return false }
    return !text.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && needsEscape($0) }
      && !text.split(separator: "\n").contains { $0.allSatisfy { $0 == " " || $0 == "\t" } }
  }

  /// Whether YAML reads a text as it stands, without quotes.
  static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      last != ":", !scalars.contains(where: needsEscape), !text.hasPrefix("---"),
      !text.hasPrefix("...")
    else { return false }
    let second = scalars.count > 1 ? scalars[1] : " "
    switch first {
    case ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "?", ":":
      return false
    case "-" where second == " ": return false
    case "<" where text == "<<": return false
    default: break
    }
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case ":" where index + 1 < scalars.count && scalars[index + 1] == " ": return false
      case "#" where scalars[index - 1] == " ": return false
      case ",", "[", "]", "{", "}": if inFlow { return false }
      default: break
      }
    }
    return true
  }

  /// Whether another program, reading by the types of YAML 1.1 or 1.2, would not see a text here.
  static func isRetyped(_ text: String) -> Bool {
    switch text.lowercased() {
    case "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf",
      "+.inf", "-.inf":
      return true
    default: break
    }
    // Numbers, dates and times begin with a digit, perhaps after a sign or a point, and go on with
    // digits and few other characters.
    let rest = text.drop { "+-.".contains($0) }
    guard let first = rest.first, first.isASCII, first.isNumber else { return false }
    return rest.allSatisfy { "0123456789abcdefABCDEFxXoO_.,:+-TtZz ".contains($0) }
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func doubleQuoted(_ text: String) -> String {
    var spelled = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": spelled += "\\\""
      case "\\": spelled += "\\\\"
      case "\n": spelled += "\\n"
      case "\t": spelled += "\\t"
      case "\r": spelled += "\\r"
      default:
        if needsEscape(scalar) {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          spelled += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          spelled.unicodeScalars.append(scalar)
        }
      }
    }
    return spelled + "\""
  }
}
