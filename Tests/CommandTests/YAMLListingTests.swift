import TestSupport
import Testing

@Suite struct `The command yaml` {
  private static let text = """
    a: no
    'b': "1.10"
    c: [x, {y: z}]
    d: |
      line
      two
    e:
    - ü
    -
    """

  @Test func `shows every key and value with its place`() throws {
    let workspace = try Workspace()
    try workspace.write(Self.text, to: "x.yaml")
    let outcome = try workspace.oeci("yaml", "x.yaml")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        1:1      mapping of 5
        1:1        key 'a'
        1:4        text 'no'
        2:1        key 'b'
        2:6        text '1.10'
        3:1        key 'c'
        3:4        list of 2
        3:5          text 'x'
        3:8          mapping of 1
        3:9            key 'y'
        3:12           text 'z'
        4:1        key 'd'
        4:4        text 'line\\ntwo'
        7:1        key 'e'
        8:1        list of 2
        8:3          text 'ü'
        9:2          text '' (missing)

        """)
  }

  @Test func `shows the events in the notation of the public test suite`() throws {
    let workspace = try Workspace()
    try workspace.write(Self.text, to: "x.yaml")
    let outcome = try workspace.oeci("yaml", "x.yaml", "--format", "events")
    let lines = [
      "+STR", "+DOC", "+MAP", "=VAL :a", "=VAL :no", "=VAL 'b", "=VAL \"1.10", "=VAL :c",
      "+SEQ []", "=VAL :x", "+MAP {}", "=VAL :y", "=VAL :z", "-MAP", "-SEQ", "=VAL :d",
      "=VAL |line\\ntwo", "=VAL :e", "+SEQ", "=VAL :ü", "=VAL :", "-SEQ", "-MAP", "-DOC", "-STR",
    ]
    #expect(outcome.output.split(separator: "\n").map(String.init) == lines)
  }

  @Test func `shows a file that says nothing, and refuses one that cannot be read`() throws {
    let workspace = try Workspace()
    try workspace.write("# only a comment\n", to: "empty.yaml")
    #expect(
      try workspace.oeci("yaml", "empty.yaml", "--format", "events").output == "+STR\n-STR\n")
    try workspace.write("a: [1\n", to: "open.yaml")
    let outcome = try workspace.oeci("yaml", "open.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("open.yaml:1:4: error[Y201]"))
    #expect(try workspace.oeci("yaml", "none.yaml").status == 2)
  }

  @Test func `lets nothing through that a terminal would obey`() throws {
    let workspace = try Workspace()
    try workspace.write("a: \u{202E}b\n", to: "x.yaml")
    #expect(try !workspace.oeci("yaml", "x.yaml").output.contains("\u{202E}"))
  }
}
