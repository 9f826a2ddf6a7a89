import TestSupport
import Testing

/// Slips of people who have never seen YAML: each is one error whose help names what to write, and where
/// that can be one thing only, `--fix` writes it.
@Suite struct `Slips of people who have never seen YAML` {
  /// A slip in a file of the dossier.
  struct Slip: CustomTestStringConvertible {
    var file: String
    var text: String
    var code: String
    var help: String
    /// The text once it is fixed; nil if it is left to its author.
    var fixed: String?

    init(_ file: String, _ text: String, _ code: String, _ help: String, _ fixed: String? = nil) {
      (self.file, self.text, self.code, self.help, self.fixed) = (file, text, code, help, fixed)
    }

    var testDescription: String { text }
  }

  private static let start =
    "documents:\n  - id: D-1\n    title: Plan\n    status: final\n    date: 2024-01-01\n"

  private static func document(
    _ lines: String, _ code: String, _ help: String, _ fixed: String? = nil
  ) -> Slip {
    let place = lines.contains("url:") || lines.contains("sha256:") ? "" : "    place: Office\n"
    return Slip(
      "documents", "\(start)\(place)    \(lines)\n", code, help,
      fixed.map { "\(start)\(place)    \($0)\n" })
  }

  private static let documents = [
    document(
      "shows: A.1: [plan]", "Y201", "write 'shows: {A.1: [plan]}'", "shows: {A.1: [plan]}"),
    document(
      "shows: (A.1: [plan])", "Y201", "write 'shows: {A.1: [plan]}'", "shows: {A.1: [plan]}"),
    document("shows: {A.1:[plan]}", "Y201", "write 'A.1: ['", "shows: {A.1: [plan]}"),
    document(
      "shows: {A.1: (plan, do)}", "F103", "write it as [plan, do]", "shows: {A.1: [plan, do]}"),
    document(
      "shows: {A.1: \"plan, do\"}", "F103", "write it as [plan, do]", "shows: {A.1: [plan, do]}"),
    document("shows: {A.1: [plan; do]}", "F109", "write 'plan, do'", "shows: {A.1: [plan, do]}"),
    document("shows: {A.1: [plan-do]}", "F109", "write 'plan, do'", "shows: {A.1: [plan, do]}"),
    document(
      "shows: {A.1: all}", "F103", "write it as [plan, do, check, act]",
      "shows: {A.1: [plan, do, check, act]}"),
    document(
      "shows: {A.1: [plan]; A.2: [do]}", "Y201", "write ',' in its place",
      "shows: {A.1: [plan], A.2: [do]}"),
    document("shows: {A,1: [plan]}", "R102", "write 'A.1'", "shows: {A.1: [plan]}"),
    document(
      "shows: A.1", "F103", "write the phases after each item, such as {A.1: [plan, do]}"),
    document(
      "shows: [A.1, A.2]", "F103", "write the phases after each item, such as {A.1: [plan, do]}"),
    document(
      "shows: {A.1, A.2: [plan]}", "F103",
      "write 'A.1: [plan, do]' with the phases that it shows"),
    document(
      "url: [plan](https://example.org/p.pdf)", "Y201",
      "write the address alone: 'https://example.org/p.pdf'", "url: https://example.org/p.pdf"),
    document(
      "file: plan.pdf\n    sha256: \(String(repeating: "a1", count: 32))  plan.pdf", "F115",
      "write the 64 digits alone, without the name of the file",
      "file: plan.pdf\n    sha256: \(String(repeating: "a1", count: 32))"),
    document("valid-until: unlimited", "F105", "remove the line if there is no such day"),
    document("owner: Anna:", "Y201", "remove the ':' at the end"),
    document("language: en:", "Y201", "remove the ':' at the end", "language: en"),
    Slip(
      "documents", start.replacing("title: Plan", with: "title: [Draft] Plan") + "    place: P\n",
      "Y201", "write 'title: \"[Draft] Plan\"'",
      start.replacing("title: Plan", with: "title: \"[Draft] Plan\"") + "    place: P\n"),
    Slip(
      "documents", start.replacing("- id: D-1", with: "- [id: D-1]") + "    place: P\n", "Y201",
      "write '- id: D-1'", start + "    place: P\n"),
    Slip(
      "documents", start.replacing("title: Plan", with: "title：Plan") + "    place: P\n", "Y201",
      "write 'title: Plan'"),
    Slip(
      "documents", start.replacing("title: Plan", with: "title: #3 of all") + "    place: P\n",
      "F102", "put quotes around all of a text that begins with '#'"),
    Slip(
      "documents", start.replacing("Plan\n", with: "Plan\n    of the centre\n") + "    place: P\n",
      "Y201", "put both on one line, or indent this line deeper than 'title'"),
    Slip(
      "documents", start.replacing("Plan\n", with: "Plan\n  of the centre\n") + "    place: P\n",
      "Y201", "put both on one line, or indent this line deeper than 'title'"),
  ]

  private static func figure(_ value: String, _ code: String, _ help: String) -> Slip {
    Slip(
      "quantitative",
      "figures:\n  - indicator: patients\n    value: \(value)\n    year: 2023\n    source: D-1\n",
      code,
      help)
  }

