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
    #expect(
      outcome.output == """
        reports/c/2023/report.json: verified
          Centre, 2023, as of 2024-12-31
          written by oeci 0.1.0, rules 1
          report.json      every byte is what its inputs give
          report.md        every byte is what the inputs give
          report-annex.md  every byte is what the inputs give
          dossier          4 files at hand, unchanged, and give the inputs in the report
          edition          5 files at hand, unchanged, and give the inputs in the report

        """)
  }

  @Test func `A report verifies alone, where no file is at hand`() throws {
    let workspace = try assessed()
    let alone = try Workspace()
    try alone.write(try workspace.read(Self.report), to: "report.json")
    let outcome = try alone.oeci("verify", "report.json")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasPrefix("report.json: verified in part; not checked: 9 input files\n"))
    #expect(outcome.output.contains("\n  dossier          not checked: of 4 files 4 not at hand\n"))
    #expect(outcome.output.contains("\n  edition          not checked: of 5 files 5 not at hand\n"))
    #expect(outcome.output.contains("\n    not here dossier: dossier.yaml\n"))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [
    ("json", ["\"verified\": false", "\"code\": \"C112\""]), ("sarif", ["\"ruleId\": \"C112\""]),
    ("github", ["title=oeci C112"]),
    ("junit", ["<testsuite name=\"oeci verify\"", "skipped=\"1\"", "<skipped message="]),
  ])
  func `What was not checked is told in every form`(_ form: String, _ parts: [String]) throws {
    let workspace = try assessed()
    let alone = try Workspace()
    try alone.write(try workspace.read(Self.report), to: "report.json")
    let outcome = try alone.oeci("verify", "report.json", "--format", form)
    #expect(outcome.status == 0)
    for part in parts { #expect(outcome.output.contains(part), "\(outcome.output)") }
    let whole = try workspace.oeci("verify", Self.report, "--format", form)
    #expect(!whole.output.contains("C112") && !whole.output.contains("<skipped"))
    #expect(form != "json" || whole.output.contains("\"verified\": true"))
    #expect(try alone.oeci("verify", "report.json", "--fail-on", "warning").status == 1)
  }

  @Test func `A day of the command line is told with the verdict`() throws {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.assessSmall("--as-of", "2025-01-31").status == 0)
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(
      outcome.output.hasPrefix(
        "\(Self.report): verified as of 2025-01-31, not as of 2024-12-31 as its dossier"),
      "\(outcome.output)")
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
    ("\"verdict\": \"unmet\"", "\"verdict\": \"unknown\"", "designation › rules › ccc › verdict"),
    ("\"value\": \"80\"", "\"value\": \"180\"", "inputs › dossier"),
    ("\"more-than\": {", "\"at-least\": {", "inputs › edition"),
  ])
  func `A part that was changed is named, in the words of the report`(
    _ old: String, _ new: String, _ part: String
  )
    throws
  {
    let workspace = try assessed()
    try edit(workspace, old, new)
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("\(Self.report): not what its own inputs give\n"))
    #expect(outcome.errors.contains(" error[C106]: \(part): the file says"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("'unknown'"))
  }

  @Test func `Another layout is told as one that changed nothing`() throws {
    let workspace = try assessed()
    try edit(workspace, "\n}\n", "\n}")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("C106]: only the layout differs"), "\(outcome.errors)")
    #expect(outcome.errors.contains("nothing that the report says was changed"))
  }

  @Test func `Long texts are shown from where they begin to differ`() throws {
    let workspace = try assessed()
    try edit(workspace, "no part of it may be called one", "no part of it may be called two")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        "disclaimer: the file says '…y be called two.', its inputs give '…y be called one.'"),
      "\(outcome.errors)")
  }

  @Test(arguments: ["report.md", "report-annex.md"])
  func `A text beside the report that says something else is a difference`(_ name: String) throws {
    let workspace = try assessed()
    let path = "reports/c/2023/\(name)"
    try workspace.write(try workspace.read(path) + "More.\n", to: path)
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("report.json: its \(name) is not what its inputs give\n"))
    #expect(
      outcome.errors.contains(
        ": error[C110]: the file says 'More.', the inputs of the report give nothing more\n"),
      "\(outcome.errors)")
  }

  @Test func `A file that the report was not made from is a difference`() throws {
    let workspace = try assessed()
    try workspace.write("answers: {}", to: "reports/c/2023/qualitative/extra.yaml")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    let place = "reports/c/2023/qualitative/extra.yaml:1:1"
    #expect(
      outcome.errors.contains(
        "\(place): error[C109]: the report was not made from this file of the dossier\n"))
    #expect(outcome.errors.contains("'oeci assess reports/c/2023 --output DIR'"))
    #expect(
      outcome.output.contains("dossier          not checked: of 4 files 1 unknown to the report"))
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
      #expect(outcome.errors.contains("error[C101]: this is not a report.json\n"))
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
    #expect(outcome.output.hasPrefix("\(Self.report): its files have changed\n"))
    #expect(outcome.errors.contains("reports/c/2023/quantitative.yaml:1:1: error[C108]: "))
  }

  @Test(arguments: ["oeci 0.0.9", "oeci 0.0.0"])
  func `A version that never wrote this layout is refused`(_ engine: String) throws {
    let workspace = try assessed()
    try edit(workspace, "\"engine\": \"oeci 0.1.0\"", "\"engine\": \"\(engine)\"")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("error[C101]"))
    #expect(outcome.errors.contains("no version before oeci 0.1.0 wrote this layout"))
  }

  @Test func `What is YAML and no JSON is no report`() throws {
    let workspace = try assessed()
    try edit(workspace, "\"meaning\": 1,", "\"meaning\": 1, # accredited by nobody")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("report.json:3:17: error[C101]: '#' has no place in JSON"))
  }

  @Test func `A link out of the folder is refused, and nothing behind it is shown`() throws {
    let workspace = try assessed()
    try workspace.write("root:x:0:0\n", to: "secret")
    let folder = workspace.folder.appending(path: "reports/c/2023")
    for name in ["report.md", "report.json"] {
      let link = folder.appending(path: name)
      try FileManager.default.removeItem(at: link)
      try FileManager.default.createSymbolicLink(
        at: link, withDestinationURL: workspace.folder.appending(path: "secret"))
      for arguments in [["verify", Self.report], ["diff", "reports/c/2023", Self.report]] {
        for format in ["text", "json", "sarif", "github", "junit"] {
          let outcome = try workspace.oeci(arguments + ["--format", format])
          #expect(outcome.status != 0 || arguments[0] == "diff" && name == "report.md")
          #expect(!(outcome.output + outcome.errors).contains("root:x"))
        }
      }
    }
  }

  @Test(arguments: ["json", "sarif", "github", "junit"])
  func `Every form tells a false report, at its place`(_ format: String) throws {
    let workspace = try assessed()
    try edit(workspace, "  \"year\": 2023", "  \"year\": 2024")
    let outcome = try workspace.oeci("verify", Self.report, "--format", format)
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("year: the file says 2024, its inputs give 2023"))
    let place = [
      "json": "\"line\": 11", "sarif": "\"startLine\": 11", "github": "line=11",
      "junit": "report.json:11:11",
    ]
    #expect(outcome.output.contains(try #require(place[format])), "\(outcome.output)")
    if format == "junit" {
      #expect(outcome.output.contains("<testsuites tests=\"2\" failures=\"2\""))
    }
  }

  @Test(arguments: ["reports/c/2023/report.json", "reports/c/2023"])
  func `A report whose edition changed fails in JUnit under its own name, too`(_ path: String)
    throws
  {
    let workspace = try assessed()
    try workspace.write("chapter: 2", to: "criteria/e/2-more.yaml")
    let outcome = try workspace.oeci("verify", path, "--format", "junit")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("name=\"\(path)\" time=\"0\">\n      <failure "), "\(outcome.output)")
  }

  @Test func `What is named and not there ends with status 2`() throws {
    let workspace = try assessed()
    try workspace.write("no folder", to: "file")
    for arguments in [
      ["--criteria", "nowhere"], ["--criteria", "file"], ["--criteria", "criteria/e"],
      ["--review", "nowhere.yaml"],
    ] {
      let outcome = try workspace.oeci(["verify", Self.report] + arguments)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("\(arguments[1]):1:1: error[I101]: "), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
    #expect(try workspace.oeci("verify", "nowhere.json", Self.report).status == 2)
    #expect(try workspace.oeci("verify", "criteria").status == 2)
  }

  @Test func `A report without files is never verified`() throws {
    let workspace = try assessed()
    let text = try workspace.read(Self.report)
    let start = try #require(text.range(of: "    \"files\": [")).upperBound
    try workspace.write(text[..<start] + "]\n  }\n}\n", to: "alone/report.json")
    let outcome = try workspace.oeci("verify", "alone/report.json")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("inputs › files: the file says nothing of dossier.yaml"))
    #expect(outcome.errors.contains("inputs › files: the file says nothing of edition.yaml"))
  }

  @Test func `Evidence that was compared is never called verified`() throws {
    let workspace = try Workspaces.withSmall()
    let path = "reports/c/2023/documents.yaml"
    try workspace.write(
      try workspace.read(path).replacing("place: Shelf", with: "file: plan.pdf"), to: path)
    try workspace.write("Plan", to: "scans/plan.pdf")
    #expect(try workspace.assessSmall().status == 0)
    let silent = try workspace.oeci("verify", Self.report)
    #expect(silent.output.hasPrefix("\(Self.report): verified\n"))
    #expect(silent.output.contains("\n  evidence         not checked: 1 file; "))
    #expect(try workspace.assessSmall("--evidence", "scans").status == 0)
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasPrefix(
        "\(Self.report): verified in part; not checked: its evidence files\n"),
      "\(outcome.output)")
  }

  @Test func `A review laid beside is read where it is named, and else not checked`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("answers: {A.1: {level: no}}", to: "audit/review.yaml")
    #expect(try workspace.assessSmall("--review", "audit/review.yaml").status == 0)
    let without = try workspace.oeci("verify", Self.report)
    #expect(without.status == 0)
    #expect(without.output.contains("dossier          not checked: of 5 files 1 not at hand\n"))
    #expect(without.output.contains("    not here review: review.yaml\n"))
    let with = try workspace.oeci("verify", Self.report, "--review", "audit/review.yaml")
    #expect(with.output.hasPrefix("\(Self.report): verified\n"), "\(with.output)")
    try workspace.write("answers: {A.1: {level: yes}}", to: "audit/review.yaml")
    let changed = try workspace.oeci("verify", Self.report, "--review", "audit/review.yaml")
    #expect(changed.status == 1)
    #expect(changed.errors.contains("audit/review.yaml:1:1: error[C108]"))
    try workspace.write("{}", to: "audit/other.yaml")
    let other = try workspace.oeci("verify", Self.report, "--review", "audit/other.yaml")
    #expect(other.status == 1)
    #expect(other.errors.contains("audit/other.yaml:1:1: error[C109]"))
  }

  @Test func `A dossier is compared by the edition in the report where none is at hand`() throws {
    let workspace = try assessed()
    try workspace.remove("criteria")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains("dossier          4 files at hand, unchanged, and give the inputs"))
    #expect(outcome.output.contains("edition          not checked: of 5 files 5 not at hand\n"))
  }

  @Test func `A file of the project in the folder of a report allows nothing`() throws {
    let workspace = try assessed()
    try workspace.write(
      "format: 1\nseverities: {C106: note, C111: note}\n", to: "reports/c/.oeci.yaml")
    try edit(workspace, "  \"year\": 2023", "  \"year\": 2024")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error[C106]"))
  }

  @Test func `Inputs that no longer can be read are a difference, not a crash`() throws {
    let workspace = try assessed()
    try edit(workspace, "\"indicator\": \"beds\"", "\"indicator\": \"chairs\"")
    let outcome = try workspace.oeci("verify", Self.report)
    #expect(outcome.status == 1)
    #expect(outcome.output == "\(Self.report): not verified\n")
    #expect(outcome.errors.contains("C106]: inputs › edition: the file says digest "))
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
    #expect(
      same.output.contains("  edition          5 files at hand, unchanged, and give the inputs"))
    try workspace.write(other, to: "store/e/\(chapter)")
    let changed = try workspace.oeci("verify", "reports/c/2023/report.json")
    #expect(changed.status == 1)
    #expect(changed.errors.contains("store/e/\(chapter):1:1: error[C108]: "))
    #expect(changed.errors.hasSuffix("\n1 error\n"))
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
      #expect(outcome.errors.contains("error[C101]: this is not a report.json\n"))
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
    // The copied report is of the same year.
    #expect(outcome.errors.contains("warning[D130]"))
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
