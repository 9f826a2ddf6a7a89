/// Text from a file or a path made fit for a terminal: one line that a terminal cannot obey.
package enum VisibleText {
  /// The text with line breaks as blanks, tabs as two, and all that only steers as U+FFFD.
  package static func line(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPlain ? text : text.unicodeScalars.map(scalar).joined()
  }

  static func scalar(_ scalar: Unicode.Scalar) -> String {
    // Most are letters that need no closer look.
    if (0x20..<0x7F).contains(scalar.value) { return String(scalar) }
    return switch scalar.properties.generalCategory {
    case .control where scalar == "\t": "  "
    case .control where scalar == "\n" || scalar == "\r": " "
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
    // Joiners belong to words and to pictures made of several signs.
    case .format: scalar.value == 0x200C || scalar.value == 0x200D ? String(scalar) : "\u{FFFD}"
    default: String(scalar)
    }
  }
}
