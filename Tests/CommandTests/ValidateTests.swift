import Foundation
import TestSupport
import Testing

@Suite struct `The command validate` {
  @Test(arguments: [
    ["criteria"], ["criteria/oeci-3.2"], ["criteria/oeci-3.2/"], ["criteria/oeci-3.2/edition.yaml"],
    ["reports"], ["reports/int-milano"], [Workspaces.int], ["\(Workspaces.int)/documents.yaml"],
    ["criteria", "reports"], ["."],
  ])
  func `accepts the project's own criteria and dossier`(_ paths: [String]) throws {
    let workspace = try Workspaces.withINT()
    let outcome = try workspace.oeci(["validate"] + paths)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("valid"))
    #expect(outcome.output.split(separator: "\n").map(\.count).max() ?? 0 <= 100)
  }

  @Test func `accepts every edition and dossier of the project`() throws {
    let workspace = try Workspace()
    for name in ["criteria", "reports"] {
      try workspace.copy(Workspace.project.appending(path: name), to: name)
    }
    let outcome = try workspace.oeci("validate", "criteria", "reports", "--fail-on", "warning")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test func `finds every fault in one run`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("documents: [{id: plan}]", to: "criteria/e/documents.yaml")
    try workspace.write("answers: {A.9: {level: yes}}", to: "\(Workspaces.small)/qualitative.yaml")
    try workspace.write("{format: 1, edition: x}", to: "criteria/f/edition.yaml")
    let outcome = try workspace.oeci("validate", "criteria", "reports")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    for path in [
      "criteria/e/documents.yaml:1:", "criteria/f/edition.yaml:1:",
      "\(Workspaces.small)/qualitative.yaml:1:",
    ] {
      #expect(outcome.errors.contains(path), "\(path)")
    }
  }

  @Test func `checks the whole that a file belongs to`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("answers: {A.9: {level: yes}}", to: "\(Workspaces.small)/qualitative.yaml")
    let outcome = try workspace.oeci("validate", "\(Workspaces.small)/documents.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("qualitative.yaml:1:11"))
  }

  @Test(arguments: ["Figures.xlsx", "report.json", "part/notes.txt"])
  func `does not call valid a file that nothing reads`(_ name: String) throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("", to: "\(Workspaces.small)/\(name)")
    let outcome = try workspace.oeci("validate", "\(Workspaces.small)/\(name)")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("\(Workspaces.small)/\(name):1:1: error[F117]: nothing reads"))
    #expect(try workspace.oeci("validate", Workspaces.small).status == 0)
  }

  @Test func `takes no stranger below a folder for an edition or a dossier`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("a: 1", to: "docs/editions.yaml")
    try workspace.write("a: 1", to: "more/dossiers.yaml")
    #expect(try workspace.oeci("validate", ".").status == 0)
    let named = try workspace.oeci("validate", "docs")
    #expect(named.errors.contains("F117"))
    let small = try workspace.read("\(Workspaces.small)/dossier.yaml")
    try workspace.write(small, to: "reports/d/2023/dosier.yaml")
    try workspace.write("figures: []", to: "reports/d/2023/quantitative.yaml")
    let outcome = try workspace.oeci("validate", ".")
    #expect(outcome.errors.contains("reports/d/2023/dosier.yaml:1:1: error[F117]"))
  }

  @Test func `blames no other file for what a broken base has lost`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write(
      "{format: 1, edition: f, title: F, standing: local, extends: e}",
      to: "criteria/f/edition.yaml")
    try workspace.write(
      "chapter: 1\namend: [{id: A, reason: Ours, set: {title: Other}}]\n",
      to: "criteria/f/1-care.yaml")
    try workspace.write(
      """
      tests: [{id: t, year: 2023, as-of: 2024-12-31, designation: ccc,
               expect: {items: {A.1: {state: assessed}}}}]
      """, to: "criteria/f/tests/all.yaml")
    try workspace.write("broken line\n" + Workspaces.chapter, to: "criteria/e/1-care.yaml")
    let outcome = try workspace.oeci("validate", "criteria")
    #expect(outcome.errors.hasSuffix("\n1 error\n"), "\(outcome.errors)")
    #expect(outcome.errors.contains("criteria/e/1-care.yaml:1:1: error[Y201]"))
  }

  @Test func `finds the dossier of a file in a part's folder`() throws {
    let workspace = try Workspaces.withSmall()
    let documents = try workspace.read("\(Workspaces.small)/documents.yaml")
    try workspace.remove("\(Workspaces.small)/documents.yaml")
    try workspace.write(documents, to: "\(Workspaces.small)/documents/surgery.yaml")
    let outcome = try workspace.oeci("validate", "\(Workspaces.small)/documents/surgery.yaml")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\(Workspaces.small)"))
  }

  @Test(arguments: ["nowhere", "empty", "empty/file.txt"])
  func `needs an edition or a dossier`(_ path: String) throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("x", to: "empty/file.txt")
    let outcome = try workspace.oeci("validate", "criteria", path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(path))
  }

  @Test func `checks what is named twice once`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("answers: {A.9: {level: yes}}", to: "\(Workspaces.small)/qualitative.yaml")
    let path = Workspaces.small
    let outcome = try workspace.oeci("validate", path, path, "\(path)/", "\(path)/documents.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.ranges(of: "qualitative.yaml:1:11").count == 1)
  }

  @Test func `uses the editions that --criteria names`() throws {
    let workspace = try Workspaces.withSmall()
    try FileManager.default.moveItem(
      at: workspace.folder.appending(path: "criteria"),
      to: workspace.folder.appending(path: "elsewhere"))
    #expect(try workspace.oeci("validate", "reports").status == 2)
    #expect(try workspace.oeci("validate", "reports", "--criteria", "elsewhere").status == 0)
  }

  @Test func `ends with 1 for a warning only if asked`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write(
      "documents: [{id: plan, title: Plan, chapter: 9}]", to: "criteria/e/documents.yaml")
    #expect(try workspace.oeci("validate", "criteria").status == 0)
    let strict = try workspace.oeci("validate", "criteria", "--fail-on", "warning")
    #expect(strict.status == 1)
    #expect(strict.errors.contains("criteria/e/documents.yaml:1:"))
  }

  @Test func `shows problems as JSON, sorted by file and place`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write(
      "answers: {A.9: {level: yes}, A.1: {level: maybe}}",
      to: "\(Workspaces.small)/qualitative.yaml")
    try workspace.write("documents: [{id: plan}]", to: "criteria/e/documents.yaml")
    let outcome = try workspace.oeci("validate", "reports", "criteria", "--format", "json")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "")
    let json = try JSONValue(parsing: Data(outcome.output.utf8))
    let places = json["diagnostics"].elements.map {
      "\($0["file"].string ?? ""):\($0["line"].integer ?? 0):\($0["column"].integer ?? 0)"
    }
    #expect(places.count == 3, "\(outcome.output)")
    #expect(places == places.sorted())
    #expect(json["errors"].integer == 3)
  }
}

