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
      .replacing(#/ {2}#- \{indicator: [^\n]*/#) { line in
        String(line.output).replacing("  #-", with: "  -")
      }
      .replacing("value: …", with: "value: 1")
    try workspace.write(figures, to: "\(Self.folder)/quantitative.yaml")
    let answers = try workspace.read("\(Self.folder)/qualitative.yaml")
      .replacing(#/ {2}#([A-Z]+-[0-9.]+: \{level: …\})/#) { "  \($0.output.1)" }
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
    text.replacing(#/(?m)^( {2,4})#([^ \n])/#) { "\($0.output.1)\(replaced)\($0.output.2)" }
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
      #expect(!filled.contains("#-"))
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
    #expect(outcome.errors.contains("already exists"))
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

  @Test func `never writes what validate refuses or warns of, whatever the edition`() throws {
    let workspace = try Workspaces.withINT()
    for edition in try workspace.names(in: "criteria") where edition.first != "." {
      for designation in ["cc", "ccc"] {
        let folder = "reports/\(edition)-\(designation)/2026"
        let outcome = try workspace.oeci(
          "init", folder, "--edition", edition, "--designation", designation)
        let isWritten = workspace.exists("\(folder)/dossier.yaml")
        #expect(isWritten == (outcome.status == 0), "\(outcome.errors)")
        guard isWritten else { continue }
        let found = try workspace.oeci("validate", folder, "--fail-on", "warning")
        #expect(found.status == 0, "\(edition) \(designation): \(found.errors)")
      }
    }
    #expect(workspace.exists("reports/oeci-3.2-cc/2026/dossier.yaml"))
    #expect(workspace.exists("reports/oeci-3.2-ccc/2026/dossier.yaml"))
  }

  @Test(arguments: [
    ("reports/Kölner \"Zentrum\": #1/2026", "Jo's \u{1F600} \\ \"Z\""),
    ("reports/1.10/2026", "yes"),
    ("reports/no/2026", "# none"), ("reports/U\u{308}/2026", "tab\tand\nline"),
    ("./reports//c/../my centre/2026/", "{a: b}"), ("reports/c/2150", "- x"), ("linked/2026", "é"),
    ("reports/c/2026", "\u{2028}\u{85}\u{7F}"),
  ])
  func `writes a valid dossier for odd names, or none`(_ folder: String, _ name: String) throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("", to: "real/keep")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.folder.appending(path: "linked").path, withDestinationPath: "real")
    let outcome = try workspace.oeci(
      "init", folder, "--edition", "e", "--designation", "cc", "--name=\(name)", "--country", "de")
    let isWritten = workspace.exists("\(folder)/dossier.yaml")
    #expect(isWritten == (outcome.status == 0), "\(outcome.errors)")
    guard isWritten else {
      #expect(name.contains("\u{2028}"), "\(outcome.errors)")
      return
    }
    let found = try workspace.oeci("validate", folder, "--fail-on", "warning")
    #expect(found.status == 0, "\(found.errors)")
    #expect(try workspace.oeci("assess", folder).status == 0)
    #expect(try workspace.json("\(folder)/report.json")["centre"]["name"].string == name)
  }

  @Test(arguments: [
    (["--country", "Germany"], "two letters of a country"),
    (["--as-of", "2025-12-31"], "the year 2026 begins after 2025-12-31"),
  ])
  func `refuses what validate would warn of`(_ options: [String], _ help: String) throws {
    let workspace = try Workspaces.withSmall()
    let outcome = try workspace.oeci(
      ["init", "reports/m/2026", "--edition", "e", "--designation", "cc"] + options)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
    #expect(!workspace.exists("reports/m"))
  }

  @Test func `writes nothing beside files that make its dossier invalid`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("answers: {A.9: {level: yes}}", to: "reports/m/2026/peer-review.yaml")
    let outcome = try workspace.oeci(
      "init", "reports/m/2026", "--edition", "e", "--designation", "cc")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("peer-review.yaml:1:"))
    #expect(try workspace.names(in: "reports/m/2026") == ["peer-review.yaml"])
  }

  @Test func `begins with the day that the calendar on the wall shows`() throws {
    let workspace = try Workspaces.withSmall()
    // 26 hours apart, it is never one day in both.
    let days = try ["<AAA>+12", "<BBB>-14"].map { zone in
      let folder = "reports/\(zone.filter(\.isLetter))/2020"
      let outcome = try workspace.run(
        Workspace.program, ["init", folder, "--edition", "e", "--designation", "cc"],
        environment: ["TZ": zone])
      #expect(outcome.status == 0)
      return try workspace.read("\(folder)/dossier.yaml").split(separator: "\n")
        .first { $0.hasPrefix("as-of: ") }.map(String.init) ?? ""
    }
    #expect(days[0] < days[1])
  }
}
