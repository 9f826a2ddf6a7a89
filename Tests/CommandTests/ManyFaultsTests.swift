import FoundationEssentials
import TestSupport
import Testing

@Suite struct `Many faults at once` {
  /// A workspace over the common base, with marked files laid over it.
  private func workspace(
    _ files: [String: String], codes: [String]
  ) throws -> (workspace: Workspace, expectation: Expectation) {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    var places: [String] = []
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let marked = try MarkedText(text)
      try workspace.write(marked.text, to: path)
      places += marked.faults.map { start, end in
        "\(path):\(start.line):\(start.column)-\(end.line):\(end.column)"
      }
    }
    try #require(places.count == codes.count)
    return (workspace, Expectation(problems: zip(codes, places).map { "\($0) \($1)" }))
  }

  @Test func `A file with four faults gives exactly four errors in one run`() async throws {
    let (workspace, expectation) = try workspace(
      [
        "criteria/e/1-chapter.yaml": """
        chapter: 1
        title: Governance
        standards:
          - id: A
            title: Standard
            area: care
            items:
              - id: A.1
                text: First
                weight: «"heavy"»
                evidence: {plan: a, do: b, check: c, act: d}
              - id: «A.1»
                «txet»: Second
                core: true
                evidence: {plan: a, do: b}
                levels: {«mosty»: {indicator: patients, at-least: 10}}
        """
      ], codes: ["F104", "R101", "F101", "R108"])
    let output = try await expectation.check(["validate", "criteria"], in: workspace)
    #expect(output.errors == 4)
    let replacements = output.diagnostics.map(\.suggestion?.replacement)
    #expect(replacements == [nil, nil, "text", "mostly"])
  }

  @Test func `A misspelt required key is one error and not two`() async throws {
    let (workspace, expectation) = try workspace(
      ["criteria/e/documents.yaml": "documents:\n  - {id: strategy, «titel»: Strategy}\n"],
      codes: ["F101"])
    try await expectation.check(["validate", "criteria", "reports"], in: workspace)
  }

  private static let faultyDossier = [
    "reports/c/2023/documents.yaml": """
    documents:
      - {id: D-1, title: One, status: final, date: «2024-02-30», place: Office}
      - {id: D-2, title: Two, status: final, date: 2024, place: Office}
      - {id: «D-2», title: Two again, status: draft, date: 2024, place: Office}
    """,
    "reports/c/2023/dossier.yaml": """
    format: 1
    centre: {id: c, name: Centre}
    country: XX
    year: 2023
    edition: e
    designation: «cancer-centre»
    as-of: «31.12.2024»
    """,
    "reports/c/2023/qualitative.yaml": """
    answers:
      A.1: {level: «excellent»}
      A.2: {level: no, note: None, «imporve»: Soon}
      A.3: {level: «n.a.»}
      «OLD-7.2»: {level: yes}
    """,
    "reports/c/2023/quantitative.yaml": """
    figures:
      - «{indicator: patients, value: 12}»
      - {indicator: beds, value: «many», year: 2023, source: «D-9»}
    """,
  ]

  @Test func `A dossier gives all its faults in one run and keeps its old reports`() async throws {
    let (workspace, expectation) = try workspace(
      Self.faultyDossier,
      codes: [
        "F105", "R101", "R109", "F105", "R108", "F101", "D101", "R102", "F102", "F104", "R112",
      ])
    let reports = ["reports/c/2023/report.md", "reports/c/2023/report.json"]
    for path in reports { try workspace.write("Old", to: path) }
    let output = try await expectation.check(["assess", "reports/c/2023"], in: workspace)
    #expect(output.errors == 11)
    for path in reports { #expect(try workspace.read(path) == "Old") }
  }

  @Test func `A wrong name of the edition hides no fault that can be seen without it`() async throws
  {
    var files = Self.faultyDossier.mapValues {
      $0.replacing("«OLD-7.2»", with: "OLD-7.2").replacing("«excellent»", with: "excellent")
        .replacing("«many»", with: "many").replacing("«D-9»", with: "D-2").replacing(
          "«cancer-centre»", with: "cancer-centre")
    }
    let dossier = "reports/c/2023/dossier.yaml"
    files[dossier] = files[dossier]?.replacing("edition: e", with: "edition: «oeci-9»")
    let (workspace, expectation) = try workspace(
      files,
      codes: ["F105", "R101", "R115", "F105", "F101", "D101", "F102"])
    try await expectation.check(["assess", "reports/c/2023"], in: workspace)
    #expect(!workspace.exists("reports/c/2023/report.md"))
    #expect(!workspace.exists("reports/c/2023/report.json"))
  }

  @Test func `Of several dossiers the faulty one does not keep the others from their reports`()
    async throws
  {
    let (workspace, expectation) = try workspace(
      ["reports/c/2023/quantitative.yaml": "figures: «none»"], codes: ["F103"])
    let sound = "reports/d/2023/dossier.yaml"
    try workspace.write(
      try workspace.read("reports/c/2023/dossier.yaml").replacing("id: c", with: "id: d"),
      to: sound)
    try await expectation.check(["assess", "reports/c/2023", "reports/d/2023"], in: workspace)
    #expect(!workspace.exists("reports/c/2023/report.json"))
    #expect(workspace.exists("reports/d/2023/report.json"))
    #expect(workspace.exists("reports/d/2023/report.md"))
  }

  /// Each problem shows the line it is in; were that line walked anew for each, or a guess made at
  /// each id among all others, such files would take minutes.
  @Test(arguments: [
    ("documents: [\(String(repeating: "{}, ", count: 60_000))]", "F102", 240_000),
    ("documents: [\(String(repeating: "é, ", count: 60_000))]", "F103", 60_000),
    (
      "documents: [{id: D-1, title: T, status: final, date: 2024, place: P, shows: {"
        + (0..<60_000).map { "A.\($0 + 10): [plan], " }.joined() + "}}]", "R102", 60_000
    ),
    (
      "documents:\n"
        + (0..<30_000).map {
          "  - {id: D\($0), kind: strateg\($0), title: T, status: final, date: 2024, place: P}\n"
        }.joined(), "R104", 30_000
    ),
  ])
  func `A great many faults, be they in one line, are shown up to a limit and counted`(
    _ text: String, _ code: String, _ count: Int
  ) throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    try workspace.write(text, to: "reports/c/2023/documents.yaml")
    let outcome = try workspace.oeci("validate", "reports")
    #expect(outcome.status == 2)
    #expect(outcome.errors.components(separatedBy: "error[\(code)]").count == 1001)
    #expect(outcome.errors.contains(/\n[0-9]+ errors\n/))
    #expect(outcome.errors.contains("of these, \(count - 1000) more of \(code) are not shown"))
    let excerpts = outcome.errors.split(separator: "\n").filter { $0.contains(/^ +[0-9]* \|/) }
    for line in excerpts { #expect(line.count <= 80) }
  }
}
