import Foundation
import TestSupport
import Testing

/// What people type who come from a spreadsheet, against the edition that ships.
@Suite struct `A dossier typed by a new user` {
  private func workspace(_ files: [String: String]) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      """
      format: 1
      centre: {id: vall-centre, name: Vall}
      country: AT
      year: 2025
      edition: oeci-3.2
      designation: cc
      as-of: 2026-11-30
      """, to: "vall-centre/2025/dossier.yaml")
    try workspace.write(
      """
      documents:
        - {id: D-1, kind: statistics, title: Figures, status: final, date: 2026-01-15, place: QM}
      """, to: "vall-centre/2025/documents.yaml")
    for (name, text) in files { try workspace.write(text, to: "vall-centre/2025/\(name).yaml") }
    return workspace
  }

  private func validate(_ workspace: Workspace, _ more: String...) throws -> Workspace.Outcome {
    try workspace.oeci(
      ["validate", "vall-centre", "--criteria", Workspace.project.appending(path: "criteria").path]
        + more)
  }

  @Test(arguments: [
    ("budget.research", "6,950,000 €", "write '6 950 000'"),
    ("budget.care", "48,2 Mio. €", "write '48 200 000'"),
    ("budget.care", "6950 TEUR", "write '6 950 000'"),
    ("patients.newly-treated", "1,850", "write '1 850' if thousands are meant"),
    ("patients.newly-treated", "\"1 850 \"", "write '1 850'"),
    (
      "physicians.full-time", "41,5",
      "a count is whole: write '41' or '42', as the indicator is defined"
    ),
    ("survival.breast-5y", "88,4", "write '88.4%' if it is per cent"),
    ("survival.breast-5y", "88.4", "write '88.4%' if it is per cent"),
    ("waiting.diagnosis-to-treatment", "28 Tage", "write '28'"),
  ])
  func `gets the same help in braces and without them`(
    _ indicator: String, _ value: String, _ help: String
  ) throws {
    let pairs = ["indicator: \(indicator)", "value: \(value)", "year: 2025", "source: D-1"]
    for entry in ["{\(pairs.joined(separator: ", "))}", pairs.joined(separator: "\n    ")] {
      let outcome = try validate(workspace(["quantitative": "figures:\n  - \(entry)\n"]))
      #expect(outcome.errors.contains("= help: \(help)\n"), "\(entry): \(outcome.errors)")
      #expect(outcome.errors.contains("\n1 error\n"), "\(outcome.errors)")
    }
  }

  @Test func `is told of all sources that are not registered in one finding`() throws {
    let sources = ["D-20", "D-21", "D-22", "D-23", "D-36", "D-20"]
    let figures = sources.map {
      "  - {indicator: beds.inpatient, value: 96, year: 2025, source: \($0)}\n"
    }
    let workspace = try workspace(["quantitative": "figures:\n" + figures.joined()])
    let output = try DiagnosticsOutput(validate(workspace, "--format", "json").output)
    let found = output.diagnostics.filter { $0.code == "R112" }
    #expect(
      found.map(\.message) == ["5 sources are not registered yet: D-20 to D-23, D-36"])
    #expect(found.first?.line == 2)
    #expect(found.first?.notes.map(\.line) == [3, 4, 5, 6, 7])
    #expect(found.first?.suggestion?.message.contains("D-1") == true)
    #expect(found.first?.suggestion?.message.contains("mean") == false)
  }

  @Test func `hears with the verdict what does not count, and why`() throws {
    let workspace = try workspace([
      "documents": """
      documents:
        - {id: D-1, kind: statistics, title: A, status: final, date: 2026-01-15, place: QM}
        - {id: D-2, kind: statistics, title: B, status: draft, date: 2026-01-15, place: QM}
        - {id: D-3, kind: statistics, title: C, status: final, date: 2025-01-15,
           valid-until: 2025-12-31, place: QM}
        - {id: D-4, kind: statistics, title: D, status: final, date: 2027-01-15, place: QM}
      """,
      "quantitative": """
      figures:
        - {indicator: publications.total, value: 118, year: 2025, source: D-1}
        - {indicator: trials.recruiting, value: 47, year: 2024, source: D-1, states: {recruitment: open}}
      """,
      "qualitative": """
      answers:
        GOV-01.2:
          level: " "
          note: to be asked
        GOV-02.1: {note: only a note}
        GOV-03.1: {}
        GOV-04.1: {level: no}
      """,
    ])
    let outcome = try validate(workspace)
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        vall-centre/2025: dossier, 4 documents, 2 figures, 1 answer: valid
          as of 2026-11-30, 3 documents do not count:
            1 dated later: D-4
            1 draft: D-2
            1 expired: D-3
          as of 2026-11-30, 1 figure does not count:
            of another year: trials.recruiting
          as of 2026-11-30, 3 answers do not count:
            without a level: GOV-01.2, GOV-02.1, GOV-03.1

        """)
    #expect(outcome.errors.contains("warning[D140]: 'trials.recruiting' has a figure of 2024"))
  }

  @Test func `finds the text to add where a figure does not state what is asked`() throws {
    let figure = "{indicator: trials.recruiting, value: 47, year: 2025, source: D-1}"
    let outcome = try validate(workspace(["quantitative": "figures:\n  - \(figure)\n"]))
    let help = "if so, add ', states: {recruitment: open}' before the brace at its end"
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
    let mended = figure.replacing("}", with: ", states: {recruitment: open}}")
    let after = try validate(workspace(["quantitative": "figures:\n  - \(mended)\n"]))
    #expect(after.errors.isEmpty, "\(after.errors)")
  }

  @Test func `has no note where there is only a blank`() throws {
    let note = "answers:\n  GOV-01.2: {level: no, note: NOTE}\n"
    let readiness = try ["\" \"", "\"\u{A0}\"", "", "said"].map { text in
      let workspace = try workspace(["qualitative": note.replacing("NOTE", with: text)])
      let outcome = try workspace.oeci(
        "explain", "vall-centre/2025", "readiness", "--criteria",
        Workspace.project.appending(path: "criteria").path)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return outcome.output
    }
    #expect(readiness[0] == readiness[2])
    #expect(readiness[1] == readiness[2])
  }
}