  private static func source(_ text: String, _ help: String, _ fixed: String? = nil) -> Slip {
    let figure = "figures:\n  - {indicator: patients, value: 5, year: 2023, source: "
    let before = figure.replacing(", source: ", with: "}\n")
    let lines = "  - indicator: beds\n    value: 5\n    year: 2023\n    source: "
    return Slip(
      "quantitative", "\(before)\(lines)\(text)\n", "R112", help,
      fixed.map { "\(before)\(lines)\($0)\n" })
  }

  private static let missing = "where there is no figure, remove the whole entry"
  private static let spreadsheet =
    "correct it in the workbook and write the number, or remove the whole entry"

  private static let figures = [
    figure("185O", "F104", "write '1850' if the letter is meant as a digit"),
    figure("4l8", "F104", "write '418' if the letter is meant as a digit"),
    figure("n.a.", "F104", missing), figure("k. A.", "F104", missing), figure("–", "F104", missing),
    figure("?", "Y201", "write the value; where there is none, remove the line"),
    figure("-", "Y201", "write the value; where there is none, remove the line"),
    figure("#NV", "F102", spreadsheet), figure("#N/A", "F102", spreadsheet),
    figure("85 %", "F104", "write how many there are, not a percentage"),
    figure(
      "1800-1900", "F104", "write one number: a range cannot be compared with a threshold"),
    figure(
      "1800 to 1900", "F104", "write one number: a range cannot be compared with a threshold"),
    figure("1,2E+08", "F104", "write '120 000 000', without an exponent"),
    figure("!1850", "Y206", "remove the '!', or put quotes around the whole text"),
    Slip(
      "quantitative", "figures:\n  - {indicator: patients, value: #REF!, year: 2023}\n", "Y201",
      spreadsheet),
    Slip(
      "quantitative", "figures:\n  - {indicator: patients, value: 1.204.567,-, year: 2023}\n",
      "F101",
      "write '1 204 567'", "figures:\n  - {indicator: patients, value: 1 204 567, year: 2023}\n"),
    Slip(
      "quantitative", "figures:\n  - {indicator: patients, value: 1,2E+08, year: 2023}\n", "F101",
      "write '120 000 000', without an exponent"),
    Slip(
      "quantitative", "figures:\n  - {indicator: patients, value:, year: 2023}\n", "Y201",
      "write its value after the colon, or remove it"),
    source("strategy", "write 'D-1', the id of the document with this title"),
    source("[D-1; D-1]", "write 'D-1, D-1'", "[D-1, D-1]"),
    source("(D-1, D-2)", "write '[D-1, D-2]', and register D-2 in documents.yaml"),
    source("D-1 and D-1", "write '[D-1, D-1]'", "[D-1, D-1]"),
  ]

  private static let answers = [
    Slip(
      "qualitative", "answers:\n  A.1： {level: no}\n", "Y201", "write 'A.1: {level: no}'"),
    Slip(
      "quantitative",
      "figures:\n  - {indicator: patients, value: 5, year: 2023, source: D-1, D-2}\n", "F101",
      "write '[D-1, D-2]' if these are several; put quotes around a text that holds a comma"),
    Slip(
      "qualitative", "answers:\n<<<<<<< HEAD\n  A.1: {level: no}\n", "Y201",
      "keep one of the two versions, and remove the lines that begin with '<<<<<<<', '=======' and "
        + "'>>>>>>>'"),
    Slip(
      "quantitative", "indicator;value;year\npatients;5;2023\n", "F103",
      "write each row of a table as an entry under 'figures:', as in the files of 'oeci init'"),
    Slip(
      "quantitative", "PK\u{3}\u{4}\u{14}", "Y104",
      "write what it says as text; 'oeci init' makes files to fill in"),
    Slip(
      "qualitative", "answers:\n  A.1: level: no, note: None}\n", "Y201",
      "put '{' before 'level'", "answers:\n  A.1: {level: no, note: None}\n"),
    Slip(
      "qualitative", "answers:\n  A.1: {level: no, note: see [1] and [2], by: me}\n", "Y201",
      "write 'note: \"see [1] and [2]\"'",
      "answers:\n  A.1: {level: no, note: \"see [1] and [2]\", by: me}\n"),
    Slip(
      "qualitative", "answers:\n  A.1: {level: no}\n  # A.2:\n    level: no\n    note: None\n",
      "Y201",
      "remove the '#' above, or put one before each of these lines, too"),
    Slip(
      "qualitative", "answers:\n  A.1: {level: no, note: “Now, or later”}\n", "F101",
      "write the quotes of the keyboard, \", around the text: those of a word processor are part of it"
    ),
    Slip(
      "qualitative", "answers:\n  - A.1: {level: no}\n", "F103", "remove the '- ' before each key"),
  ]

  @Test(arguments: documents + figures + answers)
  func `are one error each, with what to write`(_ slip: Slip) async throws {
    let path = "reports/c/2023/\(slip.file).yaml"
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    try workspace.write(slip.text, to: path)
    let found = try await workspace.diagnostics(of: ["validate", "reports"]).output
    let errors = found.diagnostics.filter { $0.severity == "error" }
    #expect(errors.map(\.code) == [slip.code], "\(errors.map(\.message))")
    #expect(errors.first?.suggestion?.message == slip.help)
    #expect(errors.first?.suggestion?.safe ?? false == (slip.fixed != nil))
    let outcome = try workspace.oeci("validate", "reports", "--fix")
    #expect(outcome.status == (slip.fixed == nil ? 2 : 0), "\(outcome.errors)")
    #expect(try workspace.read(path) == slip.fixed ?? slip.text)
  }
}
