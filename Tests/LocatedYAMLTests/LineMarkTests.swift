import Diagnostics
import LocatedYAML
import Testing

/// What begins a line in place of the marks of YAML is one fault at its own line, and its replacement
/// makes the text that was meant.
@Suite struct LineMarkTests {
  private static let right = "a:\n  - b: x\n    c: y\n  - b: z\n    c: w\n"

  @Test(
    "the fault is named alone, and its replacement is right",
    arguments: [
      ("a:\n  – b: x\n    c: y\n  - b: z\n    c: w\n", 2),
      ("a:\n  - b: x\n    c: y\n  — b: z\n    c: w\n", 4),
      ("a:\n  • b: x\n    c: y\n  - b: z\n    c: w\n", 2),
      ("a:\n  - b: x\n    c: y\n  * b: z\n    c: w\n", 4),
      ("a:\n  -b: x\n    c: y\n  - b: z\n    c: w\n", 2),
      ("a:\n  - b: x\n    c: y\n  -b: z\n    c: w\n", 4),
      ("a:\n  - b: x\n    c: y\n    b: z\n    c: w\n", 4),
      ("a:\n  - b: x\n    c: y\n  b: z\n    c: w\n", 4),
      ("a:\n  - b: x\n\tc: y\n  - b: z\n    c: w\n", 3),
      ("a:\n  - b: x\n    c: y\n\t- b: z\n    c: w\n", 4),
      ("a:\n\t- b: x\n\t  c: y\n\t- b: z\n\t  c: w\n", 2),
      ("a:\n  - b:x\n    c:y\n  - b:z\n    c:w\n", 2),
    ])
  func fault(_ text: String, line: Int) throws {
    let problems = Loaded(text).problems
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.range.start.line == line)
    let suggestion = try #require(problem.suggestion)
    #expect(suggestion.isSafe)
    let replacement = try #require(suggestion.replacement)
    #expect(Self.replacing(problem.range, in: text, by: replacement) == Self.right)
  }

  @Test("a fault further down is found as well")
  func second() {
    let problems = Loaded("a:\n  – b: x\n    c: y\nc: &x 1\n").problems
    #expect(problems.map(\.range.start.line) == [2, 4])
    #expect(problems.map(\.code) == [.syntax, .alias])
  }

  @Test(
    "a text that only looks like it stays as it is",
    arguments: [
      "longer: |\n  – b: x\n  -b: y\n", "longer: \"x\n  – b: y\"\n", "longer: x\n  b:y\n  c:z\n",
      "a: {\n\tb: x}\n", "a:\n  - b: x\n    c:\n      b: y\n",
    ])
  func text(_ text: String) {
    #expect(Loaded(text).problems.isEmpty)
  }

  /// A text with what stands in a range replaced; columns count scalars.
  private static func replacing(
    _ range: SourceRange, in text: String, by replacement: String
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    func offset(_ place: SourcePosition) -> Int {
      var line = 1
      var index = 0
      while line < place.line {
        if scalars[index] == "\n" { line += 1 }
        index += 1
      }
      return index + place.column - 1
    }
    var all = String.UnicodeScalarView(scalars[..<offset(range.start)])
    all += replacement.unicodeScalars
    all += scalars[offset(range.end)...]
    return String(all)
  }
}
