import Diagnostics
import Foundation
import Testing

@Suite struct `Diagnostics as text` {
  /// The range of the first occurrence of a text in a file of one or more lines.
  private func range(of part: String, in text: String, path: String = "a.yaml") throws
    -> SourceRange
  {
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    let found = try #require(text.unicodeScalars.firstRange(of: part.unicodeScalars))
    func position(_ index: String.Index) -> SourcePosition {
      let before = text.unicodeScalars[..<index]
      let line = before.split(separator: "\n", omittingEmptySubsequences: false)
      return SourcePosition(line: line.count, column: (line.last?.count ?? 0) + 1)
    }
    return SourceRange(
      file: file, start: position(found.lowerBound), end: position(found.upperBound))
  }

  private func render(_ part: String, in text: String, width: Int = 80) throws -> [String] {
    let problem = Diagnostic(.unknownKey, "unknown key", at: try range(of: part, in: text))
    return TextDiagnosticRenderer(width: width).render([problem])
      .split(separator: "\n").map(String.init)
  }

  @Test func `A problem has its place, its line with carets and the way out`() throws {
    let text = "a: 1\ntitel: Example\n"
    let problem = Diagnostic(
      .unknownKey, "unknown key 'titel'", at: try range(of: "titel", in: text),
      notes: [.init("first here", at: try range(of: "a", in: text))],
      suggestion: .init("did you mean 'title'?", replacement: "title"))
    #expect(
      TextDiagnosticRenderer().render([problem]) == """
        a.yaml:2:1: error[F101]: unknown key 'titel'
         2 | titel: Example
           | ^^^^^
           = help: did you mean 'title'?
          a.yaml:1:1: note: first here
         1 | a: 1
           | ^

        """)
  }

  @Test(arguments: [
    ("a: x", "x", 3, 1), ("\ta: x", "x", 5, 1), ("a: \tx", "x", 5, 1), ("医院: x", "x", 6, 1),
    ("医: 院长 x", "院长", 4, 4), ("🎗 x", "x", 3, 1), ("e\u{301}: x", "x", 3, 1),
    ("à: x", "x", 3, 1), ("한글 x", "x", 5, 1), ("ＡＢ x", "x", 5, 1), ("a: x\ty", "x\ty", 3, 4),
    ("a\u{200B}b x", "x", 4, 1),
  ])
  func `Carets stand under their text, whatever stands before it`(
    _ line: String, _ part: String, _ before: Int, _ carets: Int
  ) throws {
    let lines = try render(part, in: line)
    let expected =
      "   | " + String(repeating: " ", count: before) + String(repeating: "^", count: carets)
    #expect(lines.last == expected)
  }

  @Test func `A control character cannot reach the terminal`() throws {
    let lines = try render("x", in: "a: \u{1B}[31m\u{202E}\u{9B}x")
    #expect(lines[1] == " 1 | a: \u{FFFD}[31m\u{FFFD}\u{FFFD}x")
    #expect(lines[2] == "   |           ^")
  }

  @Test func `A message and a path are shown without control characters too`() throws {
    let problem = Diagnostic(
      .unknownKey, "unknown '\u{1B}[2J\n'", at: try range(of: "x", in: "x", path: "a\u{7}.yaml"))
    let text = TextDiagnosticRenderer().render([problem])
    #expect(text.hasPrefix("a\u{FFFD}.yaml:1:1: error[F101]: unknown '\u{FFFD}[2J '\n"))
  }

  @Test(arguments: [40, 80, 120])
  func `A long line is cut around its fault and fits the width`(_ width: Int) throws {
    let words = String(repeating: "words and ", count: 30)
    for line in [words + "FAULT " + words, "FAULT " + words, words + "FAULT"] {
      let lines = try render("FAULT", in: line, width: width)
      let carets = try #require(lines[2].firstIndex(of: "^"))
      let column = lines[2].distance(from: lines[2].startIndex, to: carets)
      #expect(lines[1].dropFirst(column).hasPrefix("FAULT"))
      #expect(lines[2].hasSuffix(" ^^^^^"))
      #expect(lines[1].count <= width)
    }
  }

  @Test func `A line that fits the width is not cut`() throws {
    let line = String(repeating: "x", count: 75)
    let lines = try render("x", in: line)
    #expect(lines[1] == " 1 | " + line)
  }

  @Test func `A long line of wide characters fits 80 columns`() throws {
    let wide = String(repeating: "医院", count: 60)
    let lines = try render("FAULT", in: wide + "FAULT" + wide)
    #expect(lines[1].contains("FAULT"))
    let columns = lines[1].unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    #expect(columns <= 80)
    let before = lines[1].prefix { $0 != "F" }.unicodeScalars
      .reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    #expect(lines[2] == "   | " + String(repeating: " ", count: before - 5) + "^^^^^")
  }

  @Test func `A fault longer than the line has carets up to the cut`() throws {
    let long = String(repeating: "x", count: 500)
    let lines = try render(long, in: "a: " + long)
    #expect(lines[1].count <= 80)
    #expect(lines[2].count <= 80)
    #expect(lines[1].hasSuffix("x…"))
  }

  @Test func `A range over several lines has carets to the end of its first`() throws {
    let lines = try render("b: 1\nc", in: "a b: 1\nc: 2")
    #expect(lines[1...] == [" 1 | a b: 1", "   |   ^^^^"])
  }

  @Test func `An empty range has one caret`() throws {
    let file = SourceFile(path: "a.yaml", bytes: Array("ab".utf8))
    let problem = Diagnostic(.missingKey, "missing", at: SourceRange(startOf: file))
    #expect(TextDiagnosticRenderer().render([problem]).hasSuffix(" 1 | ab\n   | ^\n"))
  }

  @Test func `A file that could not be read has no excerpt`() {
    let range = SourceRange(startOf: SourceFile(path: "a.yaml"))
    let problem = Diagnostic(.notFound, "there is no file 'a.yaml'", at: range)
    #expect(
      TextDiagnosticRenderer().render([problem])
        == "a.yaml:1:1: error[I101]: there is no file 'a.yaml'\n")
  }

  @Test(arguments: ["a\r\nb\r\nx\r\n", "a\rb\rx", "\u{FEFF}a\nb\nx\n"])
  func `Lines are found whatever ends them`(_ text: String) {
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    let start = SourcePosition(line: 3, column: 1)
    let range = SourceRange(file: file, start: start, end: SourcePosition(line: 3, column: 2))
    let shown = TextDiagnosticRenderer().render([Diagnostic(.syntax, "x", at: range)])
    #expect(shown == "a.yaml:3:1: error[Y201]: x\n 3 | x\n   | ^\n")
  }

  @Test func `Several problems are set apart by an empty line`() throws {
    let one = Diagnostic(.syntax, "x", at: try range(of: "x", in: "x"))
    let text = TextDiagnosticRenderer().render([one, one])
    #expect(text.components(separatedBy: "\n\n").count == 2)
  }

  @Test func `Colour only adds to the text`() throws {
    let problem = Diagnostic(.conditionOfWorstLevel, "m", at: try range(of: "x", in: "a x"))
    let coloured = TextDiagnosticRenderer(style: .coloured).render([problem])
    #expect(coloured.contains("\u{1B}[1;33mwarning\u{1B}[0m[E105]"))
    let plain = coloured.replacing(/\x1B\[[0-9;]*m/, with: "")
    #expect(plain == TextDiagnosticRenderer().render([problem]))
  }

  @Test func `Many findings of one cause are shown whole a few times, then by a line each`() {
    let file = SourceFile(path: "a.yaml", bytes: Array("on: x\non: x\non: x\n".utf8))
    func problem(_ line: Int, notes: Bool = false) -> Diagnostic {
      let range = SourceRange(
        file: file, start: SourcePosition(line: line, column: 5),
        end: SourcePosition(line: line, column: 6))
      return Diagnostic(
        .answeredLater, "late in \(line)", at: range, notes: notes ? [.init("see", at: range)] : [],
        suggestion: .init("correct it"))
    }
    let renderer = TextDiagnosticRenderer()
    let five = renderer.render((1...5).map { problem($0) })
    #expect(five.split(separator: "\n").count { $0.contains("help: correct it") } == 5)
    let six = renderer.render((1...6).map { problem($0) })
    #expect(
      six == (1...3).map { renderer.render([problem($0)]) }.joined(separator: "\n") + """

        a.yaml:4:5: warning[D111]: late in 4
        a.yaml:5:5: warning[D111]: late in 5
        a.yaml:6:5: warning[D111]: late in 6

        """)
    let noted = renderer.render((1...6).map { problem($0, notes: true) })
    #expect(noted.split(separator: "\n").count { $0.contains("help: correct it") } == 6)
  }
}
