/// Texts that try to act as markup, to break a table or to hide something.
enum HostileText {
  static let all = [
    "|", "| a | b |", "a\\|b\\", "`a` ``b`` ```", "</table><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "<a href='https://example.org'>x</a>", "[x](javascript:1)",
    "![x](https://example.org/x.png)", "[x]: https://example.org", "one\ntwo\n\nthree\n",
    "a\n# b\n\n| c |\n| --- |\n| d |", "\u{202E}tfel ot thgir\u{202C} \u{2066}x\u{200F}",
    "# heading", "## heading", "- [ ] x", "* x", "+ x", "1. x", "1) x", "> quote", "<!--", "-->",
    "***", "---", "===", "_ _ _", "$$", "$x$", "~~x~~", "**bold** _slanted_", "&lt;b&gt; &#124;",
    "www.example.org", "https://example.org/?a=b|c", "a@example.org", "@someone #12",
    "\\", "\\\\", "\"quoted\" 'quoted'", "👩‍⚕️ می‌خواهم", "{{x}} <% x %> ${x}", "[^1]: note",
    String(repeating: "Donaudampfschifffahrt", count: 200), String(repeating: "|", count: 100),
    String(repeating: "[", count: 200), String(repeating: "*a_", count: 200),
  ]

  /// What a reader sees of a text that is laid out on one line.
  static func seen(_ text: String) -> String {
    var seen = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where ["\n", "\r", "\t"].contains(scalar): seen += " "
      case .control,
        .format where scalar != "\u{200C}" && scalar != "\u{200D}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        seen += "[U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      default: seen.unicodeScalars.append(scalar)
      }
    }
    return seen.split(separator: " ").joined(separator: " ")
  }
}
