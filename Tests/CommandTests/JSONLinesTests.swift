import Foundation
import TestSupport
import Testing

@Suite struct `Rows of items` {
  @Test func `have the same keys, and say what the report says`() throws {
    let workspace = try Workspaces.withINT()
    let outcome = try workspace.oeci("assess", Workspaces.int, "--json-lines", "out/items.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("report.md"))
    let rows = try Self.rows(workspace.read("out/items.jsonl"))
    let report = try workspace.json("\(Workspaces.int)/report.json")
    let standards = report["chapters"].elements.flatMap { $0["standards"].elements }
    let items = standards.flatMap { $0["items"].elements }
    #expect(rows.map { $0["item"].string } == items.map { $0["id"].string })
    #expect(Set(rows.map(\.keys)).count == 1)
    for (row, item) in zip(rows, items) {
      #expect(row["centre"].string == "int-milano")
      #expect(row["year"].integer == 2023)
      #expect(row["state"].string == item["state"].string)
      #expect(row["claimed"].string == item["claimed"].string)
      #expect(row["supportedLow"].string == item["supported"]["low"].string)
      #expect(row["evidencedHigh"].string == item["evidenced"]["high"].string)
      #expect(row["plan"].string == item["phases"]["plan"].string)
    }
  }

  @Test func `go to standard output alone with a dash`() throws {
    let workspace = try Workspaces.withSmall()
    let outcome = try workspace.assessSmall("--json-lines", "-")
    #expect(outcome.status == 0)
    let rows = try Self.rows(outcome.output)
    #expect(rows.map { $0["item"].string } == ["A.1", "A.2"])
    #expect(rows[0]["claimed"].string == "yes")
    #expect(rows[0]["evidencedLow"].string == "partially")
    #expect(rows[0]["evidencedLowPercent"].number == 33.3)
    #expect(rows[1]["do"].isNull)
    #expect(workspace.exists("\(Workspaces.small)/report.json"))
  }

  @Test func `leave a faulty dossier out, and name it`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.copy(workspace.folder.appending(path: Workspaces.small), to: "reports/b/2023")
    try workspace.write("answers: {A.9: {level: yes}}", to: "reports/b/2023/qualitative.yaml")
    let outcome = try workspace.oeci("assess", "reports", "--json-lines", "-")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("reports/b/2023/qualitative.yaml:1:"))
    #expect(try Self.rows(outcome.output).map { $0["item"].string } == ["A.1", "A.2"])
  }

  @Test func `keep the old file where they cannot be written`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("x", to: "items.jsonl/inside")
    let outcome = try workspace.assessSmall("--json-lines", "items.jsonl")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("items.jsonl"))
    #expect(try workspace.names(in: ".").contains { $0.hasSuffix(".tmp") } == false)
  }

  @Test func `go with neither a check nor diagnostics on the same output`() throws {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.assessSmall("--json-lines", "a.jsonl", "--check").status == 64)
    #expect(try workspace.assessSmall("--json-lines", "-", "--format", "json").status == 64)
  }

  @Test func `answer the question of the README in DuckDB`() throws {
    guard let python = ForeignProgram("python3"),
      try python.run("-c", "import duckdb; print('there')", on: Data()).contains("there")
    else {
      print("DuckDB is not installed beside python3: its query is not tried")
      return
    }
    let readme = try String(
      contentsOf: Workspace.project.appending(path: "README.md"), encoding: .utf8)
    let fences = readme.components(separatedBy: "```sql\n").dropFirst()
    let query = try #require(fences.first?.components(separatedBy: "```").first)
    let workspace = try Workspaces.withSmall()
    try workspace.copy(workspace.folder.appending(path: Workspaces.small), to: "reports/d/2023")
    #expect(try workspace.oeci("assess", "reports", "--json-lines", "items.jsonl").status == 0)
    let path = workspace.folder.appending(path: "items.jsonl").path
    let asked = query.replacing("items.jsonl", with: path)
    let answer = try python.run(
      "-c", "import sys, duckdb; print(duckdb.sql(sys.stdin.read()).fetchall())",
      on: Data(asked.utf8))
    #expect(answer == "[('A.1', 2), ('A.2', 2)]\n")
  }

  private static func rows(_ text: String) throws -> [JSONValue] {
    try text.split(separator: "\n").map { try JSONValue(parsing: Data($0.utf8)) }
  }
}
