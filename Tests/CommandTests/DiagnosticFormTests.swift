import Foundation
import TestSupport
import Testing

@Suite struct `The forms of diagnostics` {
  private static let chapter = "criteria/e/1-chapter.yaml"

  /// An error with a note, one with a replacement, one without either, and a warning.
  private func faultyWorkspace() throws -> Workspace {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    try workspace.write(
      """
      chapter: 1
      title: Governance
      standards:
        - id: A
          title: "医院\tà"
          area: care
          items:
            - {id: A.1, text: First, evidence: {do: b}}
            - {id: A.1, txet: "医院\t", core: yes, evidence: {do: b}}
            - {id: A.3, text: C, evidence: {do: b}, levels: {no: {ref: G1}}}
      """, to: Self.chapter)
    return workspace
  }

  private func object(_ value: Any?) throws -> [String: Any] {
    try #require(value as? [String: Any])
  }

  @Test func `JSON has all keys of the contract and no others`() throws {
    let outcome = try faultyWorkspace().oeci("validate", "criteria", "--format", "json")
    #expect(outcome.status == 2)
    #expect(outcome.errors.isEmpty)
    let json = try object(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)))
    #expect(Set(json.keys) == ["diagnostics", "errors", "warnings"])
    #expect(json["errors"] as? Int == 3)
    #expect(json["warnings"] as? Int == 1)
    let entries = try #require(json["diagnostics"] as? [[String: Any]])
    #expect(entries.map { $0["code"] as? String } == ["R101", "F101", "F107", "E105"])
    #expect(
      entries.map { $0["severity"] as? String } == ["error", "error", "error", "warning"])
    for entry in entries {
      #expect(
        Set(entry.keys) == [
          "code", "severity", "message", "file", "line", "column", "endLine", "endColumn", "notes",
          "suggestion",
        ])
    }
    let note = try #require((entries[0]["notes"] as? [[String: Any]])?.first)
    #expect(Set(note.keys) == ["message", "file", "line", "column"])
    #expect(note["line"] as? Int == 8)
    let suggestion = try object(entries[1]["suggestion"])
    #expect(Set(suggestion.keys) == ["message", "replacement", "safe"])
    #expect(suggestion["replacement"] as? String == "text")
    #expect(try object(entries[0]["suggestion"])["replacement"] is NSNull)
    #expect((entries[1]["notes"] as? [Any])?.isEmpty == true)
  }

  @Test func `A suggestion that there is none of is null`() throws {
    let outcome = try faultyWorkspace().oeci("validate", "nowhere", "--format", "json")
    #expect(outcome.status == 2)
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    let arguments = ["assess", "reports/c/2023", "--review", "nowhere", "--format", "json"]
    let json = try object(
      JSONSerialization.jsonObject(with: Data(try workspace.oeci(arguments).output.utf8)))
    let entries = try #require(json["diagnostics"] as? [[String: Any]])
    #expect(entries.count == 1)
    #expect(entries[0]["suggestion"] is NSNull)
  }

  @Test(arguments: [["validate", "criteria"], ["assess", "reports/c/2023"]])
  func `JSON without problems is an empty list`(_ arguments: [String]) throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    let outcome = try workspace.oeci(arguments + ["--format", "json"])
    #expect(outcome.status == 0)
    #expect(
      outcome.output == "{\n  \"diagnostics\": [],\n  \"errors\": 0,\n  \"warnings\": 0\n}\n")
  }

  @Test func `Text goes to standard error, with carets under the right columns`() throws {
    let outcome = try faultyWorkspace().oeci("validate", "criteria")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors == """
        criteria/e/1-chapter.yaml:9:14: error[R101]: item 'A.1' is given twice
         9 |       - {id: A.1, txet: "医院  ", core: yes, evidence: {do: b}}
           |              ^^^
           = help: give one of the two another id
          criteria/e/1-chapter.yaml:8:14: note: first here
         8 |       - {id: A.1, text: First, evidence: {do: b}}
           |              ^^^

        criteria/e/1-chapter.yaml:9:19: error[F101]: unknown key 'txet' in an item
         9 |       - {id: A.1, txet: "医院  ", core: yes, evidence: {do: b}}
           |                   ^^^^
           = help: did you mean 'text'?

        criteria/e/1-chapter.yaml:9:38: error[F107]: 'yes' is neither true nor false
         9 |       - {id: A.1, txet: "医院  ", core: yes, evidence: {do: b}}
           |                                         ^^^
           = help: write 'true'

        criteria/e/1-chapter.yaml:10:56: warning[E105]: 'no' is the worst level and needs nothing
         10 |       - {id: A.3, text: C, evidence: {do: b}, levels: {no: {ref: G1}}}
            |                                                        ^^
            = help: remove the condition

        3 errors, 1 warning
        'oeci validate --fix' fixes 2 of them

        """)
  }

  @Test func `Every excerpt of the program fits 80 columns`() throws {
    let workspace = try faultyWorkspace()
    let long = String(repeating: "A long text of many words. ", count: 40)
    let text = try workspace.read(Self.chapter)
    try workspace.write(
      text.replacing("text: First,", with: "text: \(long), txet: \(long),"), to: Self.chapter)
    let outcome = try workspace.oeci("validate", "criteria")
    let excerpts = outcome.errors.split(separator: "\n").filter { $0.contains(/^ +[0-9]* \|/) }
    #expect(excerpts.count == 12)
    for line in excerpts { #expect(line.count <= 80) }
    #expect(excerpts.contains { $0.contains(", txet: A long text of many words.") })
  }

  @Test func `A letter that is two as a capital is taken for no code of a country`() throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    let path = "reports/c/2023/dossier.yaml"
    try workspace.write(workspace.read(path).replacing("XX", with: "ß"), to: path)
    let outcome = try workspace.oeci("validate", "reports")
    #expect(outcome.errors.contains("warning[D121]"))
    #expect(!outcome.errors.contains("SS"))
  }

  @Test func `Nothing is coloured where there is no terminal`() throws {
    let outcome = try faultyWorkspace().oeci("validate", "criteria")
    #expect(!outcome.errors.contains("\u{1B}"))
  }

  @Test func `A warning changes the status only if that is asked for`() throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    let text = try workspace.read(Self.chapter)
    try workspace.write(
      text.replacing("{do: b}}", with: "{do: b}, levels: {no: {document: strategy}}}"),
      to: Self.chapter)
    let plain = try workspace.oeci("validate", "criteria")
    #expect(plain.status == 0)
    #expect(plain.errors.hasSuffix("\n1 warning\n"))
    #expect(plain.output == "criteria/e: edition e, 1 chapter, 1 standard, 3 items: valid\n")
    let gated = try workspace.oeci("validate", "criteria", "--fail-on", "warning")
    #expect(gated.status == 1)
  }
}
