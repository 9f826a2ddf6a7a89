import Diagnostics
import LocatedYAML
import Testing

@Suite struct EncodingTests {
  @Test(arguments: [
    ("a: x\u{85}y", DiagnosticCode.unicodeLineBreak, 1, 5),
    ("a: x\u{2028}y", .unicodeLineBreak, 1, 5),
    ("a: x\u{2029}y", .unicodeLineBreak, 1, 5),
    ("a: 1\n# é🇪🇺\u{2028}", .unicodeLineBreak, 2, 6),
    ("a: 'x\u{2029}'", .unicodeLineBreak, 1, 6),
    ("a: x\0", .nulByte, 1, 5),
    ("\0", .nulByte, 1, 1),
    ("a: 1\nb: \0", .nulByte, 2, 4),
    ("a: \u{7}", .controlCharacter, 1, 4),
    ("a: \u{1B}[31m", .controlCharacter, 1, 4),
    ("a: \u{7F}", .controlCharacter, 1, 4),
    ("a: \u{9F}", .controlCharacter, 1, 4),
    ("a: \u{FEFF}", .controlCharacter, 1, 4),
  ])
  func `a character that no editor shows is refused where it stands`(
    _ text: String, _ code: DiagnosticCode, _ line: Int, _ column: Int
  ) {
    let loaded = Loaded(text)
    #expect(loaded.codes == [code])
    #expect(loaded.problems.first?.range.start == SourcePosition(line, column))
    #expect(loaded.document == nil)
  }

  @Test(
    arguments: [
      [0xFF], [0xFE], [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xC3, 0x28],
      // Overlong, a surrogate, beyond the last scalar, cut short.
      [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
      [0xF0, 0x80, 0x80, 0xAF], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x87],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are refused where they stand`(_ bytes: [UInt8]) {
    let loaded = Loaded(bytes: Array("a: é\nb: ".utf8) + bytes + [0x0A])
    #expect(loaded.codes == [.invalidUTF8])
    #expect(loaded.problems.first?.range.start == SourcePosition(2, 4))
  }

  @Test func `text cut in the middle of its last character is refused`() {
    let loaded = Loaded(bytes: Array("a: é".utf8).dropLast())
    #expect(loaded.codes == [.invalidUTF8])
    #expect(loaded.problems.first?.range.start == SourcePosition(1, 4))
  }

  @Test(
    arguments: [
      [0xFE, 0xFF, 0, 0x61], [0xFF, 0xFE, 0x61, 0], [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61],
      [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0],
    ] as [[UInt8]])
  func `other encodings are told by their byte order mark`(_ bytes: [UInt8]) {
    let loaded = Loaded(bytes: bytes)
    #expect(loaded.codes == [.foreignEncoding])
    #expect(loaded.problems.first?.range.start == SourcePosition(1, 1))
  }

  @Test(arguments: [
    "a: é", "a: 日本", "a: 🇪🇺", "a: \u{A0}", "a: x\u{10FFFD}", "a: \u{D7FF}", "a: \u{E000}",
    "a: '\t'", "a: \u{7FF}\u{800}\u{10000}",
  ])
  func `letters of every script are read`(_ text: String) throws {
    let loaded = Loaded(text)
    let expected = String(text.unicodeScalars.dropFirst(3)).replacing("'", with: "")
    #expect(loaded.codes == [])
    #expect(try #require(loaded.value("a")).text == expected)
  }
}
