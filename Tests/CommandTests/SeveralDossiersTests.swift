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

  @Test(arguments: ["reports/none", "reports/c/2023/dossier.yaml", "criteria/e", "criteria"])
  func `must be folders that hold a dossier`(_ path: String) throws {
    let outcome = try workspace().oeci("assess", path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(path))
    #expect(outcome.output == "")
  }

  @Test(arguments: [["reports"], ["."], ["reports/c", "reports/c/2023/", "reports/c/2024"]])
  func `are found in the folders that hold them, each once`(_ paths: [String]) throws {
    let workspace = try workspace()
    let outcome = try workspace.oeci(["assess"] + paths)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("reports/c/2022/qualitative.yaml:"))
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("reports/c/2023/report.md: ccc ") == true)
    #expect(lines.dropFirst().first?.hasPrefix("reports/c/2024/report.md: ccc ") == true)
    #expect(lines.last == "2 of 3 dossiers assessed")
    #expect(!workspace.exists("reports/c/2022/report.md"))
  }

  @Test func `give the same, in the same order, however many are assessed at a time`() throws {
    let workspace = try Workspaces.withSmall()
    for number in 10..<50 {
      try workspace.copy(
        workspace.folder.appending(path: Workspaces.small), to: "reports/d\(number)/2023")
    }
    let alone = try workspace.oeci("assess", "reports", "--jobs", "1", "--json-lines", "1.jsonl")
    let together = try workspace.oeci("assess", "reports", "--jobs", "8", "--json-lines", "8.jsonl")
    #expect(alone.status == 0)
    #expect(alone.output == together.output)
    #expect(alone.errors == together.errors)
    #expect(try workspace.read("1.jsonl") == workspace.read("8.jsonl"))
    #expect(try workspace.read("8.jsonl").split(separator: "\n").count == 41 * 2)
  }

  @Test func `are judged each by its own edition, where two have the same name`() throws {
    let workspace = try Workspaces.withSmall()
    for part in ["reports", "criteria"] {
      try workspace.copy(workspace.folder.appending(path: part), to: "other/\(part)")
    }
    let file = "other/criteria/e/edition.yaml"
    let text = try workspace.read(file)
    try workspace.write(text.replacing("title: Example", with: "title: Another"), to: file)
    #expect(try workspace.oeci("assess", "other", "reports", "--jobs", "2").status == 0)
    #expect(
      try workspace.json("reports/c/2023/report.json")["edition"]["title"].string == "Example")
    #expect(
      try workspace.json("other/reports/c/2023/report.json")["edition"]["title"].string
        == "Another")
  }

  @Test(arguments: ["0", "-1", "two"])
  func `are assessed by one job at least`(_ jobs: String) throws {
    #expect(try workspace().oeci("assess", "reports", "--jobs=\(jobs)").status == 64)
  }

  @Test func `show on a terminal how far they are`() throws {
    guard let script = ForeignProgram("script") else {
      print("script is not installed: the bar on a terminal is not looked at")
      return
    }
    let workspace = try Workspaces.withSmall()
    try workspace.copy(workspace.folder.appending(path: Workspaces.small), to: "reports/d/2023")
    let folder = workspace.folder.path
    let command = "\(Workspace.program.path) assess \(folder)/reports --criteria \(folder)/criteria"
    let shown = try script.run("-qec", "TERM=xterm \(command)", "/dev/null", on: Data())
    #expect(shown.contains("] 1 of 2"))
    #expect(shown.contains("] 2 of 2"))
    #expect(shown.contains("\r\u{1B}[K"))
    #expect(try !workspace.oeci("assess", "reports").errors.contains("of 2"))
  }
}
