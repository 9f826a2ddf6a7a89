import TestSupport
import Testing

/// What is found behind a place that is not YAML.
@Suite struct `Faults behind a syntax fault` {
  private func check(_ files: [String: String], _ codes: [String]) async throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    var places: [String] = []
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let path = name.contains("/") ? name : "reports/c/2023/\(name).yaml"
      let marked = try MarkedText(text)
      try workspace.write(marked.text, to: path)
      places += marked.faults.map { start, end in
        "\(path):\(start.line):\(start.column)-\(end.line):\(end.column)"
      }
    }
    try #require(places.count == codes.count)
    let expectation = Expectation(problems: zip(codes, places).map { "\($0) \($1)" })
    try await expectation.check(["validate", "criteria", "reports"], in: workspace)
  }

  /// An answer with a fault in its text; the fault of the last answer is found all the same, in its
  /// own column, and nothing else is said.
  @Test(arguments: [
    "A.1: {level: yes, note: «\"»never closed}",
    "A.1:\n    level: yes\n    note: «\"»never closed\n    by: Ü",
    "A.1: «{»level: yes, note: Ü",
    "A.1: {level: yes, note: «`»code`}",
    "A.1: {level: yes, note: «'»tis so}",
    "A.1: {level: yes, note: «[»a, b}}",
    "«A.1» {level: yes}",
    "«A.1:»{level: yes}",
    "«A.1»\n    level: yes\n    note: x",
    "A.1:\n    level: yes\n    note: «Ü: stray: colons»\n    by: me",
    "A.1:\n    level: yes\n    note: «@»everyone\n      and more: lines\n    by: me",
    "A.1:\n    «level»yes\n    note: x",
    "A.1:\n    level: yes\n    note: | «t»ext\n      more\n    by: me",
    "A.1:\n    level: yes\n    note: «%»50 done\n    by: me",
    "A.1:\n    level: yes\n«\t»by: me\n    note: x",
  ])
  func `in answers`(_ answer: String) async throws {
    let text = "answers:\n  \(answer)\n  A.2: {level: no, «imporve»: Ü}\n  «Z.9»: {level: no}\n"
    let glued = answer.replacing("«level»yes", with: "«levelyes»")
    try await check(
      ["qualitative": text.replacing(answer, with: glued)], ["Y201", "F101", "R102"])
  }

  @Test func `in the documents that a stray colon hid`() async throws {
    try await check(
      [
        "documents": """
        documents:
          - id: D-1
            title: «Health system: overview»
            status: «Final»
            date: «3/5/2026»
            place: QM
          - id: D-2
            title: «Plan: second fault of the same kind»
            status: final
            date: 2026-01-15
            place: QM

        """
      ], ["Y201", "F109", "F105", "Y201"])
  }

  @Test(arguments: [
    // The id of a document stands in what is left out, and a figure names it.
    "  - «-»{id: D-1, title: T}",
    "  - «id D-1»\n    title: T",
    "  «-»{id: D-1, title: T, status: final, date: 2024, place: P}",
    "  - {id: D-1, title: «\"»T, status: final, date: 2024, place: P}",
    "  - id: «D-1: x»\n    title: T\n    status: final\n    date: 2024\n    place: P",
    "  - title: T\n    kind: strategy, id«:» D-1",
  ])
  func `are none where a document names what was left out`(_ document: String) async throws {
    let text = document.replacing("- «-»{", with: "- «@»{")
    try await check(
      [
        "documents":
          "documents:\n\(text)\n  - {id: D-2, title: T, status: final, date: 2024, place: P, «x»: y}\n",
        "quantitative": "figures: [{indicator: patients, value: 5, year: 2023, source: D-1}]\n",
        "qualitative": "answers:\n  A.1: {level: «best»}\n",
      ], ["Y201", "F101", "R108"])
  }

  @Test func `in the header of a dossier`() async throws {
    try await check(
      [
        "dossier": """
        format: 1
        centre:
          id: c
          name: «Centre: of excellence»
        country: XX
        year: «23»
        edition: e
        designation: «best»
        as-of: 2024-12-31

        """
      ], ["Y201", "F105", "R109"])
  }

  @Test func `in an edition, where nothing is said of what a gap may hold`() async throws {
    try await check(
      [
        "criteria/e/1-chapter.yaml": """
        chapter: 1
        title: «Governance: all of it»
        standards:
          - id: A
            title: Standard
            area: care
            items:
              - {id: A.1, text: «"»First, evidence: {plan: a}}
              - {id: A.2, text: Second, «cor»: true, evidence: {plan: a}}

        """
      ], ["Y201", "Y201", "F101"])
  }

  @Test func `are counted up to a limit, where that is said`() throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    let lines = (0..<80).map { "  - {id: D-\($0), title: `T`}\n" }.joined()
    try workspace.write("documents:\n\(lines)", to: "reports/c/2023/documents.yaml")
    let output = try DiagnosticsOutput(
      workspace.oeci("validate", "reports", "--format", "json").output)
    #expect(output.diagnostics.count == 50)
    #expect(output.diagnostics.last?.line == 51)
    let last = "; what follows in this file was not checked"
    #expect(output.diagnostics.map { $0.message.hasSuffix(last) }.filter { $0 }.count == 1)
    #expect(output.diagnostics.last?.message.hasSuffix(last) == true)
  }

  @Test(arguments: [
    ("answers: {}\n\u{1}\n", "Y104"), ("answers: \(String(repeating: "[", count: 70))", "Y202"),
  ])
  func `are not looked for where nothing can be read, and that is said`(
    _ text: String, _ code: String
  ) throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    try workspace.write(text, to: "reports/c/2023/qualitative.yaml")
    let output = try DiagnosticsOutput(
      workspace.oeci("validate", "reports", "--format", "json").output)
    #expect(output.diagnostics.map(\.code) == [code])
    #expect(
      output.diagnostics.first?.message.hasSuffix("; nothing else in this file was checked") == true
    )
  }

  @Test func `keep every subcommand from working with the rest`() throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    try workspace.write(
      "answers:\n  A.1: {level: yes}\n  A.2: {level: `no`}\n", to: "reports/c/2023/qualitative.yaml"
    )
    for arguments in [["assess", "reports/c/2023"], ["explain", "reports/c/2023", "A.1"]] {
      #expect(try workspace.oeci(arguments).status == 2)
    }
    #expect(!workspace.exists("reports/c/2023/report.json"))
    let listing = try workspace.oeci("yaml", "reports/c/2023/qualitative.yaml")
    #expect(listing.status == 2)
    #expect(listing.output.isEmpty)
  }
}
