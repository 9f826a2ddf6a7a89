import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct `Fixes` {
  private static let documents = "reports/c/2023/documents.yaml"

  /// One document with so many slips in a line, and what can be made of them.
  private static let slips = """
    # Notes stay where they are.
    documents:
      - {id: D-1, kind: strategy, titel: Strategie für 2024, status: finall,   date: 2024/1/5, place: Büro}
      - {id: D-2, kind: strategy, title: Other, status: final, date: "2024-1-05", english-summary: yes, place: Office}

    """
  private static let mended = """
    # Notes stay where they are.
    documents:
      - {id: D-1, kind: strategy, title: Strategie für 2024, status: final,   date: 2024-01-05, place: Büro}
      - {id: D-2, kind: strategy, title: Other, status: final, date: 2024-01-05, english-summary: true, place: Office}

    """

  private func workspace(_ files: [String: String]) throws -> Workspace {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    for (path, text) in files { try workspace.write(text, to: path) }
    return workspace
  }

  @Test func `What can mean only one thing is mended, and nothing else in the file changes`() throws
  {
    let workspace = try workspace([Self.documents: Self.slips])
    let outcome = try workspace.oeci("validate", "criteria", "reports", "--fix")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(try workspace.read(Self.documents) == Self.mended)
    #expect(outcome.output.contains("5 problems fixed in 1 file\n"))
  }

  @Test func `Two faults of one place are mended both`() throws {
    let path = "reports/c/2023/dossier.yaml"
    let workspace = try workspace([:])
    let dossier = try workspace.read(path)
    #expect(dossier.hasPrefix("format: 1\ncentre:"))
    try workspace.write("cantre:" + dossier.dropFirst("format: 1\ncentre:".count), to: path)
    let outcome = try workspace.oeci("validate", "reports", "--fix")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(try workspace.read(path) == dossier)
  }

  @Test(.enabled(if: ForeignProgram.exists("git"), "git is not installed"))
  func `A dry run writes nothing and shows a diff that a patch program applies`() throws {
    let workspace = try workspace([Self.documents: Self.slips])
    let outcome = try workspace.oeci("validate", "reports", "--fix", "--dry-run")
    #expect(outcome.status == 2)
    #expect(try workspace.read(Self.documents) == Self.slips)
    let diff = outcome.output.components(separatedBy: "\n").filter {
      ["-", "+", "@", " "].contains($0.prefix(1))
    }
    _ = try ForeignProgram("git")?.run(
      "-C", workspace.folder.path, "apply", "-p0", "-",
      on: Data((diff.joined(separator: "\n") + "\n").utf8))
    #expect(try workspace.read(Self.documents) == Self.mended)
  }

  @Test(arguments: [
    ("25,000,000", "25 000 000"), ("25.000.000", "25 000 000"), ("25'000'000", "25 000 000"),
    ("25\u{202F}000", "25 000"), ("25_000", "25 000"), ("1,204,567.5", "1 204 567.5"),
    ("1.204,5", "1 204.5"), ("12,5", "12.5"),
    ("“5”", "5"), ("7\u{3000}", "7"),
  ])
  func `A number in another habit's spelling is respelt`(_ written: String, _ meant: String) throws
  {
    let workspace = try budget(of: written)
    let outcome = try workspace.oeci("validate", "reports", "--fix")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try workspace.read("reports/c/2023/quantitative.yaml").contains("value: \(meant),"))
  }

  @Test(arguments: [
    "1,204", "1,2,3", "1.2.3", "12,", ",5", "1 204,567", "about 5", "25,00,000", "12′", "12″",
    "12´",
    "5«", "“5",
  ])
  func `A number that may mean two things is left to its author`(_ written: String) throws {
    let workspace = try budget(of: written)
    let before = try workspace.read("reports/c/2023/quantitative.yaml")
    let outcome = try workspace.oeci("validate", "reports", "--fix")
    #expect(outcome.status == 2)
    #expect(try workspace.read("reports/c/2023/quantitative.yaml") == before)
  }

  private func budget(of value: String) throws -> Workspace {
    try workspace([
      "criteria/e/indicators.yaml": """
      dimensions: {study: [open, closed]}
      indicators:
        - {id: patients, title: Patients, kind: count, unit: patients}
        - {id: budget, title: Budget, kind: amount}
      """,
      "reports/c/2023/quantitative.yaml":
        "figures: [{indicator: budget, value: \"\(value)\", year: 2023, source: D-1}]\n",
    ])
  }

  private static let header = "reports/c/2023/dossier.yaml"

  @Test(arguments: [("", "\n"), ("# Who is assessed.\n", "\n"), ("\u{FEFF}", "\r\n")])
  func `A format that is missing is put before the first key`(_ start: String, _ end: String) throws
  {
    let workspace = try workspace([:])
    let whole = try workspace.read(Self.header).replacing("\n", with: end)
    try workspace.write(
      start + whole.replacing("format: 1\(end)", with: ""), to: Self.header)
    let found = try workspace.oeci("validate", "reports")
    #expect(found.errors.contains("= help: add 'format: 1' as a line of its own\n"))
    let outcome = try workspace.oeci("validate", "reports", "--fix")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("a dossier needs 'format'; now 'format: 1'\n"))
    #expect(try workspace.read(Self.header) == start + whole)
  }

  @Test func `A format is not put where it cannot be a line of its own`() throws {
    let text = """
      {centre: {id: c, name: Centre}, country: XX, year: 2023, edition: e, designation: ccc,
       as-of: 2024-12-31}
      """
    let workspace = try workspace([Self.header: text])
    let outcome = try workspace.oeci("validate", "reports", "--fix")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("= help: add 'format: 1'\n"))
    #expect(try workspace.read(Self.header) == text)
  }

  @Test func `No verb promises that validate mends what validate does not read`() throws {
    let workspace = try workspace([:])
    #expect(try workspace.oeci("assess", "reports/c/2023").status == 0)
    let dossier = try workspace.read(Self.header)
    try workspace.write(dossier.replacing("country", with: "contry"), to: Self.header)
    #expect(try workspace.oeci("validate", "reports").errors.contains("--fix"))
    for arguments in [["history", "reports/c"], ["diff", "reports/c/2023", "reports/c/2023"]] {
      let outcome = try workspace.oeci(arguments)
      #expect(outcome.errors.contains("did you mean 'country'?"))
      #expect(!outcome.errors.contains("--fix"))
    }
  }

  @Test(arguments: [("Yes", "yes"), ("NO", "no"), ("N.A.", "n.a.")])
  func `A level in other capitals is the level`(_ written: String, _ level: String) throws {
    let path = "reports/c/2023/qualitative.yaml"
    func answers(_ level: String) -> String {
      "answers: {A.1: {level: \(level), note: n, reason: r}}\n"
    }
    let workspace = try workspace([path: answers(written)])
    #expect(try workspace.oeci("validate", "reports", "--fix").status == 0)
    #expect(try workspace.read(path) == answers(level))
  }

  @Test func `Of two levels that differ in capitals none is taken for a third`() throws {
    let path = "reports/c/2023/qualitative.yaml"
    let answers = "answers: {A.1: {level: FULL, note: n}}\n"
    let workspace = try workspace([
      "criteria/e/edition.yaml": """
      format: 1
      edition: e
      title: Example
      standing: local
      areas: {care: Care}
      sources: {S1: {title: Source}}
      scale: [{level: Full, points: 1}, {level: full, points: 1/2}, {level: none, points: 0}]
      """,
      "criteria/e/1-chapter.yaml": """
      chapter: 1
      title: Governance
      standards:
        - id: A
          title: Standard
          area: care
          items: [{id: A.1, text: First, evidence: {do: b}}]
      """, path: answers,
    ])
    #expect(try workspace.oeci("validate", "reports", "--fix").status == 2)
    #expect(try workspace.read(path) == answers)
  }

  @Test func `A guess at an id or a level is never taken without asking`() throws {
    let documents = """
      documents:
        - {id: D-1, kind: strateg, title: Strategy, status: final, date: 2024-01-01, place: Office,
           shows: {A.4: [plan]}}

      """
    let answers = "answers: {A.1: {level: yess, note: n}}\n"
    let workspace = try workspace([
      Self.documents: documents, "reports/c/2023/qualitative.yaml": answers,
    ])
    let outcome = try workspace.oeci("validate", "reports", "--fix")
    #expect(outcome.status == 2)
    #expect(try workspace.read(Self.documents) == documents)
    #expect(try workspace.read("reports/c/2023/qualitative.yaml") == answers)
  }

  @Test func `A key that is there already, or meant twice, is not written a second time`() throws {
    let documents = """
      documents:
        - {id: D-1, title: Strategy, titel: Other, status: final, date: 2024-01-01, place: Office}
        - {id: D-2, titel: Strategy, tilte: Other, status: final, date: 2024-01-01, place: Office}

      """
    let workspace = try workspace([Self.documents: documents])
    let outcome = try workspace.oeci("validate", "reports", "--fix")
    #expect(outcome.status == 2)
    let text = try workspace.read(Self.documents)
    #expect(!text.contains("title: Strategy, title:"))
    #expect(text.contains("titel: Other") && text.contains("tilte: Other"))
  }

  @Test func `Nothing is said to be mended in a file that cannot be written`() throws {
    // A name so long that no other file can be made beside it, as in a folder without the right to.
    let name = String(repeating: "d", count: 248)
    let path = "reports/c/2023/documents/\(name).yaml"
    let workspace = try workspace([path: Self.slips])
    let documents = workspace.folder.appending(path: Self.documents).path
    try FileManager.default.removeItem(atPath: documents)
    let outcome = try workspace.oeci("validate", "reports", "--fix")
    #expect(outcome.status == 3)
    #expect(try workspace.read(path) == Self.slips)
    #expect(outcome.output == "nothing was fixed\n")
    #expect(outcome.errors.contains("error[I103]") && outcome.errors.contains("'titel'"))
  }

  @Test
  func `A spelling that its place does not take is not promised, and keeps none from the rest`()
    throws
  {
    let workspace = try workspace([
      "reports/c/2023/quantitative.yaml": """
      figures:
        - {indicator: patients, value: 85 %, year: 2023, source: D-1}
        - {indicator: beds, value: 1 204, yaer: 2023, source: D-1}

      """
    ])
    let found = try workspace.oeci("validate", "reports")
    #expect(found.errors.contains("'oeci validate --fix' fixes 1 of them\n"))
    #expect(!found.errors.contains("write '85%'"))
    let outcome = try workspace.oeci("validate", "reports", "--fix")
    #expect(
      outcome.output
        == "reports/c/2023/quantitative.yaml:3: unknown key 'yaer' in a figure; now 'year'\n1 problem fixed in 1 file\n"
    )
    #expect(!outcome.errors.contains("--fix"))
  }

  @Test func `A file keeps its permissions, and a link stays a link`() throws {
    let workspace = try workspace(["reports/c/2023/.kept/documents.yaml": Self.slips])
    let file = workspace.folder.appending(path: "reports/c/2023/.kept/documents.yaml").path
    let link = workspace.folder.appending(path: Self.documents).path
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try manager.removeItem(atPath: link)
    try manager.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(try workspace.oeci("validate", "reports", "--fix").status == 0)
    #expect(try workspace.read("reports/c/2023/.kept/documents.yaml") == Self.mended)
    #expect(
      try manager.attributesOfItem(atPath: link)[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect(try manager.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
  }

  /// The codes of what is looked into only where there is no error.
  private static let sense = Set(
    DiagnosticCode.allCases.filter { $0.isDoubt && "ED".contains($0.rawValue.prefix(1)) }
      .map(\.rawValue))

  /// Whatever is wrong with a file, fixing never adds a fault, and a second time finds nothing.
  @Test(arguments: DiagnosticCase.all.filter { $0.isFailing && $0.arguments.first == "validate" })
  func `Fixing never makes a fault`(_ one: DiagnosticCase) async throws {
    let workspace = try Workspace()
    _ = try one.write(to: workspace)
    // What an edition means is looked into only once it has no error.
    func withoutSense(_ output: DiagnosticsOutput) -> DiagnosticsOutput {
      var output = output
      output.diagnostics.removeAll { Self.sense.contains($0.code) }
      return output
    }
    let before = withoutSense(try await workspace.diagnostics(of: one.arguments).output)
    let fixed = withoutSense(
      try await workspace.diagnostics(of: one.arguments + ["--fix"]).output)
    let after = withoutSense(try await workspace.diagnostics(of: one.arguments).output)
    let safe = before.diagnostics.count { $0.suggestion?.safe == true }
    #expect(fixed.diagnostics.count <= before.diagnostics.count)
    #expect((fixed.diagnostics.count < before.diagnostics.count) == (safe > 0))
    #expect(after.places == fixed.places)
  }

  @Test(arguments: [["--dry-run"], ["--fix", "--dry-run", "--format", "json"]])
  func `Options that go against each other are wrong usage`(_ options: [String]) throws {
    let workspace = try workspace([:])
    #expect(try workspace.oeci(["validate", "reports"] + options).status == 64)
  }
}
