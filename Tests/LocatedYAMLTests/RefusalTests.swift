import Diagnostics
import LocatedYAML
import Testing

/// What YAML has and the format does not.
@Suite struct RefusalTests {
  /// A text, the code it is refused with, and the place.
  struct Refusal: CustomTestStringConvertible {
    var text: String
    var code: DiagnosticCode
    var line: Int
    var column: Int

    init(_ text: String, _ code: DiagnosticCode, _ line: Int, _ column: Int) {
      (self.text, self.code, self.line, self.column) = (text, code, line, column)
    }

    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Refusal("a: &x 1", .alias, 1, 4),
    Refusal("a: &x [1]", .alias, 1, 4),
    Refusal("a: &x {b: 1}", .alias, 1, 4),
    Refusal("&x a: 1", .alias, 1, 1),
    Refusal("a: 1\n<<: {b: 2}", .mergeKey, 2, 1),
    Refusal("a: !!str 1", .tag, 1, 4),
    Refusal("a: !local 1", .tag, 1, 4),
    Refusal("a: !!seq [1]", .tag, 1, 4),
    Refusal("a: !!map {b: 1}", .tag, 1, 4),
    Refusal("a: !<tag:yaml.org,2002:str> 1", .tag, 1, 4),
    Refusal("!!int a: 1", .tag, 1, 1),
    Refusal("%YAML 1.2\n---\na: 1", .directive, 1, 1),
    Refusal("%TAG ! tag:x,2000:\n---\na: 1", .directive, 1, 1),
    Refusal("# note\n\n  \n%YAML 1.2\n---\na: 1", .directive, 4, 1),
    Refusal("\u{FEFF}%YAML 1.2\n---\na: 1", .directive, 1, 1),
    Refusal("a: 1\n...\n%YAML 1.2\n---\nb: 2", .directive, 3, 1),
    Refusal("a: 1\n...\n# note\r\n%YAML 1.2\n---\nb: 2", .directive, 4, 1),
    Refusal("a: 1\n---\nb: 2", .secondDocument, 2, 1),
    Refusal("a: 1\n...\nb: 2", .secondDocument, 3, 1),
    Refusal("a: 1\n...\n---\nb: 2", .secondDocument, 3, 1),
    Refusal("---\na: 1\n---\n", .secondDocument, 3, 1),
    Refusal("a: 1\n...\n# note\nb: 2", .secondDocument, 4, 1),
    Refusal("? [a, b]\n: 1", .keyNotText, 1, 3),
    Refusal("{[a]: 1}", .keyNotText, 1, 2),
    Refusal("? {a: 1}\n: 2", .keyNotText, 1, 3),
    Refusal("? - a\n: 1", .keyNotText, 1, 3),
    Refusal("a:\n\tb: 1", .syntax, 2, 1),
    Refusal("a: 1\nb: \"text\nc: 3\n", .syntax, 2, 4),
    Refusal("a: 1\nb: 'text\nc: 3\n", .syntax, 2, 4),
    Refusal("a: b: c", .syntax, 1, 4),
    Refusal("a: @x", .syntax, 1, 4),
  ])
  func `what the format does not have is refused where it stands`(_ refusal: Refusal) throws {
    let loaded = Loaded(refusal.text)
    let problem = try #require(loaded.problems.first)
    #expect(loaded.codes == [refusal.code])
    #expect(problem.range.start == SourcePosition(refusal.line, refusal.column))
    #expect(problem.severity == .error)
  }

  @Test func `an anchor and its alias are both shown`() {
    let loaded = Loaded("a: &x 1\nb: *x\n")
    #expect(loaded.codes == [.alias, .alias])
    #expect(
      loaded.problems.map(\.range.start) == [SourcePosition(1, 4), SourcePosition(2, 4)])
  }

  @Test func `the tag that says nothing is a tag as well`() {
    #expect(Loaded("a: ! 1").codes == [.tag])
  }

  // MARK: Duplicates

  @Test func `a duplicate key is shown with both places`() throws {
    let loaded = Loaded("x:\n  a: 1\n  b: 2\n  a: 3\n")
    let problem = try #require(loaded.problems.first)
    #expect(loaded.codes == [.duplicateKey])
    #expect(problem.range.start == SourcePosition(4, 3))
    #expect(problem.notes.map(\.range.start) == [SourcePosition(2, 3)])
  }

  @Test func `quotes do not make another key`() {
    #expect(Loaded("a: 1\n\"a\": 2\n'a': 3\n").codes == [.duplicateKey, .duplicateKey])
  }

  @Test func `every duplicate is shown, also of keys that the schema lacks`() {
    let loaded = Loaded("{zz: 1, zz: 2, y: 1, zz: 3, y: 2}")
    #expect(loaded.problems.map(\.range.start.column) == [9, 22, 29])
    #expect(loaded.codes.allSatisfy { $0 == .duplicateKey })
  }

  @Test func `a key may stand in several mappings, one inside the other`() {
    let text = "a: {a: {a: 1, b: 2}, b: 1}\nb: [{a: 1}, {a: 2}]\nc: {c: 1}\n"
    #expect(Loaded(text).problems.isEmpty)
    #expect(Loaded("a: {b: 1}\nb: 2\na: {b: 1}\n").codes == [.duplicateKey])
  }

  // MARK: Fine

  @Test(arguments: [
    "a: 1\n...\n# only comments\n\n  # and blanks\n", "a: 1\n...", "---\na: 1\n",
    "--- # note\na: 1",
    "a: 1\n# end", "a: 1\r\n...\r\n", "a: 50%", "a: '%x'", "a: \"&x *x !x\"", "a: x & y",
    "a: Tom&Jerry", "a: 1\nb: \"<<\"", "'<<': 1", "a: |\n  %YAML\n  ---\n",
  ])
  func `what only looks like it is read`(_ text: String) {
    let loaded = Loaded(text)
    #expect(loaded.codes == [])
    #expect(loaded.root?.isMapping == true)
  }

  @Test(arguments: ["", "# nothing", "\n\n", "\u{FEFF}", "\u{FEFF}# nothing\r\n", "  \n", "---\n"])
  func `a file that says nothing has no problem`(_ text: String) {
    let loaded = Loaded(text)
    #expect(loaded.codes == [])
    #expect(loaded.document != nil)
    #expect(loaded.root.map(\.isEmptyScalar) ?? true)
  }
}