@Suite struct `The help of the command` {
  @Test(arguments: ["assess", "explain", "validate"])
  func `has an example for each verb`(_ verb: String) throws {
    let workspace = try Workspace()
    for arguments in [[verb, "--help"], ["help", verb]] {
      let outcome = try workspace.oeci(arguments)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output.contains("  oeci \(verb) "))
    }
  }

  @Test func `has an example for every verb it lists`() throws {
    let workspace = try Workspace()
    let verbs = try Self.verbs(workspace)
    #expect(verbs.count >= 3)
    for verb in verbs {
      #expect(try workspace.oeci(verb, "--help").output.contains("  oeci \(verb) "))
    }
  }

  /// The verbs that the help lists, and none for the help itself.
  private static func verbs(_ workspace: Workspace) throws -> [String] {
    let lines = try workspace.oeci("--help").output.split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("SUBCOMMANDS") })
    return lines[(start + 1)...].compactMap { $0.wholeMatch(of: #/  ([a-z]+)( .*)?/#) }
      .map { String($0.1) }.filter { $0 != "help" }
  }

  @Test func `fills its lines up to 80 columns`() throws {
    let workspace = try Workspace()
    for verb in try [""] + Self.verbs(workspace) {
      let help = try workspace.oeci(verb.isEmpty ? ["--help"] : [verb, "--help"]).output
      let lines = help.prefix(upTo: try #require(help.range(of: "USAGE")).lowerBound)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(line.count <= 80, "\(line)")
        guard let word = next.split(separator: " ").first, !next.hasPrefix(" "), !line.isEmpty
        else { continue }
        #expect(line.count + 1 + word.count >= 80, "\(line) / \(next)")
      }
    }
  }

  @Test func `tells the version`() throws {
    let outcome = try Workspace().oeci("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
