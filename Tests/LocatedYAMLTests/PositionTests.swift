import Diagnostics
import LocatedYAML
import Testing

@Suite struct PositionTests {
  private func start(_ key: String, _ text: String) -> SourcePosition? {
    Loaded(text).root?.entries.first { $0.key.text == key }?.key.range.start
  }

  @Test func `keys and values know where they begin and end, counted from 1`() throws {
    let loaded = Loaded("first: one\nsecond:  [1, 22]\n")
    let root = try #require(loaded.root)
    let entries = Array(root.entries)
    try #require(entries.count == 2)
    #expect(entries[0].key.range.start == SourcePosition(1, 1))
    #expect(entries[0].key.range.end == SourcePosition(1, 6))
    #expect(entries[0].value.range.start == SourcePosition(1, 8))
    #expect(entries[0].value.range.end == SourcePosition(1, 11))
    #expect(entries[1].value.range.start == SourcePosition(2, 10))
    #expect(entries[1].value.range.end == SourcePosition(2, 17))
    let last = try #require(Array(entries[1].value.elements).last)
    #expect(last.range.start == SourcePosition(2, 14))
    #expect(last.range.end == SourcePosition(2, 16))
    #expect(loaded.problems.isEmpty)
  }

  @Test(arguments: [
    ("\u{E9}\u{1F1EA}\u{1F1FA}: x", 4, 6),
    // The same accent as a scalar of its own.
    ("e\u{301}: x", 3, 5),
    ("\u{1F468}\u{200D}\u{2695}\u{FE0F}: x", 5, 7),
    ("日本: x", 3, 5),
  ])
  func `columns count Unicode scalars, not bytes or characters`(
    _ text: String, _ keyEnd: Int, _ valueStart: Int
  ) throws {
    let entry = try #require(Loaded(text).root?.entries.first { _ in true })
    #expect(entry.key.range.end == SourcePosition(1, keyEnd))
    #expect(entry.value.range.start == SourcePosition(1, valueStart))
  }

  @Test func `a problem behind wide characters points at the right column`() {
    let loaded = Loaded("{é🇪🇺: 1, a: 2, a: 3}")
    #expect(loaded.codes == [.duplicateKey])
    #expect(loaded.problems.first?.range.start == SourcePosition(1, 16))
    #expect(loaded.problems.first?.notes.first?.range.start == SourcePosition(1, 10))
  }

  @Test func `a byte order mark takes no column`() {
    #expect(start("a", "\u{FEFF}a: 1") == SourcePosition(1, 1))
    #expect(start("b", "\u{FEFF}a: 1\nb: 2") == SourcePosition(2, 1))
    #expect(Loaded("\u{FEFF}a: 1").problems.isEmpty)
    #expect(Loaded("\u{FEFF}a: 1\u{85}").problems.first?.range.start == SourcePosition(1, 5))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every line end counts as one`(_ lineEnd: String) {
    let text = ["# note", "a: 1", "", "b: 2", ""].joined(separator: lineEnd)
    #expect(start("a", text) == SourcePosition(2, 1))
    #expect(start("b", text) == SourcePosition(4, 1))
    #expect(Loaded(text).value("a")?.text == "1")
    let faulty = Loaded("a: 1\(lineEnd)b: x\u{2028}")
    #expect(faulty.problems.first?.range.start == SourcePosition(2, 5))
  }

  @Test func `a block ends where its last child ends, not where the next key begins`() throws {
    let loaded = Loaded("a:\n  b: 1\n  c: two   # note\n\n\nd:\n  - x\n  - yy\n\ne: 3\n")
    #expect(loaded.value("a")?.range.start == SourcePosition(2, 3))
    #expect(loaded.value("a")?.range.end == SourcePosition(3, 9))
    #expect(loaded.value("d")?.range.start == SourcePosition(7, 3))
    #expect(loaded.value("d")?.range.end == SourcePosition(8, 7))
    #expect(loaded.root?.range.end == SourcePosition(10, 5))
  }

  @Test func `the end of a nested block is the end of the deepest last child`() {
    let loaded = Loaded("a:\n  - b:\n      c: [1,\n        2]\n\nz: 1\n")
    #expect(loaded.value("a")?.range.end == SourcePosition(4, 11))
  }

  @Test func `quotes and brackets belong to the value`() {
    let loaded = Loaded("a: \"x y\"\nb: 'z'\nc: {}\n")
    #expect(loaded.value("a")?.range.start == SourcePosition(1, 4))
    #expect(loaded.value("a")?.range.end == SourcePosition(1, 9))
    #expect(loaded.value("b")?.range.end == SourcePosition(2, 7))
    #expect(loaded.value("c")?.range.end == SourcePosition(3, 6))
  }

  @Test func `a message about a mapping points at its first key`() {
    let loaded = Loaded("a:\n  long:\n    - 1\n  b: 2\n")
    #expect(loaded.value("a")?.headRange.start == SourcePosition(2, 3))
    #expect(loaded.value("a")?.headRange.end == SourcePosition(2, 7))
  }
}
