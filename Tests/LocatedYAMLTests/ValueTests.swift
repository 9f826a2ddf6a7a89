import Diagnostics
import LocatedYAML
import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    "no", "yes", "on", "off", "y", "True", "012", "0o14", "0x1F", "1.10", "1e3", "1_000", ".inf",
    ".nan", "~", "null", "Null", "2024-01-01", "2024-01-01T10:00:00Z", "12:30:45", "=", "<<",
    "+1", "-0", "0b11", "1 000",
  ])
  func `a value stays the text it is`(_ text: String) {
    for written in [text, "'\(text)'", "\"\(text)\""] {
      let loaded = Loaded("a: \(written)\nb: [\(written)]\n\(text): key\n")
      #expect(loaded.value("a")?.text == text)
      #expect(loaded.value("b")?.elements.map(\.text) == [text])
      #expect(loaded.value("a")?.isEmptyScalar == false)
    }
    #expect(Loaded("? '\(text)'\n: key\n").value(text)?.text == "key")
  }

  private func reader(
    _ text: String, a: ValueShape<TestKey> = .text
  ) throws -> MappingReader<TestKey> {
    let root = try #require(Loaded(text).root)
    let shape = MappingShape<TestKey>(
      "a test",
      [
        .required(.a, a, "One."), .optional(.b, .text, "Two."),
        .required(.longer, .text, "Three."),
      ])
    return try #require(MappingReader(root, as: shape, reporting: DiagnosticCollector()))
  }

  @Test(arguments: [
    "a:\nb: 1", "a: ''\nb: 1", "a: \"\"\nb: 1", "a: # note\nb: 1", "{a, b: 1}", "{a: , b: 1}",
    "b: 1\na:", "a: |\nb: 1",
  ])
  func `an empty value is a missing one, quoted or not`(_ text: String) throws {
    let reader = try reader(text)
    #expect(reader.value(.a) == nil)
    #expect(reader.text(.a) == nil)
    #expect(reader.required(.a) == nil)
    #expect(reader.text(.b) == "1")
    let problem = try #require(reader.problems.sorted.first)
    #expect(reader.problems.sorted.map(\.code) == [.missingKey])
    let line = text.hasPrefix("b: 1\n") ? 2 : 1
    #expect(problem.range.start == SourcePosition(line, text.hasPrefix("{") ? 2 : 1))
  }

  @Test(arguments: ["~", "null", "0", "no", "[]", "{}"])
  func `what is written is not missing`(_ text: String) throws {
    let reader = try reader("a: \(text)")
    #expect(reader.required(.a) != nil)
    #expect(reader.problems.sorted.isEmpty)
  }

  @Test func `a key that is not there is missing at the mapping's head`() throws {
    let reader = try reader("b: 1\n")
    #expect(reader.required(.a) == nil)
    #expect(reader.problems.sorted.map(\.code) == [.missingKey])
    #expect(reader.problems.sorted.first?.range.start == SourcePosition(1, 1))
  }

  @Test(arguments: [("true", true), ("false", false), ("'true'", true), ("\"false\"", false)])
  func `true and false are the only booleans, quoted or not`(_ text: String, _ value: Bool) throws {
    #expect(try reader("a: \(text)", a: .value(Bool.self)).scalar(.a, as: Bool.self) == value)
  }

  @Test(arguments: ["True", "TRUE", "yes", "no", "on", "1", "0", "~", "' true'"])
  func `nothing else is a boolean`(_ text: String) throws {
    let reader = try reader("a: \(text)", a: .value(Bool.self))
    #expect(reader.scalar(.a, as: Bool.self) == nil)
    #expect(reader.problems.sorted.map(\.code) == [.malformedBoolean])
    #expect(reader.problems.sorted.first?.range.start == SourcePosition(1, 4))
  }

  @Test(arguments: ["a: [1]", "a: {b: 1}"])
  func `a list or mapping is no text`(_ text: String) throws {
    let reader = try reader(text)
    #expect(reader.text(.a) == nil)
    #expect(reader.problems.sorted.map(\.code) == [.wrongShape])
  }

  // MARK: Unknown keys

  @Test func `an unknown key is reported with the one that was meant`() throws {
    let reader = try reader("a: 1\nlongr: 2\n")
    let problem = try #require(reader.problems.sorted.first)
    #expect(reader.problems.sorted.map(\.code) == [.unknownKey])
    #expect(problem.range.start == SourcePosition(2, 1))
    #expect(problem.suggestion?.replacement == "longer")
    #expect(reader.required(.longer) == nil)
    #expect(reader.problems.count == 1, "a misspelled key is not missing as well")
  }

  @Test func `a key of the schema that may not stand here is unknown too`() throws {
    let reader = try reader("a: 1\nc: 2\n")
    #expect(reader.problems.sorted.map(\.code) == [.unknownKey])
    #expect(reader.problems.sorted.first?.range.start == SourcePosition(2, 1))
  }

  @Test func `a list where a mapping belongs is reported once`() throws {
    let root = try #require(Loaded("- a\n- b\n").root)
    let problems = DiagnosticCollector()
    let shape = MappingShape<TestKey>("a test", [.required(.a, .text, "One.")])
    let reader = MappingReader(root, as: shape, reporting: problems)
    #expect(reader == nil)
    #expect(problems.sorted.map(\.code) == [.wrongShape])
  }
}
