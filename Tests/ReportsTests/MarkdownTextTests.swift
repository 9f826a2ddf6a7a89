import Foundation
import TestSupport
import Testing

@testable import Reports
import Words

@Suite struct `Text in Markdown` {
  @Test(arguments: [
    ("a|b", "a\\|b"), ("`code`", "\\`code\\`"), ("*a* _b_", "\\*a\\* \\_b\\_"),
    ("~~gone~~", "\\~\\~gone\\~\\~"), ("$x$", "\\$x\\$"), ("[x](y)", "\\[x\\](y)"),
    ("![x](y)", "!\\[x\\](y)"), ("<b>", "\\<b\\>"), ("a\\b", "a\\\\b"), ("a\\|b", "a\\\\\\|b"),
    ("&amp;", "\\&amp;"), ("&#33;", "\\&#33;"), ("R & D", "R & D"), ("<!-- -->", "\\<!-- --\\>"),
    ("# x", "\\# x"), ("+ x", "\\+ x"), ("- x", "\\- x"), ("= x", "\\= x"), ("> x", "\\> x"),
    ("a # + - = b", "a # + - = b"), ("1. x", "1\\. x"), ("12) x", "12\\) x"), ("1.5 x", "1.5 x"),
    ("www.example.org", "www\\.example.org"), ("WWW.example.org", "WWW\\.example.org"),
    ("https://example.org", "https\\://example.org"), ("a: b", "a: b"), ("", ""),
  ])
  func `is escaped where it would act`(_ text: String, _ escaped: String) {
    #expect(MarkdownText.escape(text) == escaped)
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a\rb", "a\tb", "a\n\n\nb", "a \n b"])
  func `is one line`(_ text: String) {
    let escaped = MarkdownText.escape(text)
    #expect(!escaped.unicodeScalars.contains { $0 == "\n" || $0 == "\r" || $0 == "\t" })
    #expect(escaped.split(separator: " ") == ["a", "b"])
  }

  @Test(arguments: [
    "\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}", "\u{200F}", "\u{200E}", "\u{061C}", "\u{FEFF}",
    "\u{2028}", "\u{2029}", "\u{0085}", "\u{0007}", "\u{001B}", "\u{007F}", "\u{00AD}", "\u{200B}",
    "\u{E000}", "\u{E0041}",
  ])
  func `shows what nobody sees by its number`(_ mark: String) throws {
    let scalar = try #require(mark.unicodeScalars.first)
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    #expect(MarkdownText.escape("a\(mark)b") == "a\\[U+\(number)\\]b")
  }

  @Test(arguments: [
    "👩‍⚕️", "👨‍👩‍👧‍👦", "می‌خواهم", "é", "e\u{301}", "Zdravé zprávy", "癌症中心", "½ ≤ 3 µg", "🇮🇹",
  ])
  func `keeps what people write`(_ text: String) {
    #expect(Array(MarkdownText.escape(text).unicodeScalars) == Array(text.unicodeScalars))
  }
}

/// A link as the whole of a paragraph.
private func written(_ title: String, to address: String) -> String {
  let line = Line.link(Line(title), to: .address(address))
  return String(MarkdownRenderer.text(of: [.paragraph(line)]).dropLast())
}

@Suite struct `A link in Markdown` {
  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "ftp://example.org",
    "//example.org", "mailto:a@example.org", "file:///etc/passwd", " https://example.org", "",
  ])
  func `leads only to the web`(_ address: String) {
    let link = written("T", to: address)
    #expect(!link.contains("]("))
    #expect(link == "T " + MarkdownText.escape(address))
  }

  @Test(arguments: [
    ("https://example.org/a b", "https://example.org/a%20b"),
    ("https://example.org/a(b)", "https://example.org/a%28b%29"),
    ("https://example.org/<b>", "https://example.org/%3Cb%3E"),
    ("https://example.org/a|b", "https://example.org/a%7Cb"),
    ("https://example.org/a\"b'", "https://example.org/a%22b%27"),
    ("https://example.org/a\\b", "https://example.org/a%5Cb"),
    ("https://example.org/a\nb", "https://example.org/a%0Ab"),
    ("https://example.org/é", "https://example.org/%C3%A9"),
    ("https://example.org/a%20b?c=d&e#f", "https://example.org/a%20b?c=d&amp;e#f"),
    ("http://example.org", "http://example.org"),
  ])
  func `has an address that cannot end too soon`(_ address: String, _ expected: String) {
    #expect(written("T", to: address) == "[T](<\(expected)>)")
  }

  @Test func `has a title that is text`() {
    let link = written("a](javascript:1)|*b*", to: "https://example.org")
    #expect(link == "[a\\](javascript:1)\\|\\*b\\*](<https://example.org>)")
  }
}

@Suite(.enabled(if: ForeignProgram.exists("cmark-gfm"), "cmark-gfm is not installed"))
struct `Another program that reads Markdown` {
  static let texts =
    HostileText.all + [
      "a\\|b", "a\\", "`a", "``", "*a", "_a_", "a_b_c", "[x]: https://example.org", "[^1]",
      "1. one", "1) one", "12345678901. x", "a\n# b", "a\n===", "a\n---", "---", "+", "-", "=",
      "http://example.org", "HTTPS://EXAMPLE.ORG", "www.example.org", "x www.example.org y",
      "ftp://example.org", "&copy;", "&#169;", "&nosuch;", "A & B", "R&D", "<https://example.org>",
      "    indented", " # x", "  - x", "   1. x", " > x", "\t# x", "~~~", "```sh", ": x", "!a",
      "a!",
    ]

  @Test(arguments: texts)
  func `shows the text as it was written`(_ text: String) throws {
    let html = try Rendering.html(of: MarkdownText.escape(text))
      .replacing("<!-- -->", with: "")
    let shown = Rendering.text(of: html)
    let written = HostileText.seen(text)
    #expect(html.hasPrefix("<p>") && html.hasSuffix("</p>\n"))
    #expect(!html.dropFirst(3).dropLast(5).contains("<"))
    #expect(shown == written)
  }

  @Test(arguments: ["a@example.org", "mailto:a@example.org", "xmpp:a@example.org/b"])
  func `makes no link of an address of mail`(_ text: String) throws {
    let html = try Rendering.html(of: MarkdownText.escape(text))
    #expect(!html.contains("<a"))
  }

  @Test(arguments: ["&copy;", "&#169;", "&amp;amp;", "?a=1&lt;=2"])
  func `leads to the address as it was written`(_ end: String) throws {
    let html = try Rendering.html(of: written("T", to: "https://example.org/" + end))
    let expected = end.replacing("&", with: "&amp;")
    #expect(html == "<p><a href=\"https://example.org/\(expected)\">T</a></p>\n")
  }
}
