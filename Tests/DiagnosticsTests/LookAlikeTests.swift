import Diagnostics
import Testing

@Suite struct `Signs that look like those of a keyboard` {
  @Test(arguments: [
    ("“GOV-04.1”", "GOV-04.1", "“ ” are typographic quotes"),
    ("„ja“", "ja", "„ “ are typographic quotes"),
    ("GOV-04.1\u{A0}", "GOV-04.1", "a space in it is not the plain one but U+00A0"),
    ("7\u{3000}", "7", "a space in it is not the plain one but U+3000"),
    ("“7”\u{3000}", "7", "“ ” are typographic quotes"),
    ("cc’", "cc", "’ is a typographic quote"),
    ("2024–06–30", "2024-06-30", "a dash in it is not the one of the keyboard but U+2013"),
    ("1\u{202F}204", "1 204", "a space in it is not the plain one but U+202F"),
    ("pl\u{AD}an", "plan", "it holds an invisible character, U+00AD"),
    ("９５％", "95%", "it holds U+FF19, which looks like '9'"),
  ])
  func `have a plain spelling and a name`(_ text: String, _ plain: String, _ remark: String) {
    #expect(LookAlike.plain(text) == plain)
    #expect(LookAlike.remark(on: text)?.hasPrefix(remark) == true)
  }

  @Test(arguments: [
    "", "GOV-04.1", "'x'", "Piano è già", "l’ospedale", "αβγ", "日本", "12′", "12″", "12´",
  ])
  func `are not seen where there are none`(_ text: String) {
    #expect(LookAlike.plain(text) == nil)
    #expect(LookAlike.remark(on: text) == nil)
  }

  @Test func `may be all that a text is made of`() {
    #expect(LookAlike.plain("“”") == "")
  }
}
