import TestSupport
import Testing

/// What someone who has never seen YAML is told about a text that is not YAML.
@Suite struct `Words for what is not YAML` {
  /// Words of the parser's own, which say nothing to a quality officer.
  private static let jargon = [
    "scalar", "token", "node", "scanning", "parsing", "block", "flow", "stream", "indicator",
    "context", "sequence", "hexdecimal",
  ]

  private func check(_ note: String, at column: Int, _ location: SourceLocation) throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    try workspace.write(
      """
      answers:
        A.1:
          level: no
          note: \(note)
      """, to: "reports/c/2023/qualitative.yaml")
    let outcome = try workspace.oeci("validate", "reports", "--format", "json")
    let output = try DiagnosticsOutput(outcome.output)
    try #require(output.diagnostics.count == 1, sourceLocation: location)
    let problem = output.diagnostics[0]
    #expect(problem.code == "Y201" || problem.code == "Y206", sourceLocation: location)
    #expect(problem.line == 4, sourceLocation: location)
    #expect(problem.column == column, sourceLocation: location)
    for word in Self.jargon {
      #expect(!problem.message.contains(word), "\(problem.message)", sourceLocation: location)
    }
    #expect(problem.suggestion != nil, "\(problem.message)", sourceLocation: location)
  }

  @Test(arguments: [
    ("\"never closed", 11), ("'tis so", 11), ("[never closed", 11), ("{never: closed", 11),
    ("`code`", 11), ("@someone", 11), ("%50 done", 11), ("!important", 11), ("on time: yes", 11),
    ("\"quoted\" and on", 20), ("[draft] and on", 11), (#""C:\Kosten""#, 14), ("*important*", 21),
    ("& so on", 12), ("| text", 13), ("> text", 13), ("- one", 11),
    ("? why", 11), (", then", 11), (#""C:\Users""#, 16), ("{level: no,, note: x}", 22),
  ])
  func `A note that is not YAML is told in words of its own`(_ note: String, _ column: Int) throws {
    try check(note, at: column, #_sourceLocation)
  }

  @Test func `A comma that is missing between two keys is the fault, not the brace`() throws {
    try check("{level: no note: x}", at: 26, #_sourceLocation)
  }

  /// The words for a file of documents of which the first is written with some text for its id.
  private func help(onFirstLine text: String) throws -> String {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    try workspace.write(
      "documents:\n  - \(text)\n    kind: strategy\n", to: "reports/c/2023/documents.yaml")
    let output = try DiagnosticsOutput(
      workspace.oeci("validate", "reports", "--format", "json").output)
    try #require(output.diagnostics.count == 1)
    #expect(output.diagnostics[0].line == 2)
    return try #require(output.diagnostics[0].suggestion?.message)
  }

  @Test(arguments: [
    ("id D-1", "write 'id: D-1', or put quotes around a text of several lines"),
    ("id", "write 'id:', or put quotes around a text of several lines"),
    ("id:D-1", "write 'id: D-1'"),
    (
      "title A text that is long",
      "write 'title: A text that is long', or put quotes around a text of several lines"
    ),
    (
      "title A text that is far too long to be shown",
      "write 'title: …', or put quotes around a text of several lines"
    ),
    ("10:30", "write '10:30:', or put quotes around a text of several lines"),
    (
      "https://example.org",
      "write 'https://example.org:', or put quotes around a text of several lines"
    ),
  ])
  func `A key without a colon is shown with one`(_ line: String, _ help: String) throws {
    #expect(try self.help(onFirstLine: line) == help)
  }

  @Test(arguments: [
    ("3,5", "a count is whole: write '3' or '4', as the indicator is defined"),
    ("12,5%", "write how many there are, not a percentage"),
    ("25,000,000", "write '25 000 000'"),
    ("1,204,567", "write '1 204 567'"),
    ("1,204.5", "a count is whole: write '1 204' or '1 205', as the indicator is defined"),
    ("1,204", "write '1 204' if thousands are meant"),
    ("25,0,1", "write digits such as 1204, 25 000 000, 12.5, 95% or 2/3"),
  ])
  func `A number with commas in braces is told once, in its own digits`(
    _ number: String, _ help: String
  ) throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    try workspace.write(
      "figures: [{indicator: patients, value: \(number), year: 2023, source: D-1}]\n",
      to: "reports/c/2023/quantitative.yaml")
    let output = try DiagnosticsOutput(
      workspace.oeci("validate", "reports", "--format", "json").output)
    #expect(output.diagnostics.map(\.code) == ["F101"])
    #expect(output.diagnostics.first?.suggestion?.message == help)
  }

  @Test func `A colon without a space is told as that`() async throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    try workspace.write("answers: {A.1: {level:no}}", to: "reports/c/2023/qualitative.yaml")
    let expectation = Expectation(
      problems: ["F101 reports/c/2023/qualitative.yaml:1:17-1:25"])
    let output = try await expectation.check(["validate", "reports"], in: workspace)
    let help = try #require(output.diagnostics.first?.suggestion?.message)
    #expect(help.contains("space after the colon"))
  }
}
