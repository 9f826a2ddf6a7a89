import Foundation
import TestSupport
import Testing

@Suite struct `The command assess` {
  /// What it writes for a dossier.
  static let files = ["report-annex.md", "report.json", "report.md"]

  @Test func `writes its reports beside the dossier and says so`() throws {
    let workspace = try Workspaces.withINT()
    try workspace.remove("\(Workspaces.int)/report.md")
    try workspace.remove("\(Workspaces.int)/report-annex.md")
    try workspace.remove("\(Workspaces.int)/report.json")
    let outcome = try workspace.oeci("assess", Workspaces.int)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("\(Workspaces.int)/report.md"))
    #expect(outcome.output.contains("\(Workspaces.int)/report-annex.md"))
    #expect(outcome.output.contains("\(Workspaces.int)/report.json"))
    #expect(outcome.output.contains("reliminary"))
    #expect(outcome.output.split(separator: "\n").map(\.count).max() ?? 0 <= 80)
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(try workspace.read("\(Workspaces.int)/report.md").hasPrefix("# Preliminary"))
    #expect(try workspace.json("\(Workspaces.int)/report.json")["year"].integer == 2023)
    // No temporary files are left.
    let yaml = ["documents.yaml", "dossier.yaml", "qualitative.yaml", "quantitative.yaml"]
    let names = try workspace.names(in: Workspaces.int).filter { !$0.hasPrefix("comparison") }
    #expect(names == (yaml + Self.files).sorted())
  }

  @Test func `gives the same bytes in every run`() throws {
    let one = try Workspaces.withINT()
    let other = try Workspaces.withINT()
    #expect(try one.oeci("assess", Workspaces.int).status == 0)
    #expect(try other.oeci("assess", Workspaces.int, "--output", "out").status == 0)
    for name in Self.files {
      #expect(try one.read("\(Workspaces.int)/\(name)") == other.read("out/\(name)"))
    }
  }

  @Test func `gives the same bytes wherever it is called from`() throws {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.assessSmall("--output", "one").status == 0)
    let path = workspace.folder.appending(path: Workspaces.small).path
    #expect(try workspace.oeci("assess", path, "--output", "two").status == 0)
    #expect(
      try workspace.oeci("assess", "./reports/../reports/c/2023/", "--output", "three").status == 0)
    for name in Self.files {
      let expected = try workspace.read("one/\(name)")
      #expect(try workspace.read("two/\(name)") == expected)
      #expect(try workspace.read("three/\(name)") == expected)
    }
  }

  /// The dossiers of the project.
  static let dossiers: [String] = {
    let folder = Workspace.project.appending(path: "reports")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix("/dossier.yaml") }.map {
      "reports/" + $0.dropLast("/dossier.yaml".count)
    }.sorted()
  }()

  @Test func `is tried on the project's own dossiers`() {
    #expect(Self.dossiers.contains(Workspaces.int))
  }

  @Test(arguments: dossiers)
  func `writes what is committed`(_ dossier: String) throws {
    let workspace = try Workspace()
    try workspace.copy(Workspace.project.appending(path: "criteria"), to: "criteria")
    try workspace.copy(Workspace.project.appending(path: dossier), to: dossier)
    #expect(try workspace.oeci("assess", dossier, "--output", "out").status == 0)
    for name in Self.files {
      #expect(try workspace.read("out/\(name)") == workspace.read("\(dossier)/\(name)"), "\(name)")
    }
    let check = try workspace.oeci("assess", dossier, "--check")
    #expect(check.status == 0)
    #expect(check.errors == "")
  }

  @Test(arguments: files)
  func `names with --check the report that is stale, and leaves it`(_ name: String) throws {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.assessSmall().status == 0)
    let path = "\(Workspaces.small)/\(name)"
    let stale = try workspace.read(path) + " "
    try workspace.write(stale, to: path)
    let check = try workspace.assessSmall("--check")
    #expect(check.status == 1)
    #expect(check.errors.contains(path))
    #expect(Self.files.count { check.errors.contains($0) } == 1)
    #expect(try workspace.read(path) == stale)
    try workspace.remove(path)
    let missing = try workspace.assessSmall("--check")
    #expect(missing.status == 1)
    #expect(missing.errors.contains(path))
    #expect(!workspace.exists(path))
  }

  @Test func `A fall too small for the printed numbers is said to be one`() throws {
    let workspace = try Workspaces.withSmall()
    let criteria = "criteria/e/1-care.yaml"
    try workspace.write(
      try workspace.read(criteria).replacing("text: One,", with: "text: One, weight: 0.0001,"),
      to: criteria)
    try workspace.write(
      """
      documents:
        - {id: D-1, title: Plan, status: final, date: 2024-01-01, place: Shelf,
           valid-until: 2025-06-30, shows: {A.1: [plan, do]}}
        - {id: D-2, title: Other, status: final, date: 2024-01-01, place: Shelf,
           shows: {A.2: [plan]}}
      """, to: "reports/c/2023/documents.yaml")
    try workspace.write("", to: "reports/c/2023/quantitative.yaml")
    try workspace.write(
      "answers: {A.1: {level: yes, note: N}, A.2: {level: yes, note: N}}",
      to: "reports/c/2023/qualitative.yaml")
    #expect(try workspace.assessSmall().status == 0)
    let report = try workspace.read("reports/c/2023/report.md")
    #expect(
      report.contains("the whole's documented score falls by less than 0.1 points, from 99.9%"))
    #expect(!report.contains("goes from 99.9% to 99.9%"))
  }

  @Test func `checks with --check each of several dossiers`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.copy(
      workspace.folder.appending(path: Workspaces.small), to: "reports/c/2024")
    #expect(try workspace.assessSmall().status == 0)
    let check = try workspace.oeci("assess", Workspaces.small, "reports/c/2024", "--check")
    #expect(check.status == 1)
    #expect(!check.errors.contains("reports/c/2023/report"))
    #expect(check.errors.contains("reports/c/2024/report.md"))
  }
}
