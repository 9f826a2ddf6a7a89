import Foundation
import TestSupport
import Testing

@Suite struct `The evidence root of assess` {
  /// The digest of "hello\n".
  private static let digest = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"

  private func workspace(sha256: String? = digest) throws -> Workspace {
    let workspace = try Workspaces.withSmall()
    let digest = sha256.map { ", sha256: \($0)" } ?? ""
    try workspace.write(
      """
      documents:
        - {id: D-1, title: Plan, kind: plan, status: final, date: 2024-01-01,
           file: plans/plan.pdf\(digest)}
        - {id: D-2, title: Page, kind: plan, status: final, date: 2024-01-01, url: https://example.org}
      """, to: "\(Workspaces.small)/documents.yaml")
    try workspace.write("hello\n", to: "scans/plans/plan.pdf")
    return workspace
  }

  @Test func `holds every file, as the report then says`() throws {
    let workspace = try workspace()
    let checked = try workspace.assessSmall("--evidence", "scans")
    #expect(checked.status == 0)
    #expect(checked.errors == "")
    var json = try workspace.json("\(Workspaces.small)/report.json")
    #expect(json["inputs"]["evidence"]["checked"].integer == 1)
    #expect(json["inputs"]["evidence"]["notChecked"].integer == 0)
    let markdown = try workspace.read("\(Workspaces.small)/report.md")
    #expect(try workspace.assessSmall().status == 0)
    json = try workspace.json("\(Workspaces.small)/report.json")
    #expect(json["inputs"]["evidence"]["checked"].integer == 0)
    #expect(json["inputs"]["evidence"]["notChecked"].integer == 1)
    let unchecked = try workspace.read("\(Workspaces.small)/report.md")
    #expect(unchecked != markdown)
    #expect(unchecked.contains("1 document is a file; it was not checked on disk."))
  }

  @Test func `changes no verdict`() throws {
    let workspace = try workspace()
    #expect(try workspace.assessSmall("--evidence", "scans", "--output", "one").status == 0)
    #expect(try workspace.assessSmall("--output", "two").status == 0)
    let (one, two) = (try workspace.read("one/report.json"), try workspace.read("two/report.json"))
    let lines = zip(one.split(separator: "\n"), two.split(separator: "\n")).filter { $0 != $1 }
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.0.contains("hecked\"") })
  }

  @Test func `lacks a file`() throws {
    let workspace = try workspace()
    try workspace.remove("scans/plans/plan.pdf")
    let outcome = try workspace.assessSmall("--evidence", "scans")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("\(Workspaces.small)/documents.yaml:3:"))
    #expect(outcome.errors.contains("warning[D106]: the file of document 'D-1'"))
    #expect(outcome.output.contains("Files        1 missing of 1 checked"))
    let report = try workspace.json("\(Workspaces.small)/report.json")
    #expect(report["inputs"]["evidence"]["missing"].elements.map(\.string) == ["D-1"])
    let text = try workspace.read("\(Workspaces.small)/report.md")
    #expect(text.contains("| Files of documents | **1 missing** of 1 checked |"))
    let annex = try workspace.read("\(Workspaces.small)/report-annex.md")
    #expect(annex.contains("### Files that are not as registered"))
    #expect(try workspace.oeci("verify", "\(Workspaces.small)/report.json").status == 0)
    #expect(try workspace.assessSmall().status == 0)
  }

  @Test func `holds a file that was changed`() throws {
    let workspace = try workspace()
    try workspace.write("hello!\n", to: "scans/plans/plan.pdf")
    let outcome = try workspace.assessSmall("--evidence", "scans")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("\(Workspaces.small)/documents.yaml:3:"))
    let report = try workspace.json("\(Workspaces.small)/report.json")
    #expect(report["inputs"]["evidence"]["changed"].elements.map(\.string) == ["D-1"])
    #expect(try workspace.assessSmall("--evidence", "scans", "--check").status == 1)
  }

  @Test func `takes a digest in capitals, and a file without one`() throws {
    #expect(
      try workspace(sha256: Self.digest.uppercased()).assessSmall("--evidence", "scans").status == 0
    )
    let unregistered = try workspace(sha256: nil)
    try unregistered.write("anything", to: "scans/plans/plan.pdf")
    #expect(try unregistered.assessSmall("--evidence", "scans").status == 0)
  }

  @Test func `must be a folder, and its files files`() throws {
    let workspace = try workspace()
    #expect(try workspace.assessSmall("--evidence", "nowhere").status == 2)
    #expect(try workspace.assessSmall("--evidence", "scans/plans/plan.pdf").status == 2)
    try workspace.remove("scans/plans/plan.pdf")
    try workspace.write("x", to: "scans/plans/plan.pdf/inside")
    let outcome = try workspace.assessSmall("--evidence", "scans")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("'plans/plan.pdf' is a folder, not a file"))
  }

  @Test func `lacks several files, each of which is named`() throws {
    let workspace = try workspace()
    let entries = (1...3).map {
      "  - {id: D-\($0), title: T, kind: plan, status: final, date: 2024-01-01, file: \($0).pdf}\n"
    }
    try workspace.write(
      "documents:\n" + entries.joined(), to: "\(Workspaces.small)/documents.yaml")
    try workspace.write("x", to: "scans/2.pdf")
    let outcome = try workspace.assessSmall("--evidence", "scans")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("documents.yaml:2:"))
    #expect(!outcome.errors.contains("documents.yaml:3:"))
    #expect(outcome.errors.contains("documents.yaml:4:"))
  }
}
