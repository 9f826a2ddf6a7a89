import Diagnostics
import LocatedYAML
import Testing

/// A path in the spelling of messages: `answers.X.level`, `documents[1].shows`.
func path(_ text: String) -> YAMLPath {
  var steps: [YAMLPath.Step] = []
  for part in text.split(separator: "/") {
    steps.append(Int(part).map { .index($0) } ?? .key(String(part)))
  }
  return YAMLPath(steps)
}

@Suite struct EditingTests {
  private func edited(_ text: String, _ edits: YAMLEdit...) throws -> String {
    let problems = DiagnosticCollector()
    var editor = try #require(
      YAMLEditor(
        SourceFile(path: "a.yaml", bytes: Array(text.utf8)), keys: KeyTable(TestKey.self),
        reporting: problems))
    try editor.apply(edits)
    return String(decoding: editor.file.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    // Bytes and not characters count, also behind a byte order mark.
    ("t: é𝒜 – x\nb: 1\n", "b", "2", "t: é𝒜 – x\nb: 2\n"),
    ("\u{FEFF}é: 1 # ü\n", "é", "2", "\u{FEFF}é: 2 # ü\n"),
    ("a: |\n  – é\n  𝒜\nb: {é: 1, c: 2}\n", "b/c", "3", "a: |\n  – é\n  𝒜\nb: {é: 1, c: 3}\n"),
    // Line ends stay, mixed ones too.
    ("a: 1\r\nb: 2\nc: 3\r\n", "b", "x", "a: 1\r\nb: x\nc: 3\r\n"),
    // Between braces, commas and brackets force quotes, and no other key is hit.
    ("x: {a: 1, aa: 1, b: 1}\n", "x/a", "u, v", "x: {a: \"u, v\", aa: 1, b: 1}\n"),
    ("x: {a: 1, b: [1, 2]}\n", "x/b/1", "]", "x: {a: 1, b: [1, \"]\"]}\n"),
    // Quotes stay while the new text allows it.
    ("a: 'x'\n", "a", "it's", "a: 'it''s'\n"),
    ("a: \"x\"\n", "a", "y", "a: \"y\"\n"),
    ("a: 'x'\n", "a", "two\nlines", "a: |-\n  two\n  lines\n"),
    // A text that begins like something else is quoted.
    ("a: x\n", "a", "# no comment", "a: \"# no comment\"\n"),
    ("a: x\n", "a", "b: c", "a: \"b: c\"\n"),
    ("a: x\n", "a", "- b", "a: \"- b\"\n"),
    ("a: x\n", "a", "", "a: \"\"\n"),
    ("a: x # why\n", "a", "ends with:", "a: \"ends with:\" # why\n"),
    // The end of a block of text is the reader's; what follows stays.
    ("a: |-\n  x # y\n  z\n\n# next\nb: 1\n", "a", "u\nv", "a: |-\n  u\n  v\n\n# next\nb: 1\n"),
    ("a: |\n    x\n\nb: 1\n", "a", "u", "a: u\n\nb: 1\n"),
    ("a: >+\n  x\n  y\n\n\nb: 1\n", "a", "u", "a: u\n\n\nb: 1\n"),
    ("a: x\n  y # z\nb: 1\n", "a", "u", "a: u # z\nb: 1\n"),
    ("k:\n  a: x # why\n  b: 1\n", "k/a", "u\nv", "k:\n  a: |- # why\n    u\n    v\n  b: 1\n"),
    ("k:\n  - a: x\n    b: 1\n", "k/0/a", "u\nv", "k:\n  - a: |-\n      u\n      v\n    b: 1\n"),
    // What is empty gets its value before a comment.
    ("a:  # c\nb: 1\n", "a", "2", "a: 2  # c\nb: 1\n"),
    ("a:\nb: 1", "a", "2", "a: 2\nb: 1"),
    ("x: {a: , b: 1}\n", "x/a", "2", "x: {a: 2 , b: 1}\n"),
    ("x: {a, b: 1}\n", "x/a", "2", "x: {a: 2, b: 1}\n"),
    ("x:\n  -\n  - 1\n", "x/0", "2", "x:\n  - 2\n  - 1\n"),
  ])
  func `a value is set and every other byte stays`(
    _ text: String, _ place: String, _ value: String, _ expected: String
  ) throws {
    #expect(try edited(text, .set(path(place), .word(value))) == expected)
  }

  @Test(arguments: [
    "1.10", "12:30", "2024-02-03", "no", "Yes", "~", "null", "true", "0x1F", "1e5", ".5", "-3",
    "1_000",
  ])
  func `free text that another program would take for something else is quoted`(_ text: String)
    throws
  {
    #expect(try edited("a: x\n", .set(path("a"), .text(text))) == "a: \"\(text)\"\n")
    #expect(try edited("a: x\n", .set(path("a"), .word(text))).hasPrefix("a: "))
  }

  @Test(arguments: [
    // After the last line that says something, before blank lines and the next comment.
    ("a: 1\n\n# the next section\n", "", "b", "a: 1\nb: 2\n\n# the next section\n"),
    ("x:\n  a: 1 # c\n\n# y\ny: 1\n", "x", "b", "x:\n  a: 1 # c\n  b: 2\n\n# y\ny: 1\n"),
    ("x:\n    a: |\n      t\n\ny: 1\n", "x", "b", "x:\n    a: |\n      t\n    b: 2\n\ny: 1\n"),
    ("l:\n- a: 1\n- a: 2\n", "l/0", "b", "l:\n- a: 1\n  b: 2\n- a: 2\n"),
    ("x: {a: 1}\n", "x", "b", "x: {a: 1, b: 2}\n"),
    ("x: {a: 1,}\n", "x", "b", "x: {a: 1, b: 2}\n"),
    ("x: {\n  a: 1, # c\n  c: 3 # d\n}\n", "x", "b", "x: {\n  a: 1, # c\n  c: 3,\n  b: 2 # d\n}\n"),
    ("x: {}\n", "x", "b", "x: {b: 2}\n"),
    ("a: 1", "", "b", "a: 1\nb: 2"),
    ("a: 1\r\n", "", "b", "a: 1\r\nb: 2\r\n"),
    ("# only a comment\n", "", "b", "# only a comment\nb: 2\n"),
    ("# only a comment", "", "b", "# only a comment\nb: 2"),
    ("", "", "b", "b: 2\n"),
  ])
  func `a key is inserted in the style of its neighbours`(
    _ text: String, _ place: String, _ key: String, _ expected: String
  ) throws {
    #expect(try edited(text, .insert(path(place), key: key, .word("2"))) == expected)
  }

  @Test func `a key takes its place in the order of the format`() throws {
    let order = ["level", "note", "improve"]
    let edit = YAMLEdit.insert(path("x"), key: "note", .word("n"), order: order)
    #expect(
      try edited("x: {level: yes, improve: i}\n", edit) == "x: {level: yes, note: n, improve: i}\n")
    #expect(
      try edited("x:\n  level: yes\n  improve: i\n", edit)
        == "x:\n  level: yes\n  note: n\n  improve: i\n")
    #expect(try edited("x:\n  improve: i\n", edit) == "x:\n  improve: i\n  note: n\n")
  }

  @Test(arguments: [
    ("l: [1, 2]\n", "l: [1, 2, 3]\n"),
    ("l: []\n", "l: [3]\n"),
    ("l: [\n  1,\n  2,\n]\n", "l: [\n  1,\n  2,\n  3,\n]\n"),
    ("l:\n  - 1\n  - 2 # c\n\n# next\nm: 1\n", "l:\n  - 1\n  - 2 # c\n  - 3\n\n# next\nm: 1\n"),
    ("l:\n- 1\nm: 1\n", "l:\n- 1\n- 3\nm: 1\n"),
    ("l:\n-   1\n", "l:\n-   1\n-   3\n"),
  ])
  func `an element is appended in the style of the others`(_ text: String, _ expected: String)
    throws
  {
    #expect(try edited(text, .append(path("l"), .word("3"))) == expected)
  }

  @Test func `a mapping is appended in the style of the last one`() throws {
    let value = YAMLValue.mapping([.init("id", .word("D-2")), .init("title", .text("A: b"))])
    #expect(
      try edited("d:\n  - {id: D-1}\n", .append(path("d"), value))
        == "d:\n  - {id: D-1}\n  - {id: D-2, title: \"A: b\"}\n")
    #expect(
      try edited("d:\n  - id: D-1\n    x: 1\n", .append(path("d"), value))
        == "d:\n  - id: D-1\n    x: 1\n  - id: D-2\n    title: \"A: b\"\n")
    #expect(
      try edited("d:  # none yet\ne: 1\n", .set(path("d"), .sequence([value])))
        == "d:  # none yet\n  - id: D-2\n    title: \"A: b\"\ne: 1\n")
  }

  @Test(arguments: [
    ("x: {a: 1, b: 2, c: 3}\n", "x/b", "x: {a: 1, c: 3}\n"),
    ("x: {a: 1, b: 2, c: 3}\n", "x/c", "x: {a: 1, b: 2}\n"),
    ("x: {a: 1, b: 2}\n", "x/a", "x: {b: 2}\n"),
    ("x: [1, 2, 3]\n", "x/0", "x: [2, 3]\n"),
    ("x: {\n  a: 1, # c\n  b: 2\n}\n", "x/a", "x: {\n  b: 2\n}\n"),
    // A comment on the line and right above goes along; that of the next one stays.
    ("a: 1\n# of b\nb: 2 # b\n# of c\nc: 3\n", "b", "a: 1\n# of c\nc: 3\n"),
    ("a: 1\n\n# of b\nb:\n  x: 1\n\n# of c\nc: 3\n", "b", "a: 1\n\n\n# of c\nc: 3\n"),
    ("l:\n- a: 1\n  b: 2\n", "l/0/a", "l:\n- b: 2\n"),
    ("l:\n- a: 1\n- a: 2\n", "l/0", "l:\n- a: 2\n"),
    ("a: 1\nb: 2", "b", "a: 1"),
    ("# head\na: 1\nb: 2\n", "a", "# head\nb: 2\n"),
    ("a: 1\r\nb: 2\r\nc: 3\r\n", "b", "a: 1\r\nc: 3\r\n"),
  ])
  func `what is removed takes along what is its own and nothing else`(
    _ text: String, _ place: String, _ expected: String
  ) throws {
    #expect(try edited(text, .remove(path(place))) == expected)
  }

  @Test(arguments: [
    ("x: {a: 1}\n", YAMLEdit.remove(path("x/a"))),
    ("x:\n  a: 1\n", .remove(path("x/a"))),
    ("x:\n  a: 1\n", .set(path("x"), .word("2"))),
    ("x: 1\n", .set(path("y"), .word("2"))),
    ("x: 1\n", .insert(path("x"), key: "a", .word("2"))),
    ("x: {a: 1}\n", .insert(path("x"), key: "a", .word("2"))),
    ("x: 1\n", .append(path("x"), .word("2"))),
  ])
  func `what cannot be placed is refused and leaves the text as it was`(
    _ text: String, _ edit: YAMLEdit
  ) throws {
    let problems = DiagnosticCollector()
    var editor = try #require(
      YAMLEditor(
        SourceFile(path: "a.yaml", bytes: Array(text.utf8)), keys: KeyTable(TestKey.self),
        reporting: problems))
    #expect(throws: EditRefusal.self) { try editor.apply(edit) }
    #expect(editor.file.bytes == Array(text.utf8))
  }

  @Test func `several edits are made all or none`() throws {
    let problems = DiagnosticCollector()
    var editor = try #require(
      YAMLEditor(
        SourceFile(path: "a.yaml", bytes: Array("a: 1\n".utf8)), keys: KeyTable(TestKey.self),
        reporting: problems))
    #expect(throws: EditRefusal.self) {
      try editor.apply([.set(path("a"), .word("2")), .set(path("b"), .word("2"))])
    }
    #expect(editor.file.bytes == Array("a: 1\n".utf8))
  }
}
