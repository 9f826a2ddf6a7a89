import Foundation
import TestSupport
import Testing

@Suite struct `The reports that assess writes` {
  @Test func `go to a folder that is made if need be`() throws {
    let workspace = try Workspaces.withSmall()
    let outcome = try workspace.assessSmall("--output", "a/new/folder")
    #expect(outcome.status == 0)
    #expect(
      try workspace.names(in: "a/new/folder") == ["report-annex.md", "report.json", "report.md"])
    #expect(!workspace.exists("\(Workspaces.small)/report.md"))
    #expect(outcome.output.contains("a/new/folder/report.md"))
  }

  @Test func `replace older ones whole`() throws {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.assessSmall().status == 0)
    let long = String(repeating: "old ", count: 100_000)
    let text = try workspace.read("\(Workspaces.small)/report.md") + long
    try workspace.write(text, to: "\(Workspaces.small)/report.md")
    #expect(try workspace.assessSmall().status == 0)
    #expect(!(try workspace.read("\(Workspaces.small)/report.md")).contains("old old"))
  }

  @Test(arguments: ["file", "file/deeper", "file/deeper/still"])
  func `cannot go under an ordinary file`(_ output: String) throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("mine", to: "file")
    try workspace.write("old", to: "\(Workspaces.small)/report.md")
    let outcome = try workspace.assessSmall("--output", output)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains(output))
    #expect(outcome.output == "")
    #expect(try workspace.read("file") == "mine")
    #expect(try workspace.read("\(Workspaces.small)/report.md") == "old")
  }

  @Test(arguments: ["report.md", "report-annex.md", "report.json"])
  func `stay as they were where one of them is a folder`(_ name: String) throws {
    let workspace = try Workspaces.withSmall()
    let other = name == "report.md" ? "report.json" : "report.md"
    #expect(try workspace.assessSmall("--as-of", "2024-01-31").status == 0)
    let old = try workspace.read("\(Workspaces.small)/\(other)")
    try workspace.remove("\(Workspaces.small)/\(name)")
    try workspace.write("inside", to: "\(Workspaces.small)/\(name)/file")
    let before = try workspace.names(in: Workspaces.small)
    let outcome = try workspace.assessSmall()
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("\(Workspaces.small)/\(name)"))
    #expect(try workspace.read("\(Workspaces.small)/\(other)") == old)
    #expect(try workspace.read("\(Workspaces.small)/\(name)/file") == "inside")
    #expect(try workspace.names(in: Workspaces.small) == before)
  }

  /// A file of the small workspace and its faulty text.
  static let faults = [
    ("reports/c/2023/qualitative.yaml", "answers: {A.9: {level: yes}}"),
    ("reports/c/2023/qualitative.yaml", "answers: [unclosed"),
    ("reports/c/2023/dossier.yaml", "format: 1"),
    ("reports/c/2023/notes.yaml", "free: text"),
    ("criteria/e/documents.yaml", "documents: [{id: plan}]"),
    ("criteria/e/edition.yaml", "format: 1\n"),
  ]

  @Test(arguments: faults)
  func `stay as they were when an input is invalid`(_ path: String, _ text: String) throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("old", to: "\(Workspaces.small)/report.md")
    try workspace.write(text, to: path)
    let outcome = try workspace.assessSmall()
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("\(path):"))
    #expect(outcome.output == "")
    #expect(try workspace.read("\(Workspaces.small)/report.md") == "old")
    #expect(!workspace.exists("\(Workspaces.small)/report.json"))
    let elsewhere = try workspace.assessSmall("--output", "out")
    #expect(elsewhere.status == 2)
    #expect(!workspace.exists("out"))
  }

  @Test func `name every fault of a run`() throws {
    let workspace = try Workspaces.withSmall()
    for (path, text) in Self.faults where !path.contains("dossier.yaml") {
      try workspace.write(text, to: path)
    }
    let outcome = try workspace.assessSmall()
    #expect(outcome.status == 2)
    for path in Set(Self.faults.map(\.0)) where !path.contains("dossier.yaml") {
      #expect(outcome.errors.contains("\(path):"), "\(path)")
    }
  }

  @Test func `are not for several dossiers in one folder`() throws {
    let workspace = try Workspaces.withSmall()
    let outcome = try workspace.oeci(
      "assess", Workspaces.small, "reports/c/2024", "--output", "out")
    #expect(outcome.status == 64)
    #expect(!workspace.exists("out"))
  }

  @Test func `cannot go where nobody may write`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("", to: "locked/report.md")
    let locked = workspace.folder.appending(path: "locked").path
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: locked)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: locked)
    }
    let outcome = try workspace.unprivileged(
      ["assess", Workspaces.small, "--output", "locked"])
    #expect(outcome.status == 3)
    #expect(try workspace.read("locked/report.md") == "")
    #expect(try workspace.names(in: "locked") == ["report.md"])
  }

  @Test func `are not made from what is no ordinary file`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.remove("\(Workspaces.small)/qualitative.yaml")
    let path = workspace.folder.appending(path: "\(Workspaces.small)/qualitative.yaml").path
    #expect(mkfifo(path, 0o600) == 0)
    #expect(try workspace.assessSmall().status == 3)
    #expect(!workspace.exists("\(Workspaces.small)/report.md"))
  }
}
