import Foundation
import TestSupport
import Testing

/// `oeci diff` with the built program on real files.
@Suite struct `Comparing two years` {
  private static let names = [
    "comparison-summary.md", "comparison.json", "comparison.md", "comparison.svg",
  ]

  /// The small dossier, and the year after it in which its only plan has lapsed.
  private func small() throws -> Workspace {
    let workspace = try Workspaces.withSmall()
    for (name, text) in Workspaces.dossier {
      let later = text.replacing("year: 2023", with: "year: 2024")
        .replacing("as-of: 2024-12-31", with: "as-of: 2025-12-31")
      try workspace.write(later, to: "reports/c/2024/\(name)")
    }
    return workspace
  }

  private func diff(_ workspace: Workspace, _ more: String...) throws -> Workspace.Outcome {
    try workspace.oeci(["diff", "reports/c/2023", "reports/c/2024"] + more)
  }

  @Test func `The comparison lies beside the later year, with places in both`() throws {
    let workspace = try small()
    let outcome = try diff(workspace)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("Regressed"))
    #expect(outcome.output.contains("reports/c/2024/comparison.md"))
    let markdown = try workspace.read("reports/c/2024/comparison.md")
    #expect(markdown.contains("2023 documents.yaml:2, 2024 documents.yaml:2"))
    #expect(markdown.contains("it was valid until 2025-06-30"))
    let json = try workspace.json("reports/c/2024/comparison.json")
    let item = try #require(json["items"].first("id", "A.1"))
    #expect(item["class"].string == "regressed")
    let cause = item["clauses"][0]["causes"][0]
    #expect(cause["kind"].string == "document-lapsed")
    #expect(cause["layer"].string == "clock")
    #expect(cause["oldPlace"].string == "documents.yaml:2")
  }

  @Test func `Reports alone give the same comparison, without places`() throws {
    let workspace = try small()
    for year in ["2023", "2024"] { _ = try workspace.oeci("assess", "reports/c/\(year)") }
    #expect(try diff(workspace, "--output", "folders").status == 0)
    let outcome = try workspace.oeci(
      "diff", "reports/c/2023/report.json", "reports/c/2024/report.json", "--output", "reports-only"
    )
    #expect(outcome.errors == "")
    #expect(try workspace.names(in: "reports-only") == Self.names)
    let folders = try workspace.read("folders/comparison.json")
    let alone = try workspace.read("reports-only/comparison.json")
    #expect(
      folders.replacing(/"(old|new)Place": "[^"]*"/, with: { "\"\($0.1)Place\": null" }) == alone)
    #expect(
      try workspace.read("folders/comparison.svg") == workspace.read("reports-only/comparison.svg"))
  }

  @Test func `The same inputs give the same bytes, and a stale comparison is told`() throws {
    let workspace = try small()
    #expect(try diff(workspace).status == 0)
    let before = try Self.names.map { try workspace.read("reports/c/2024/\($0)") }
    #expect(try diff(workspace).status == 0)
    #expect(try Self.names.map { try workspace.read("reports/c/2024/\($0)") } == before)
    #expect(try diff(workspace, "--check").status == 0)
    try workspace.write("answers: {}", to: "reports/c/2024/qualitative.yaml")
    let stale = try diff(workspace, "--check")
    #expect(stale.status == 1)
    #expect(stale.errors.contains("comparison.json is stale: re-run oeci diff"))
  }

  @Test func `Two sides of one year and day are told apart`() throws {
    let workspace = try small()
    try workspace.write(
      try workspace.read("reports/c/2023/documents.yaml")
        .replacing("valid-until: 2025-06-30", with: "valid-until: 2024-06-30"),
      to: "other/c/2023/documents.yaml")
    for (name, text) in Workspaces.dossier where name != "documents.yaml" {
      try workspace.write(text, to: "other/c/2023/\(name)")
    }
    let outcome = try workspace.oeci(
      "diff", "reports/c/2023", "other/c/2023", "--criteria", "criteria", "--output", "out")
    #expect(outcome.errors == "")
    let markdown = try workspace.read("out/comparison.md")
    #expect(markdown.contains("| What | earlier 2023 | later 2023 |"))
    #expect(markdown.contains("earlier 2023 documents.yaml:2, later 2023 documents.yaml:2"))
    #expect(markdown.contains("valid before; now, it was valid until 2024-06-30"))
  }

  @Test func `What an overlay sets is placed in the overlay`() throws {
    let workspace = try small()
    try workspace.write(
      "{format: 1, edition: f, title: F, standing: local, extends: e, policy: {core-gate: mostly}}",
      to: "criteria/f/edition.yaml")
    try workspace.write(
      """
      chapter: 1
      title: Care
      weight: 3
      amend:
        - id: A.1
          reason: Core here
          set:
            core: true
            text: Otherwise
            evidence:
              plan: another
              do: deed
      """, to: "criteria/f/1-care.yaml")
    let path = "reports/c/2024/dossier.yaml"
    try workspace.write(
      try workspace.read(path).replacing("edition: e", with: "edition: f"), to: path)
    let outcome = try diff(workspace)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try workspace.json("reports/c/2024/comparison.json")
    func places(_ causes: JSONValue) -> [String: String] {
      Dictionary(
        causes.elements.compactMap { cause in
          cause["newPlace"].string.flatMap { place in cause["text"].string.map { ($0, place) } }
        }, uniquingKeysWith: { first, _ in first })
    }
    let item = places(try #require(json["items"].first("id", "A.1"))["causes"])
    #expect(item["whether it is core changed"] == "f/1-care.yaml:8")
    #expect(item["the text changed"] == "f/1-care.yaml:9")
    #expect(item["what shows plan changed"] == "f/1-care.yaml:11")
    let rules = places(json["rules"])
    #expect(rules["the level that core items must reach"] == "f/edition.yaml:1")
    #expect(rules["the weight of chapter 1"] == "f/1-care.yaml:3")
  }

  @Test func `A gate names every loss, and lets stand what is tolerated`() throws {
    let workspace = try small()
    let gate = "regression,level-lost,core-lost,coverage-lost,new-contradicted"
    let outcome = try diff(workspace, "--fail-on", gate)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        regression: A.1: partially–yes → no–yes
        level-lost: cc: met → not evidenced

        """)
    try workspace.write(
      """
      format: 1
      tolerate:
        - {id: A.1, what: regression, reason: The new plan is with the board, until: 2026-03-31}
        - {id: cc, what: level-lost, reason: It comes back with the plan, until: 2026-03-31}
      """, to: "known.yaml")
    let tolerated = try diff(workspace, "--fail-on", gate, "--tolerate", "known.yaml")
    #expect(tolerated.status == 0)
    #expect(tolerated.errors == "")
    #expect(try diff(workspace, "--fail-on", "nothing").status == 64)
    #expect(try diff(workspace, "--tolerate", "known.yaml").status == 64)
  }

  @Test func `A report that was changed by hand is compared by its inputs, and flagged`() throws {
    let workspace = try small()
    _ = try workspace.oeci("assess", "reports/c/2023")
    let path = "reports/c/2023/report.json"
    try workspace.write(
      try workspace.read(path).replacing("\"reached\": \"cc\"", with: "\"reached\": \"ccc\""),
      to: path)
    let outcome = try workspace.oeci("diff", path, "reports/c/2024", "--output", "out")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning[C102]"))
    let markdown = try workspace.read("out/comparison.md")
    #expect(
      markdown.contains("The report of 2023 was changed after it was made (designation › reached"))
    let json = try workspace.json("out/comparison.json")
    #expect(json["old"]["reached"].string == "cc")
  }

  @Test func `Two editions that go back to a third pair along both crosswalks`() throws {
    let workspace = try small()
    for (edition, item, year) in [("f", "F.1", "2023"), ("g", "G.1", "2024")] {
      try workspace.write(
        "{format: 1, edition: \(edition), title: \(edition), standing: local, extends: e}",
        to: "criteria/\(edition)/edition.yaml")
      try workspace.write(
        """
        {chapter: 1, title: Care, retire: [{id: A.2, reason: Renamed}],
         items: {A: [{id: \(item), text: Two, evidence: {plan: a}}]}}
        """, to: "criteria/\(edition)/1-care.yaml")
      try workspace.write(
        "{from: e, map: [{from: [A.2], to: [\(item)], relation: renamed}]}",
        to: "criteria/\(edition)/crosswalk.yaml")
      let folder = "reports/c/\(year)"
      for name in ["dossier.yaml", "documents.yaml"] {
        let text = try workspace.read("\(folder)/\(name)")
        try workspace.write(
          text.replacing("edition: e", with: "edition: \(edition)").replacing("A.2", with: item),
          to: "\(folder)/\(name)")
      }
    }
    #expect(try diff(workspace).status == 0)
    let json = try workspace.json("reports/c/2024/comparison.json")
    #expect(json["remarks"].strings == [])
    #expect(json["items"].first("id", "G.1")?["relation"].string == "renamed")
    #expect(json["items"].elements.count == 2)
  }

  @Test func `What is printed adds up`() throws {
    let workspace = try Workspace()
    try workspace.copy(Workspace.project.appending(path: "criteria"), to: "criteria")
    try workspace.copy(
      Workspace.project.appending(path: "reports/example-centre"), to: "reports/example-centre")
    let outcome = try workspace.oeci(
      "diff", "reports/example-centre/2024", "reports/example-centre/2025", "--output", "out")
    #expect(outcome.status == 0)
    let markdown = try workspace.read("out/comparison.md")
    var lines = 0
    for line in markdown.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      // From one percentage over steps with a sign to another.
      let (steps, ends) = (cells.dropFirst(2).dropLast(), [cells[1], cells[cells.count - 1]])
      guard !steps.isEmpty, ends.allSatisfy({ $0.wholeMatch(of: /[0-9.]+%/) != nil }),
        steps.allSatisfy({ $0.wholeMatch(of: /[-+]?[0-9]+\.[0-9]/) != nil })
      else { continue }
      #expect(Self.tenths(ends[0]) + steps.map(Self.tenths).reduce(0, +) == Self.tenths(ends[1]))
      lines += 1
    }
    // The whole, three areas, nine chapters, and five ends of the whole.
    #expect(lines == 18)
  }

  private static func tenths(_ text: String) -> Int {
    Int(text.filter { $0.isNumber || $0 == "-" }) ?? 0
  }

  @Test func `Pictures are well formed, and their text is text`() throws {
    let workspace = try small()
    let hostile = "Centre <b>&\"' \u{202E}x"
    for year in ["2023", "2024"] {
      let path = "reports/c/\(year)/dossier.yaml"
      try workspace.write(
        try workspace.read(path).replacing(
          "name: Centre", with: "name: \"Centre <b>&\\\"' \\u202Ex\""), to: path)
    }
    #expect(try diff(workspace).status == 0)
    #expect(try workspace.oeci("history", "reports/c").status == 0)
    for path in ["reports/c/2024/comparison.svg", "reports/c/history.svg"] {
      let text = try workspace.read(path)
      #expect(!text.contains("<b>"))
      #expect(!text.contains(hostile))
      #expect(text.contains("<title id=\"title\">"))
      #expect(text.contains("<desc id=\"description\">"))
      #expect(text.contains("prefers-color-scheme:dark"))
      let parser = XMLReader()
      #expect(parser.accepts(text))
      #expect(parser.texts.contains { $0.contains("<b>&\"'") })
    }
  }

  @Test(.enabled(if: ForeignProgram.exists("xmllint"), "xmllint is not installed"))
  func `Another program finds the committed pictures well formed`() throws {
    let program = try #require(ForeignProgram("xmllint"))
    let root = Workspace.project.appending(path: "reports")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".svg") }.sorted()
    #expect(!paths.isEmpty)
    for path in paths {
      let data = try Data(contentsOf: root.appending(path: path))
      #expect(try program.run("--noout", "-", on: data) == "")
      #expect(try program.run("-", on: data).contains("<svg"))
    }
  }

  @Test(arguments: [
    ["reports/int-milano/2019", "reports/int-milano/2023"],
    ["reports/example-centre/2024", "reports/example-centre/2025"],
  ])
  func `The committed comparisons are what the program writes`(_ sides: [String]) throws {
    let workspace = try Workspace()
    try workspace.copy(Workspace.project.appending(path: "criteria"), to: "criteria")
    try workspace.copy(Workspace.project.appending(path: "reports"), to: "reports")
    let outcome = try workspace.oeci(["diff"] + sides + ["--check"])
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }
}
