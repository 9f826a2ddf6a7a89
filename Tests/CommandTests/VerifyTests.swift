import Foundation
import TestSupport
import Testing

/// `oeci verify` and `oeci history` with the built program on real files.
@Suite struct `Verifying reports` {
  private static let report = "reports/c/2023/report.json"

  private func assessed() throws -> Workspace {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.assessSmall().status == 0)
    return workspace
  }

  private func edit(_ workspace: Workspace, _ old: String, _ new: String) throws {
    let text = try workspace.read(Self.report)
    try #require(text.contains(old))
    try workspace.write(text.replacing(old, with: new), to: Self.report)
  }

  @Test func `A report as it was made verifies, with all its files`() throws {
    let outcome = try assessed().oeci("verify", Self.report)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("reports/c/2023/report.json: verified"))
    #expect(outcome.output.contains("9 of 9 input files match their digests\n"))
  }

  @Test func `A report verifies alone, where no file is at hand`() throws {
    let workspace = try assessed()
    let alone = try Workspace()
    try alone.write(try workspace.read(Self.report), to: "report.json")
    let outcome = try alone.oeci("verify", "report.json")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("report.json: verified in itself; 9 files are not at hand\n"))
    #expect(outcome.output.contains("0 of 9 input files match their digests, 9 are not at hand"))
  }

  @Test(arguments: ["reports/int-milano", "reports/example-centre"])
  func `The committed reports verify`(_ centre: String) throws {
    let workspace = try Workspace()
    try workspace.copy(Workspace.project.appending(path: "criteria"), to: "criteria")
    try workspace.copy(Workspace.project.appending(path: centre), to: centre)
    for year in try workspace.names(in: centre) where !year.contains(".") {
      let outcome = try workspace.oeci("verify", "\(centre)/\(year)/report.json")
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }

  @Test(arguments: [
    ("\"verdict\": \"unmet\"", "\"verdict\": \"met\"", "designation › rules › ccc › verdict"),
    (
      "\"low\": \"partially\"", "\"low\": \"yes\"",
      "chapters › 1 › standards › A › items › A.1 › supported › low"
    ),
    (
      "\"name\": \"Centre\",\n    \"country\"", "\"name\": \"Other\",\n    \"country\"",
      "centre › name"
    ),
    ("\"value\": \"80\"", "\"value\": \"180\"", "inputs › dossier"),
    ("\"more-than\": {", "\"at-least\": {", "inputs › edition"),
  ])
  func `The first part that was changed is named`(_ old: String, _ new: String, _ part: String)
    throws
  {
    let workspace = try assessed()
    try edit(workspace, old, new)
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\n  \(part): the file says"), "\(outcome.output)")
  }

  @Test func `Another layout is told as one that changed nothing`() throws {
    let workspace = try assessed()
    try edit(workspace, "\n}\n", "\n}")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\n  only the layout differs"), "\(outcome.output)")
    #expect(outcome.output.contains("nothing that the report says was changed"))
  }

  @Test func `Long texts are shown from where they begin to differ`() throws {
    let workspace = try assessed()
    try edit(workspace, "no part of it may be called one", "no part of it may be called two")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        "disclaimer: the file says '…y be called two.', its inputs give '…y be called one.'"),
      "\(outcome.output)")
  }

  @Test(arguments: ["report.md", "report-annex.md"])
  func `A text beside the report that says something else is a difference`(_ name: String) throws {
    let workspace = try assessed()
    let path = "reports/c/2023/\(name)"
    try workspace.write(try workspace.read(path) + "More.\n", to: path)
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("report.json: its report.md is not as it was made"))
    #expect(outcome.output.contains("\(path) is not what the inputs of the report give"))
  }

  @Test func `A file that the report was not made from is a difference`() throws {
    let workspace = try assessed()
    try workspace.write("answers: {}", to: "reports/c/2023/qualitative/extra.yaml")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("not read reports/c/2023/qualitative/extra.yaml"))
    #expect(outcome.output.contains("'oeci assess reports/c/2023 --check'"))
  }

  @Test func `Files that are the same are named on demand`() throws {
    let workspace = try assessed()
    #expect(try !workspace.oeci("verify", Self.report).output.contains("same "))
    let outcome = try workspace.oeci("verify", Self.report, "--verbose")
    #expect(outcome.output.contains("    same     reports/c/2023/dossier.yaml\n"))
  }

  @Test func `What is no JSON, or not all of it, is told in one line`() throws {
    let workspace = try assessed()
    for arguments in [
      ["verify", "reports/c/2023/report.md"],
      ["diff", "reports/c/2023/report.md", "reports/c/2023", "--output", "out"],
    ] {
      let outcome = try workspace.oeci(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("error[C101]: this is no report.json\n"))
      #expect(outcome.errors.contains("a report begins with '{'"))
      #expect(!outcome.errors.contains("Y2"))
    }
    let text = try workspace.read(Self.report)
    try workspace.write(String(text.prefix(text.count * 2 / 3)) + "\n", to: Self.report)
    let cut = try workspace.oeci("verify", Self.report)
    #expect(cut.status == 2)
    #expect(cut.errors.contains("error[C101]: the report is cut off"), "\(cut.errors)")
    try workspace.write(
      text.replacing("\"schema\": 2,", with: "\"schema\": 2, ]"), to: Self.report)
    let damaged = try workspace.oeci("verify", Self.report)
    #expect(damaged.errors.contains("error[C101]: the report is damaged"), "\(damaged.errors)")
  }

  @Test func `A file that changed since is a difference`() throws {
    let workspace = try assessed()
    try workspace.write("figures: []", to: "reports/c/2023/quantitative.yaml")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("its files changed"))
    #expect(outcome.output.contains("changed  reports/c/2023/quantitative.yaml"))
  }

  @Test func `An older program of the same rules may word things otherwise`() throws {
    let workspace = try assessed()
    try edit(workspace, "\"engine\": \"oeci 0.1.0\"", "\"engine\": \"oeci 0.0.9\"")
    try edit(workspace, "asked is", "wanted is")
    try edit(workspace, "\"purpose\": \"readiness\"", "\"purpose\": \"lapse\"")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("written by oeci 0.0.9, rules 1"))
    #expect(outcome.output.contains("verdicts and numbers verified, its words not"))
    try edit(workspace, "\"low\": \"partially\"", "\"low\": \"yes\"")
    #expect(try workspace.oeci("verify", Self.report).status == 1)
  }

  @Test func `Inputs that no longer can be read are a difference, not a crash`() throws {
    let workspace = try assessed()
    try edit(workspace, "\"indicator\": \"beds\"", "\"indicator\": \"chairs\"")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("not as it was made"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func `Numbers and durations at the edge of what is read verify`() throws {
    let workspace = try Workspaces.withSmall()
    let tiny = "0.000000000000000000000000000000123"
    func edit(_ path: String, _ old: String, _ new: String) throws {
      let text = try workspace.read(path)
      try #require(text.contains(old))
      try workspace.write(text.replacing(old, with: new), to: path)
    }
    try edit(
      "criteria/e/edition.yaml", "areas:",
      """
      scale:
        - {level: yes, points: 99.9999999999999999%, shows: [plan, do]}
        - {level: partially, points: \(tiny)%, shows: [plan]}
        - {level: no, points: 0, shows: []}
      areas:
      """)
    try edit("criteria/e/documents.yaml", "requested: 1", "requested: 1, max-age: 83334 years")
    try edit("criteria/e/indicators.yaml", "unit: beds, kind: count", "kind: share")
    try edit("criteria/e/designation.yaml", "{ccc: 100, cc: 50}", "{ccc: 0.5, cc: \(tiny)}")
    try edit(
      "criteria/e/1-care.yaml", "evidence: {plan: a}",
      "evidence: {plan: a}, weight: \(tiny), levels: {yes: {document: plan, within: 999999 years}}")
    try edit("reports/c/2023/quantitative.yaml", "value: 80", "value: 1.23456789012345678%")
    #expect(try workspace.assessSmall().status == 0)
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("reports/c/2023/report.json: verified"))
  }

  @Test func `The deepest condition and the longest text that are read verify`() throws {
    let workspace = try Workspaces.withSmall()
    // The file itself holds the item six levels deep.
    let groups = 28
    let condition =
      String(repeating: "{all: [", count: groups) + "{document: plan}"
      + String(repeating: "]}", count: groups)
    let path = "criteria/e/1-care.yaml"
    try workspace.write(
      try workspace.read(path).replacing(
        "evidence: {plan: a}", with: "evidence: {plan: a}, levels: {yes: \(condition)}"), to: path)
    let note = String(repeating: "n", count: 1 << 20)
    try workspace.write(
      "answers: {A.1: {level: yes, note: \(note)}}", to: "reports/c/2023/qualitative.yaml")
    let made = try workspace.assessSmall()
    #expect(made.errors == "")
    #expect(made.status == 0)
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    try workspace.write(
      try workspace.read(path).replacing("{document: plan}", with: "{all: [{document: plan}]}"),
      to: path)
    #expect(try workspace.assessSmall().errors.contains("Y202"))
  }

  /// Two folders of one name, the one that the dossier means by way of a link and another.
  @Test func `An edition behind a link of another name is at hand, and no other one is`() throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    for name in try workspace.names(in: "criteria/e") {
      try workspace.write(try workspace.read("criteria/e/\(name)"), to: "store/e/\(name)")
    }
    try FileManager.default.createSymbolicLink(
      at: workspace.folder.appending(path: "criteria/mine"),
      withDestinationURL: workspace.folder.appending(path: "store/e"))
    let (dossier, chapter) = ("reports/c/2023/dossier.yaml", "1-chapter.yaml")
    try workspace.write(
      try workspace.read(dossier).replacing("edition: e", with: "edition: mine"), to: dossier)
    let other = try workspace.read("criteria/e/\(chapter)").replacing("First", with: "Other")
    try workspace.write(other, to: "criteria/e/\(chapter)")
    #expect(try workspace.oeci("assess", "reports/c/2023").status == 0)
    let same = try workspace.oeci("verify", "reports/c/2023/report.json")
    #expect(same.status == 0, "\(same.output)")
    #expect(same.output.contains("  7 of 7 input files match their digests\n"))
    try workspace.write(other, to: "store/e/\(chapter)")
    let changed = try workspace.oeci("verify", "reports/c/2023/report.json")
    #expect(changed.status == 1)
    #expect(changed.output.hasSuffix("    changed  store/e/\(chapter)\n"))
  }

  @Test func `What is ours and no report is called by its name, with what to pass instead`() throws
  {
    let workspace = try assessed()
    _ = try workspace.oeci("diff", "reports/c/2023", "reports/c/2023", "--output", "out")
    _ = try workspace.oeci("history", "reports/c", "--output", "out")
    let schema = try workspace.oeci("schema", "report").output
    try workspace.write(schema, to: "out/report.schema.json")
    for (file, name, wayOut) in [
      ("comparison.json", "the comparison of two years", "the report.json of either year"),
      ("history.json", "the history of a centre", "the report.json of each year"),
      ("report.schema.json", "a JSON Schema", "name a report.json"),
    ] {
      let outcome = try workspace.oeci("verify", "out/\(file)")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("error[C101]: this is \(name), no report"))
      #expect(outcome.errors.contains(wayOut))
    }
  }

  @Test(arguments: ["# A report: 80%\n- [", "", "centre: {id: c}\n"])
  func `What does not begin as a report is told by one sentence`(_ text: String) throws {
    let workspace = try Workspace()
    try workspace.write(text, to: "report.md")
    for arguments in [["verify", "report.md"], ["diff", "report.md", "report.md"]] {
      let outcome = try workspace.oeci(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("error[C101]: this is no report.json\n"))
      #expect(!outcome.errors.contains("error[Y"))
    }
  }

  @Test(arguments: ["int-milano", "example-centre"])
  func `No line of a history's picture goes through its numbers`(_ centre: String) throws {
    let path = Workspace.project.appending(path: "reports/\(centre)/history.svg")
    let picture = try String(contentsOf: path, encoding: .utf8)
    func number(_ text: Substring) throws -> Int { try #require(Int(text)) }
    let labels = try picture.matches(
      of: /<text x="(\d+)" y="(\d+)" class="middle mark">[\d.]+%</
    ).map { (x: try number($0.1), y: try number($0.2)) }
    let lines = try picture.matches(
      of: /<line x1="(\d+)" y1="(\d+)" x2="\d+" y2="(\d+)" class="join"/
    ).map { (x: try number($0.1), ends: [try number($0.2), try number($0.3)].sorted()) }
    #expect(labels.count == 4)
    #expect(lines.count == 2)
    #expect(picture.contains("under the year: the highest criteria met"))
    let history = try String(
      contentsOf: path.deletingPathExtension().appendingPathExtension("md"), encoding: .utf8)
    let remark = "Not all years are judged by the same criteria"
    #expect(picture.contains(remark) == history.contains(remark))
    for label in labels {
      // A label's letters reach nine pixels above its foot.
      let crossing = lines.filter {
        $0.x == label.x && $0.ends[0] < label.y && $0.ends[1] > label.y - 9
      }
      #expect(crossing.isEmpty)
    }
  }

  @Test func `All years of a centre stand in four files`() throws {
    let workspace = try assessed()
    try workspace.write(
      try workspace.read(Self.report), to: "reports/c/2022/report.json")
    let outcome = try workspace.oeci("history", "reports/c")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      try workspace.names(in: "reports/c").filter { $0.hasPrefix("history") } == [
        "history.csv", "history.json", "history.md", "history.svg",
      ])
    let csv = try workspace.read("reports/c/history.csv").components(separatedBy: "\r\n")
    #expect(csv.count == 4)
    let columns = Set(csv.dropLast().map { $0.components(separatedBy: ",").count })
    #expect(columns == [23])
    #expect(csv[1].hasPrefix("2023,2024-12-31,e,,ccc,unmet,cc,,"))
    let json = try workspace.json("reports/c/history.json")
    #expect(json["years"].elements.count == 2)
    #expect(json["years"][0]["reached"].string == "cc")
    #expect(try workspace.oeci("history", "reports/c", "--check").status == 0)
    #expect(try workspace.oeci("history", "criteria").status == 2)
  }
}
