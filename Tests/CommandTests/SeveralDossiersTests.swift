import Foundation
import TestSupport
import Testing

@Suite struct `Several dossiers in one call` {
  /// The small dossier for two years, and a faulty one for a third.
  private func workspace() throws -> Workspace {
    let workspace = try Workspaces.withSmall()
    for year in ["2022", "2024"] {
      try workspace.copy(
        workspace.folder.appending(path: Workspaces.small), to: "reports/c/\(year)")
    }
    try workspace.write("answers: {A.9: {level: yes}}", to: "reports/c/2022/qualitative.yaml")
    return workspace
  }

  @Test func `each get their reports and their summary`() throws {
    let workspace = try workspace()
    let outcome = try workspace.oeci("assess", "reports/c/2023", "reports/c/2024")
    #expect(outcome.status == 0)
    for year in ["2023", "2024"] {
      #expect(workspace.exists("reports/c/\(year)/report.md"))
      #expect(workspace.exists("reports/c/\(year)/report.json"))
      #expect(outcome.output.contains("reports/c/\(year)/report.md"))
    }
    #expect(
      try workspace.read("reports/c/2023/report.json")
        == workspace.read("reports/c/2024/report.json"))
  }

  @Test(arguments: [
    ["reports/c/2022", "reports/c/2023"], ["reports/c/2023", "reports/c/2022"],
    ["reports/c/2023", "reports/none"], ["reports/none", "reports/c/2023"],
  ])
  func `stand alone, and the worst status is returned`(_ paths: [String]) throws {
    let workspace = try workspace()
    let outcome = try workspace.oeci(["assess"] + paths)
    #expect(outcome.status == 2)
    #expect(workspace.exists("reports/c/2023/report.md"))
    #expect(!workspace.exists("reports/c/2022/report.md"))
    #expect(outcome.output.contains("reports/c/2023/report.md"))
  }

  @Test func `return 3 where one cannot be written and another is invalid`() throws {
    let workspace = try workspace()
    try workspace.write("x", to: "reports/c/2024/report.md/inside")
    let outcome = try workspace.oeci(
      "assess", "reports/c/2024", "reports/c/2022", "reports/c/2023")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("reports/c/2022/qualitative.yaml:"))
    #expect(outcome.errors.contains("reports/c/2024/report.md"))
    #expect(workspace.exists("reports/c/2023/report.json"))
  }

  @Test func `return 2 rather than 1`() throws {
    let workspace = try workspace()
    let outcome = try workspace.oeci(
      "assess", "reports/c/2023", "reports/c/2022", "--require", "ccc")
    #expect(outcome.status == 2)
    #expect(workspace.exists("reports/c/2023/report.md"))
  }

  @Test func `report the fault of an edition they share once`() throws {
    let workspace = try workspace()
    try workspace.write("documents: [{id: plan}]", to: "criteria/e/documents.yaml")
    let outcome = try workspace.oeci("assess", "reports/c/2023", "reports/c/2024")
    #expect(outcome.status == 2)
    #expect(outcome.errors.ranges(of: "criteria/e/documents.yaml:1:").count == 1)
  }

  @Test func `keep what was reported of others when a designation is unknown`() throws {
    let workspace = try workspace()
    let outcome = try workspace.oeci(
      "assess", "reports/c/2022", "reports/c/2023", "--require", "cccc")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("reports/c/2022/qualitative.yaml:"))
  }

  @Test(arguments: ["reports/none", "reports/c/2023/dossier.yaml", "criteria/e", "reports"])
  func `must be folders that hold a dossier`(_ path: String) throws {
    let outcome = try workspace().oeci("assess", path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(path))
    #expect(outcome.output == "")
  }
}
