import TestSupport
import Testing

/// A slip that many make is told once, at its own place, with the right spelling.
@Suite struct `Advice on common slips` {
  /// A file of the small dossier with one fault in it, and what is said of that.
  struct Slip: Sendable, CustomTestStringConvertible {
    var file: String
    var text: String
    var code: String
    var help: String

    init(_ file: String, _ text: String, _ code: String, _ help: String) {
      (self.file, self.text, self.code, self.help) = (file, text, code, help)
    }

    var testDescription: String { text }
  }

  private func check(_ slip: Slip) async throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    let marked = try MarkedText(slip.text)
    try workspace.write(marked.text, to: "reports/c/2023/\(slip.file)")
    let (start, end) = try #require(marked.faults.first)
    let place = "reports/c/2023/\(slip.file):\(start.line):\(start.column)"
    let expectation = Expectation(
      problems: ["\(slip.code) \(place)-\(end.line):\(end.column)"])
    let output = try await expectation.check(["validate", "reports"], in: workspace)
    #expect(output.diagnostics.first?.suggestion?.message == slip.help)
  }

  private static let answers: [(text: String, code: String, help: String)] = [
    ("«A.1» {level: mostly}", "Y201", "write 'A.1: {level: mostly}'"),
    ("«A.1»{level: mostly}", "Y201", "write 'A.1: {level: mostly}'"),
    ("«A.1:»{level: yes}", "Y201", "write 'A.1: {level: yes}'"),
    (
      "«A.1» {level: mostly, improve: x}", "Y201", "write 'A.1: {level: mostly, improve: x}'"
    ),
    (
      "A.2: {level: yes}\n  «A.1:»{level: yes, note: x}\n  A.3: {level: no}", "Y201",
      "write 'A.1: {level: yes, note: x}'"
    ),
    (
      "«A.1» {level: mostly,\n    improve: x}", "Y201", "write 'A.1: {level: mostly,'"
    ),
    ("A.1: {«level yes»}", "F101", "write 'level: yes'"),
    ("A.1: {«level yes», note: x}", "F101", "write 'level: yes'"),
    (
      "A.1: {level: yes, «note x»}", "F101",
      "put quotes around a text that holds a comma, or write 'note: x'"
    ),
    ("A.1: {level: yes, note: x, «y»}", "F101", "put quotes around a text that holds a comma"),
    (
      #"A.1: {level: yes, note: "It meets "«o»ften" here"}"#, "Y201",
      #"within double quotes write \" for a quote, or put ' around the text"#
    ),
    (
      "A.1: {level: yes, note: 'The board'«s» plan'}", "Y201",
      #"within single quotes write '' for an apostrophe, or put " around the text"#
    ),
    (
      "A.1: {level: yes, note: \"x\" «i»mprove: y}", "Y201", "put a comma before it"
    ),
    (
      "A.1: {level: yes, note: 50 % «#1 reached}»", "Y201",
      "put quotes around all of a text that holds ' #', or the comment on a line of its own"
    ),
    (
      "A.1: «{»level: yes, note: \"Room #4}\"", "Y201", "close it with '}'"
    ),
    ("A.1: {level: «n/a», reason: None}", "R108", "did you mean 'n.a.'?"),
    ("A.1: {level: «na»}", "R108", "did you mean 'n.a.'? It needs a 'reason' beside it"),
    (
      "A.1: {level: «nicht zutreffend», reason: None}", "R108", "did you mean 'n.a.'?"
    ),
    (
      "A.1: {level: «…»}", "R108",
      "put one of these in its place: yes, mostly, partially, no, n.a."
    ),
  ]

  @Test(
    arguments: answers.map {
      Slip("qualitative.yaml", "answers:\n  \($0.text)\n", $0.code, $0.help)
    })
  func `in answers`(_ slip: Slip) async throws { try await check(slip) }

  private static let figures: [(text: String, code: String, help: String)] = [
    (
      "«-»{indicator: patients, value: 5, year: 2023}", "Y201",
      "write '- {indicator: patients, value: 5, year: 2023}'"
    ),
    ("«-»{indicator: patients}", "Y201", "write '- {indicator: patients}'"),
    (
      "- indicator: patients, value«:» 5, year: 2023", "Y201",
      "write each key on a line of its own, or all of them in braces; put quotes around a text "
        + "that holds ': '"
    ),
    (
      "- {indicator: patients, value: «1.200,50», year: 2023}", "F101",
      "a count is whole: write '1 200' or '1 201', as the indicator is defined"
    ),
    ("- {indicator: patients, value: «61,5 Mio», year: 2023}", "F101", "write '61 500 000'"),
    ("- {indicator: patients, value: «61.5 Mio», year: 2023}", "F104", "write '61 500 000'"),
    ("- {indicator: patients, value: «3 Mrd.», year: 2023}", "F104", "write '3 000 000 000'"),
    (
      "- {indicator: patients, value: «1.234 million», year: 2023}", "F104",
      "write '1 234 000 000' or '1 234 000', whichever is meant"
    ),
    (
      "- {indicator: patients, value: «12k», year: 2023}", "F104",
      "write '12 000' if thousands or millions are meant by the letter"
    ),
    (
      "- indicator: patients\n    value: «1.200,50»\n    year: 2023", "F104",
      "a count is whole: write '1 200' or '1 201', as the indicator is defined"
    ),
    (
      "- {indicator: patients, value: «1204 Fälle», year: 2023}", "F104",
      "write '1204' without 'Fälle' if it counts patients, else convert it first"
    ),
    (
      "- {indicator: patients, value: 1204, year: 2023, unit: «chairs»}", "D104",
      "leave 'unit' out, or write 'unit: patients'"
    ),
    (
      "- {indicator: patients, value: 12, year: 2023, unit: «Tsd.»}", "D104",
      "write 'value: 12 000' and leave 'unit' out"
    ),
    (
      "- {indicator: patients, value: 5, year: «2023-12-31»}", "F105", "write '2023'"
    ),
    (
      "- {indicator: patients, value: 5, year: 2023, source: «D-20»}", "R112",
      "register it in documents.yaml, or name documents that are there: D-1"
    ),
    (
      "- {indicator: «per-bed», value: 5, year: 2023}",
      "D105", "give its parts: patients, beds"
    ),
    (
      "- {indicator: patients, value: «…», year: 2023}", "F104",
      "write digits such as 1204, 25 000 000, 12.5, 95% or 2/3"
    ),
  ]

  @Test(
    arguments: figures.map {
      Slip("quantitative.yaml", "figures:\n  \($0.text)\n", $0.code, $0.help)
    })
  func `in figures`(_ slip: Slip) async throws { try await check(slip) }

  private static let start = "kind: strategy, title: S, status: final, date: 2024-01-01"

  @Test(arguments: [
    (#"file: «Dokumente\Plan.pdf»"#, "F116", "write 'Dokumente/Plan.pdf'"),
    (
      #"file: «C:\QM\Bericht.pdf»"#, "F116",
      "write only what follows that folder, such as 'QM/Bericht.pdf' or the end of that"
    ),
    ("place: x, shows: {A.1: «plan, do»}", "F103", "write it as [plan, do]"),
    ("place: x, shows: {A.1: «plan»}", "F103", "write it as [plan]"),
    (
      "place: x, valid-until: «12.02.2026»", "F105",
      "write '2026-02-12' for 12 February 2026 or '2026-12-02' for 2 December 2026"
    ),
    (
      "place: x, valid-until: «46113»", "F105",
      "write '2026-04-01' if this is Excel's number of a day"
    ),
    (
      "place: x, valid-until: «Summer 2025»", "F105",
      "write year, month and day, such as 2024-06-30, or only 2024-06 or 2024"
    ),
    ("place: x, valid-until: «2024-02-30»", "F105", "write a day from 01 to 29"),
    (
      "url: «https://»", "D115",
      "write the whole address, from https:// on, or say with 'place' where it is"
    ),
    ("place: x, status: «…»", "F109", "write one of: final, draft"),
  ])
  func `in documents`(_ keys: String, _ code: String, _ help: String) async throws {
    let start =
      keys.contains("status") ? Self.start.replacing("status: final, ", with: "") : Self.start
    try await check(
      Slip("documents.yaml", "documents:\n  - {id: D-1, \(start), \(keys)}\n", code, help))
  }

  @Test func `of two lists without brackets each is told once`() throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    try workspace.write(
      """
      documents:
        - {id: D-1, \(Self.start), place: x, shows: {A.1: plan, do, A.2: plan, act}}
      """, to: "reports/c/2023/documents.yaml")
    #expect(try workspace.oeci("validate", "--fix", "reports").status == 0)
    let mended = try workspace.read("reports/c/2023/documents.yaml")
    #expect(mended.contains("shows: {A.1: [plan, do], A.2: [plan, act]}"))
  }

  @Test(arguments: [
    (
      ["quantitativ.yaml", "quantitative.yaml"],
      "'quantitative.yaml' is there too: move what it holds into that file, or both files into a "
        + "folder 'quantitative'"
    ),
    (
      ["quantitativ.yaml", "quantitative/surgery.yaml"],
      "move it into the folder 'quantitative' beside it, as 'quantitative/NAME.yaml'"
    ),
    (["quantitativ.yaml"], "did you mean 'quantitative.yaml'?"),
    (
      ["quantitative/a.yml", "quantitative/a.yaml"],
      "'quantitative/a.yaml' is there too: move what it holds into that file"
    ),
  ])
  func `in the name of a file`(_ files: [String], _ help: String) async throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    for file in files { try workspace.write("figures: []\n", to: "reports/c/2023/\(file)") }
    let expectation = Expectation(problems: ["F117 reports/c/2023/\(files[0]):1:1-1:1"])
    let output = try await expectation.check(["validate", "reports"], in: workspace)
    #expect(output.diagnostics.first?.suggestion?.message == help)
  }
}
