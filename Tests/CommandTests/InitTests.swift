import Foundation
import TestSupport
import Testing

@Suite struct `The command init` {
  private static let folder = "reports/my-centre/2026"

  private func begin(_ workspace: Workspace, _ more: String...) throws -> Workspace.Outcome {
    try workspace.oeci(
      ["init", Self.folder, "--edition", "oeci-3.2", "--designation", "cc"] + more)
  }

  @Test func `begins a dossier that is valid and says nothing`() throws {
    let workspace = try Workspaces.withINT()
    let name = #"The "Centre": one # of its own"#
    let outcome = try begin(workspace, "--name", name, "--country", "IT", "--as-of", "2026-12-31")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try workspace.oeci("validate", Self.folder, "--fail-on", "warning").status == 0)
    #expect(try workspace.oeci("assess", Self.folder).status == 0)
    let report = try workspace.json("\(Self.folder)/report.json")
    #expect(report["centre"]["name"].string == name)
    #expect(report["score"]["assessed"].integer == 0)
    #expect(report["asOf"].string == "2026-12-31")
  }

  @Test func `asks every question of the edition, and editors know its files`() throws {
    let workspace = try Workspaces.withINT()
    #expect(try begin(workspace).status == 0)
    // As somebody fills it in: a number and a level in place of every sign.
    let figures = try workspace.read("\(Self.folder)/quantitative.yaml")
      .replacing(#/ {2}# - \{indicator: [^\n]*/#) { line in
        String(line.output).replacing("  # -", with: "  -")
      }
      .replacing("value: …", with: "value: 1")
    try workspace.write(figures, to: "\(Self.folder)/quantitative.yaml")
    let answers = try workspace.read("\(Self.folder)/qualitative.yaml")
      .replacing(#/ {2}# ([A-Z]+-[0-9.]+: \{level: …\})/#) { "  \($0.output.1)" }
      .replacing("level: …", with: "level: no")
    try workspace.write(answers, to: "\(Self.folder)/qualitative.yaml")
    try workspace.write(
      """
      documents:
        - {id: D-1, title: T, status: final, date: 2026-01-01, place: Office}
      """, to: "\(Self.folder)/documents.yaml")
    let problems = try workspace.oeci("validate", Self.folder, "--format", "json").output
    let json = try JSONValue(parsing: Data(problems.utf8))
    // Only the flags do not take a number.
    #expect(json["diagnostics"].elements.count > 10)
    #expect(json["diagnostics"].elements.allSatisfy { $0["code"].string == "F107" })
    for kind in ["dossier", "documents", "quantitative", "qualitative", "improvement-plan"] {
      if kind != "quantitative", kind != "qualitative", kind != "documents" {
        let text = try workspace.read("\(Self.folder)/\(kind).yaml")
        #expect(
          text.hasPrefix("# yaml-language-server: $schema=.schemas/\(kind).schema.json\n"))
      }
      let schema = try workspace.read("\(Self.folder)/.schemas/\(kind).schema.json")
      #expect(schema == (try workspace.oeci("schema", kind).output))
    }
  }

  /// Every line of a file that is meant to be filled in, with its '#' taken away.
  private func filledIn(_ text: String, _ replaced: String) -> String {
    text.replacing(#/(?m)^ {2}# (- |  |[A-Z]+-[0-9.]+: \{)/#) { "  \(replaced)\($0.output.1)" }
  }

  @Test(arguments: ["", " "])
  func `has the right shape with the signs of comments taken away`(_ replaced: String) throws {
    let workspace = try Workspaces.withINT()
    #expect(try begin(workspace).status == 0)
    for kind in ["documents", "quantitative", "qualitative", "improvement-plan"] {
      let path = "\(Self.folder)/\(kind).yaml"
      let text = try workspace.read(path)
      let filled = filledIn(text, replaced)
      #expect(filled != text)
      #expect(!filled.contains("# - "))
      try workspace.write(filled, to: path)
    }
    let output = try DiagnosticsOutput(
      workspace.oeci("validate", Self.folder, "--format", "json").output)
    let codes = Set(output.diagnostics.map(\.code))
    #expect(codes.contains("R108"))
    #expect(codes.isDisjoint(with: ["F101", "F103"]))
    #expect(codes.allSatisfy { !$0.hasPrefix("Y") }, "\(codes)")
    // The document of the example is one that a figure can name.
    #expect(!codes.contains("R112"))
  }

  @Test func `leaves alone what is there`() throws {
    let workspace = try Workspaces.withINT()
    try workspace.write("answers: {}", to: "\(Self.folder)/qualitative.yaml")
    let outcome = try begin(workspace)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("is there already"))
    #expect(try workspace.read("\(Self.folder)/qualitative.yaml") == "answers: {}")
    #expect(throws: (any Error).self) { try workspace.read("\(Self.folder)/dossier.yaml") }
  }

  @Test(arguments: [
    ["init", "reports/my-centre", "--edition", "oeci-3.2", "--designation", "cc"],
    ["init", "reports/my-centre/2026", "--edition", "oeci-9", "--designation", "cc"],
    ["init", "reports/my-centre/2026", "--edition", "oeci-3.2", "--designation", "best"],
  ])
  func `says what it takes`(_ arguments: [String]) throws {
    let workspace = try Workspaces.withINT()
    let outcome = try workspace.oeci(arguments)
    #expect(outcome.status == 64)
    #expect(
      outcome.errors.contains("reports/my-centre/2026") || outcome.errors.contains("oeci-3.1")
        || outcome.errors.contains("it has: ccc, cc"))
  }

  @Test(arguments: [
    (["--edition", "oeci-3.2", "--designation", "CC"], "did you mean 'cc'?"),
    (["--edition", "oeci-32", "--designation", "cc"], "did you mean 'oeci-3.2'?"),
    (
      ["--edition", "oeci-3.2", "--designation", "cc", "--criteria", "nowhere"],
      "'nowhere', given with --criteria, is not a folder"
    ),
    (
      ["--edition", "oeci-3.2", "--designation", "cc", "--as-of", "31.12.2025"],
      "write '2025-12-31'"
    ),
    (
      ["--edition", "oeci-3.2", "--designation", "cc", "--as-of", "1.2.2025"],
      "write '2025-02-01' for 1 February 2025 or '2025-01-02' for 2 January 2025"
    ),
    (
      ["--edition", "oeci-3.2", "--designation", "cc", "--as-of", "2025/12/31"],
      "write '2025-12-31'"
    ),
  ])
  func `says how a slip is put right`(_ options: [String], _ help: String) throws {
    let workspace = try Workspaces.withINT()
    let outcome = try workspace.oeci(["init", Self.folder] + options)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
  }

  @Test func `says how editions are found where there are none`() throws {
    let outcome = try begin(Workspace())
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("say where it is with --criteria"), "\(outcome.errors)")
  }
}
