import Foundation
import TestSupport
import Testing

/// What a stranger's pull request may hold: links out of the repository.
@Suite struct `A link that leads out` {
  private static let secret = "TOP-SECRET: figures:\n  [unclosed\n"

  /// The small dossier, with a link at a path to a file outside.
  private func workspace(_ path: String, to target: String) throws -> Workspace {
    let workspace = try Workspaces.withSmall()
    try workspace.write(Self.secret, to: "outside/secret.yaml")
    try workspace.write(Self.secret, to: "outside/report.json")
    if workspace.exists(path) { try workspace.remove(path) }
    let link = workspace.folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: workspace.folder.appending(path: target).path)
    return workspace
  }

  @Test(arguments: [
    ("reports/c/2023/documents.yaml", "outside/secret.yaml"),
    ("reports/c/2023/dossier.yaml", "outside/secret.yaml"),
    ("reports/c/2023/documents", "outside"),
    ("reports/c/2023/qualitative/more", "outside"),
    ("criteria/e/2-more.yaml", "outside/secret.yaml"),
    ("criteria/e/tests", "outside"), ("criteria/e/tests/more.yaml", "outside/secret.yaml"),
    ("reports/.oeci.yaml", "outside/secret.yaml"),
    ("reports/c/2022/report.json", "outside/report.json"),
  ])
  func `is refused, and nothing of what it leads to is told`(
    _ path: String, _ target: String
  ) throws {
    let workspace = try workspace(path, to: target)
    if path.hasPrefix("reports/c/2023/qualitative") {
      try workspace.remove("reports/c/2023/qualitative.yaml")
    }
    var isRefused = false
    for command in [
      ["validate", "criteria", "reports"], ["assess", "reports"], ["history", "reports/c"],
    ] {
      for format in ["text", "json", "github", "sarif", "junit"] {
        let outcome = try workspace.oeci(command + ["--format", format])
        #expect(!outcome.errors.contains("SECRET"))
        #expect(!outcome.output.contains("SECRET"))
        isRefused = isRefused || (outcome.errors + outcome.output).contains("I104")
      }
    }
    #expect(isRefused)
  }

  @Test(arguments: ["tree", "events"])
  func `is not shown as YAML`(_ form: String) throws {
    let path = "reports/c/2023/documents.yaml"
    let outcome = try workspace(path, to: "outside/secret.yaml").oeci(
      "yaml", path, "--format", form)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("error[I104]"))
    #expect(!outcome.errors.contains("SECRET"))
  }

  @Test func `of the evidence root is a finding, with nothing of what it leads to`() throws {
    let workspace = try workspace("scans/plan.pdf", to: "outside/secret.yaml")
    try workspace.write(
      """
      documents:
        - {id: D-1, title: Plan, kind: plan, status: final, date: 2024-01-01, file: plan.pdf,
           sha256: \(String(repeating: "0", count: 64))}
        - {id: D-2, title: Plan, kind: plan, status: final, date: 2024-01-01, file: in/plan.pdf}
      """, to: "\(Workspaces.small)/documents.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.folder.appending(path: "scans/in").path, withDestinationPath: "../outside")
    let outcome = try workspace.assessSmall("--evidence", "scans")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("a link that leads out of the folder of --evidence"))
    // Not even the digest, which tells whether a guess at the content is right.
    #expect(!outcome.errors.contains("its digest"))
    #expect(!outcome.errors.contains("secret"))
    let report = try workspace.json("\(Workspaces.small)/report.json")
    #expect(report["inputs"]["evidence"]["unreadable"].elements.map(\.string) == ["D-1", "D-2"])
  }

  @Test func `to a whole dossier or edition that was named is followed`() throws {
    let workspace = try Workspaces.withSmall()
    for (link, target) in [("mine", "reports/c/2023"), ("rules", "criteria"), ("files", "scans")] {
      try FileManager.default.createSymbolicLink(
        atPath: workspace.folder.appending(path: link).path, withDestinationPath: target)
    }
    try workspace.write("x", to: "scans/x.pdf")
    let outcome = try workspace.oeci(
      "assess", "mine", "--criteria", "rules", "--evidence", "files")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(workspace.exists("reports/c/2023/report.md"))
  }

  @Test func `to a folder that is no edition is none`() throws {
    let workspace = try workspace("criteria/f", to: "outside")
    let dossier = "\(Workspaces.small)/dossier.yaml"
    try workspace.write(
      try workspace.read(dossier).replacing("edition: e", with: "edition: f"), to: dossier)
    let outcome = try workspace.assessSmall()
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("error[I104]: the link 'criteria/f' leads out"))
    #expect(!outcome.errors.contains("SECRET"))
  }

  @Test(arguments: [
    ["./reports/c/2023", "reports//c/2023", "reports/c/../c/2023", "mine", "reports/c/2023/"],
    ["reports", "reports/c/2023", "mine"], ["mine", "reports"],
  ])
  func `or another spelling of one dossier is one dossier`(_ paths: [String]) throws {
    let workspace = try Workspaces.withSmall()
    for link in ["mine", "reports/c/latest"] {
      try FileManager.default.createSymbolicLink(
        atPath: workspace.folder.appending(path: link).path,
        withDestinationPath: link == "mine" ? "reports/c/2023" : "2023")
    }
    let outcome = try workspace.oeci(["assess"] + paths)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("index year 2023"))
    #expect(!outcome.output.contains("dossiers assessed"))
    let history = try workspace.oeci("history", "reports/c")
    #expect(history.output.ranges(of: "  2023  ").count == 1)
    #expect(history.errors == "")
  }
}
