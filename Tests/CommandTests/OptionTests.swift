import Foundation
import TestSupport
import Testing

@Suite struct `The options of assess` {
  @Test func `--require ends with 1 unless the designation is reached, reports written`() throws {
    let workspace = try Workspaces.withSmall()
    let missed = try workspace.assessSmall("--require", "ccc")
    #expect(missed.status == 1)
    #expect(
      missed.errors.contains("'ccc' that was required is not reached: its criteria are unmet"))
    #expect(workspace.exists("\(Workspaces.small)/report.md"))
    #expect(workspace.exists("\(Workspaces.small)/report.json"))
    let hindered = try workspace.assessSmall("--require", "cc")
    #expect(hindered.status == 1)
    #expect(
      hindered.errors.contains(
        "its criteria are met, and it is hindered by 1 of 2 applicable items not assessed; the first "
          + "steps in \(Workspaces.small)/report.md say where to begin"), "\(hindered.errors)")
    let path = "\(Workspaces.small)/qualitative.yaml"
    try workspace.write("answers: {A.1: {level: yes}, A.2: {level: no}}", to: path)
    let reached = try workspace.assessSmall("--require", "cc")
    #expect(reached.status == 0)
    #expect(reached.errors == "")
    #expect(!reached.output.contains("Hindered by"))
  }

  @Test func `--require of INT is not met`() throws {
    let workspace = try Workspaces.withINT()
    let outcome = try workspace.oeci(
      "assess", Workspaces.int, "--require", "ccc", "--output", "out")
    #expect(outcome.status == 1)
    #expect(try workspace.names(in: "out") == ["report-annex.md", "report.json", "report.md"])
  }

  @Test func `--require of an unknown designation is wrong usage`() throws {
    let workspace = try Workspaces.withSmall()
    let outcome = try workspace.assessSmall("--require", "cccc")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("'cccc'"))
    #expect(!workspace.exists("\(Workspaces.small)/report.md"))
  }

  @Test func `--as-of judges by another day`() throws {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.assessSmall("--as-of", "2025-06-30").status == 0)
    var json = try workspace.json("\(Workspaces.small)/report.json")
    #expect(json["asOf"].string == "2025-06-30")
    #expect(json["designation"]["reached"].string == "cc")
    #expect(try workspace.assessSmall("--as-of", "2025-07-01").status == 0)
    json = try workspace.json("\(Workspaces.small)/report.json")
    #expect(json["asOf"].string == "2025-07-01")
    #expect(json["designation"]["reached"].isNull)
  }

  @Test(arguments: ["2025-02-30", "2025-13-01", "2025-06", "2025", "tomorrow", "", "30.06.2025"])
  func `--as-of takes only a day of the calendar`(_ day: String) throws {
    let workspace = try Workspaces.withSmall()
    let outcome = try workspace.assessSmall("--as-of", day)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("as-of"))
    #expect(!workspace.exists("\(Workspaces.small)/report.md"))
  }

  @Test func `--review lays the auditors' answers beside the dossier`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("answers: {A.1: {level: no, note: not seen}}", to: "from/auditors.yaml")
    try workspace.write("strengths: {1: [friendly]}", to: "from/more.yaml")
    let outcome = try workspace.assessSmall(
      "--review", "from/auditors.yaml", "--review", "from/more.yaml")
    #expect(outcome.status == 0)
    let json = try workspace.json("\(Workspaces.small)/report.json")
    let item = json["chapters"][0]["standards"][0]["items"][0]
    #expect(item["claimed"].string == "yes")
    #expect(item["reviewed"].string == "no")
    #expect(json["score"]["reviewed"]["low"]["exact"].string == "0")
    #expect(try workspace.read("\(Workspaces.small)/report.md").contains("friendly"))
    let files = json["inputs"]["files"].elements.compactMap { $0["path"].string }
    #expect(files.contains("auditors.yaml") && files.contains("more.yaml"))
  }

  @Test func `--review gives the same report as peer-review.yaml`() throws {
    let workspace = try Workspaces.withSmall()
    let review = "answers: {A.1: {level: no}, A.2: {level: n.a., reason: none}}"
    try workspace.write(review, to: "beside.yaml")
    #expect(try workspace.assessSmall("--review", "beside.yaml", "--output", "one").status == 0)
    try workspace.write(review, to: "\(Workspaces.small)/peer-review.yaml")
    #expect(try workspace.assessSmall("--output", "two").status == 0)
    let one = try workspace.json("one/report.json")["inputs"]["dossier"]
    let two = try workspace.json("two/report.json")["inputs"]["dossier"]
    #expect(one["digest"].string == two["digest"].string)
  }

  @Test func `--review is checked like the dossier`() throws {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.assessSmall("--review", "missing.yaml").status == 2)
    #expect(try workspace.assessSmall("--review", "criteria").status == 3)
    try workspace.write("answers: {A.9: {level: no}}", to: "faulty.yaml")
    let faulty = try workspace.assessSmall("--review", "faulty.yaml")
    #expect(faulty.status == 2)
    #expect(faulty.errors.contains("faulty.yaml:1:"))
    try workspace.write("answers: {A.1: {level: no}}", to: "twice.yaml")
    let twice = try workspace.assessSmall("--review", "twice.yaml", "--review", "twice.yaml")
    #expect(twice.status == 2)
  }

  @Test(arguments: [
    ["assess"], ["assess", "x", "--colour"], ["assess", "x", "--as-of"], ["asses", "x"],
    ["assess", "x", "--format", "xml"], ["assess", "x", "--fail-on", "error"], ["validate"],
    ["explain", "x"], ["explain"],
  ])
  func `that are wrong are wrong usage`(_ arguments: [String]) throws {
    let outcome = try Workspaces.withSmall().oeci(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Usage:"))
  }

  @Test func `--fail-on warning ends with 1 where there is a warning`() throws {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.assessSmall("--fail-on", "warning").status == 0)
    try workspace.write(
      "documents: [{id: plan, title: Plan, chapter: 9}]", to: "criteria/e/documents.yaml")
    let lenient = try workspace.assessSmall()
    #expect(lenient.status == 0)
    #expect(lenient.errors.contains("criteria/e/documents.yaml:1:"))
    let strict = try workspace.assessSmall("--fail-on", "warning")
    #expect(strict.status == 1)
    #expect(workspace.exists("\(Workspaces.small)/report.md"))
  }

  @Test func `--format json puts nothing but JSON on standard output`() throws {
    let workspace = try Workspaces.withSmall()
    let good = try workspace.assessSmall("--format", "json")
    #expect(good.status == 0)
    #expect(good.errors == "")
    let none = try JSONValue(parsing: Data(good.output.utf8))
    #expect(none["diagnostics"].array?.isEmpty == true)
    #expect(none["errors"].integer == 0)
    #expect(none["warnings"].integer == 0)
    #expect(workspace.exists("\(Workspaces.small)/report.md"))

    try workspace.write("answers: {A.3: {level: yes}}", to: "\(Workspaces.small)/qualitative.yaml")
    let faulty = try workspace.assessSmall("--format", "json")
    #expect(faulty.status == 2)
    #expect(faulty.errors == "")
    let json = try JSONValue(parsing: Data(faulty.output.utf8))
    #expect(json["errors"].integer == 1)
    let problem = json["diagnostics"][0]
    #expect(
      Set(problem.keys).isSuperset(of: [
        "code", "severity", "message", "file", "line", "column", "endLine", "endColumn", "notes",
        "suggestion",
      ]))
    #expect(problem["severity"].string == "error")
    #expect(problem["file"].string == "\(Workspaces.small)/qualitative.yaml")
    #expect(problem["line"].integer == 1)
    #expect(problem["column"].integer == 11)
    #expect(problem["endColumn"].integer == 14)
  }
}
