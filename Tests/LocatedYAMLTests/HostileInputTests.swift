import Diagnostics
import LocatedYAML
import Testing

/// A hostile file costs no more than an honest one of its size.
@Suite(.serialized) struct HostileInputTests {
  private static let patience = Duration.seconds(30)

  private func load(_ text: String) -> Loaded {
    var loaded: Loaded?
    let time = ContinuousClock().measure { loaded = Loaded(text) }
    #expect(time < Self.patience)
    return loaded ?? Loaded("")
  }

  @Test(arguments: ["[", "{", "{a: ", "[[", "? [", "- ", "? "])
  func `a great many nested levels end at the limit`(_ opening: String) {
    let loaded = load(String(repeating: opening, count: 10_000))
    #expect(loaded.codes.contains(.nestedTooDeep))
    #expect(loaded.problems.count <= YAMLLimits.input.depth + 1)
  }

  @Test func `directives are refused at the first of a great many`() {
    let tags = (0..<100_000).map { "%TAG !\($0)! tag:x,2000:\n" }.joined()
    #expect(load(tags + "---\na: 1\n").codes == [.directive])
    let after = load("a: 1\n...\n" + tags + "---\nb: 1\n")
    #expect(after.codes == [.directive])
    #expect(after.problems.first?.range.start == SourcePosition(3, 1))
  }

  @Test func `of a million duplicates the first are kept and the rest counted`() {
    let count = 1_000_000
    let loaded = load(String(repeating: "a: 1\n", count: count))
    #expect(loaded.problems.count == DiagnosticCollector.limit)
    #expect(loaded.dropped == [.duplicateKey: count - 1 - DiagnosticCollector.limit])
    #expect(loaded.problems.first?.range.start == SourcePosition(2, 1))
    #expect(loaded.problems.last?.notes.first?.range.start == SourcePosition(1, 1))
  }

  @Test func `a great many different keys are told apart`() {
    let keys = (0..<200_000).map { "key\($0): 1\n" }.joined()
    #expect(load(keys).codes == [])
  }

  @Test func `aliases multiply nothing`() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<60 {
      let alias = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(alias)]\n"
    }
    let loaded = load(bomb)
    #expect(loaded.problems.count == 60 + 59 * 9)
    #expect(loaded.codes.allSatisfy { $0 == .alias })
  }

  @Test(arguments: [
    "\"", "'", "[a, ", "a: [", "|\n", "? ", "- - ", "# \n", " ", "\n", "!x ",
    "&x ", "a: b: c\n", "- a: `\n", "-{a: 1}\n", " \u{A0}a: 1\n", "  a: 1\n   b: 2\n", "? a\n",
    "a: {b: \"\n", "- [a\n",
  ])
  func `whatever is repeated, reading ends`(_ text: String) {
    let count = 200_000 / text.utf8.count
    let loaded = load(String(repeating: text, count: count))
    #expect(loaded.document != nil || !loaded.problems.isEmpty)
  }
}
