import TestSupport
import Testing

@Suite struct `What follows from a reported fault` {
  private static let documents = """
    documents:
      - {id: D-1, title: Report, status: final, date: 2024-01-01, place: Office}
      - {id: D-3, title: Count, status: final, date: 2024-01-01, place: Office}
    """
  private static let quantitative = """
    figures:
      - {indicator: beds, value: 80, year: 2022, source: D-1}
      - {indicator: beds, value: 80, year: 2023, source: D-3}
      - {indicator: trials, value: 12, year: 2023, source: D-3, states: {study: open}}
    """

  private static func codes(
    replacing old: String, with new: String, in edit: String
  ) throws -> [String] {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    let folder = "reports/c/2023"
    var texts = [
      "\(folder)/documents.yaml": documents, "\(folder)/quantitative.yaml": quantitative,
    ]
    let indicators = "criteria/e/indicators.yaml"
    texts[indicators] = try workspace.read(indicators).replacing(
      "  - {id: beds,",
      with: """
          - {id: trials, title: Trials, kind: count, sources: [S1], states: {study: open}}
          - {id: beds,
        """)
    texts["\(folder)/dossier.yaml"] = try workspace.read("\(folder)/dossier.yaml")
    for (path, text) in texts {
      let edited = path.hasSuffix("/\(edit)") ? text.replacing(old, with: new) : text
      #expect(!path.hasSuffix("/\(edit)") || edited != text || old == new)
      try workspace.write(edited, to: path)
    }
    let outcome = try workspace.oeci("validate", "reports", "--format", "json")
    return try DiagnosticsOutput(outcome.output).diagnostics.map(\.code).sorted()
  }

  @Test func `A sound dossier has no doubt`() throws {
    #expect(try Self.codes(replacing: "", with: "", in: "documents.yaml") == [])
  }

  /// A fault: what is written in place of what, in which file, and its code.
  @Test(arguments: [
    ("D-3, title: Count, status: final", "D-3, title: Count, status: Final", "documents", "F109"),
    ("D-3, title: Count, status: final", "D-3, title: Count, stutas: final", "documents", "F101"),
    (
      "- {id: D-3", "- {id: D-1, status: draft, title: A, date: 2024, place: B}\n  - {id: D-3",
      "documents", "R101"
    ),
    ("2022, source: D-1}", "2022, source: [D-1}", "quantitative", "Y201"),
    ("value: 80, year: 2022", "value: 8O, year: 2022", "quantitative", "F104"),
    ("value: 80, year: 2023", "value: 8O, year: 2023", "quantitative", "F104"),
    ("value: 80, year: 2022", "value: 80, yaer: 2022", "quantitative", "F101"),
    ("beds, value: 80, year: 2022", "bedz, value: 80, year: 2022", "quantitative", "R103"),
    ("states: {study: open}", "states: open", "quantitative", "F103"),
    ("states: {study: open}", "states: {study: opened}", "quantitative", "R111"),
    ("source: D-3, states", "suorce: D-3, states", "quantitative", "F101"),
    ("edition: e", "edition: f", "dossier", "R115"),
    ("- {id: beds,", "- {ib: beds,", "indicators", "F101"),
  ])
  func `is not told as a doubt of its own`(
    _ old: String, _ new: String, _ file: String, _ code: String
  ) throws {
    let codes = try Self.codes(replacing: old, with: new, in: "\(file).yaml")
    #expect(codes.contains(code))
    #expect(Set(codes).isDisjoint(with: ["D119", "D125", "D126"]), "\(codes)")
  }

  @Test func `leaves a doubt that rests on parts without a fault`() throws {
    let codes = try Self.codes(
      replacing: "2022, source: D-1", with: "2022", in: "quantitative.yaml")
    #expect(codes == ["D126"])
  }
}
