import Assessment
import Comparison
import Diagnostics
import Dossier
import Foundation
import Reports
import TestSupport
import Testing

/// Reports that somebody changed, read again.
@Suite struct `A stored report` {
  private static let engine = "oeci 0.1.0"

  /// A report with something in every list, as the program writes it.
  private static func report(evidence: EvidenceFiles? = nil) throws -> Report {
    let example = try ReportExample().report()
    let (edition, dossier) = (example.inputs.edition, example.inputs.dossier)
    let digest = String(repeating: "0", count: 64)
    let files = [
      ("dossier", "dossier.yaml"), ("dossier", "documents.yaml"), ("e", "edition.yaml"),
    ].map { ReportInputs.File(origin: $0.0, path: $0.1, sha256: digest) }
    return ReportBuilder.report(
      Assessment(edition, dossier),
      inputs: ReportInputs(edition, dossier, files: files, evidence: evidence),
      engine: engine)
  }

  private static func text() throws -> String { String(decoding: try report().json, as: UTF8.self) }

  private func read(
    _ text: String, by engine: String = engine
  ) -> (report: StoredReport?, problems: [Diagnostic]) {
    let problems = DiagnosticCollector()
    let file = SourceFile(path: "report.json", bytes: Array(text.utf8))
    let report = StoredReport.read(file, engine: engine, reporting: problems)
    return (report, problems.sorted)
  }

  @Test(arguments: ["oeci 0.1.0", "oeci 0.1.1", "oeci 1.0.0"])
  func `has no difference as it was made, and none to a later version`(_ engine: String) throws {
    let report = try #require(read(try Self.text(), by: engine).report)
    #expect(report.isExact)
    #expect(report.differences.isEmpty)
    #expect(report.otherSentences.isEmpty)
  }

  /// What a report alone cannot be asked: which other files there were, and what was in them.
  private static let needsFiles: Set<String> = [
    "change inputs › files › path", "delete inputs › files › *",
  ]

  /// So many are tried of each version that the suite stays quick; with every one of them it holds too.
  @Test(arguments: [("oeci 0.1.0", 41), ("oeci 0.1.1", 17)])
  func `has a difference whatever is changed, emptied, repeated or left out`(
    _ engine: String, _ step: Int
  ) throws {
    let forgeries = ReportForgery.all(of: try Self.text())
    #expect(forgeries.count > 1000)
    for (index, forgery) in forgeries.enumerated() where index % step == 0 {
      guard !Self.needsFiles.contains(forgery.description) else { continue }
      let (report, problems) = read(forgery.text, by: engine)
      guard let report else {
        #expect(problems.contains { $0.severity == .error }, "\(forgery)")
        continue
      }
      let isSentence = forgery.act != .empty && Self.sentences.contains(forgery.sentence)
      if engine != Self.engine, isSentence, report.differences.isEmpty { continue }
      #expect(!report.differences.isEmpty, "\(forgery)")
    }
  }

  @Test(arguments: sentences)
  func `may word a sentence otherwise if an older version wrote it, which is counted`(
    _ kind: String
  ) throws {
    let forgery = try #require(
      ReportForgery.all(of: try Self.text())
        .first { $0.sentence == kind && $0.act == .change })
    let older = try #require(read(forgery.text, by: "oeci 0.1.1").report)
    #expect(older.differences.isEmpty)
    #expect(older.otherSentences.map(\.kind) == [kind])
    #expect(older.otherSentences.allSatisfy { $0.count > 0 })
    #expect(read(forgery.text).report?.differences.count == 1)
  }

  private static let sentences = [
    "chapters › standards › items › reasons › text", "consistency › text",
    "designation › criteria › reasons › text", "designation › rules › reasons › text",
    "documents › reasons › text",
    "figures › reasons › text", "findings › contradicted › why › text",
    "findings › unproven › why › text", "firstSteps › reason", "firstSteps › text",
    "lapses › documents › reason", "opportunities › missing › text",
    "preconditions › reasons › text", "readiness › checks › failing › text",
    "readiness › checks › title",
  ]

  @Test func `names each of several differences, and counts those like them`() throws {
    var text = try Self.text()
    text = text.replacing("\"core\": false", with: "\"core\": true")
    text = text.replacing("\n  \"year\": ", with: "\n  \"year\": 1")
    let report = try #require(read(text).report)
    let cores = report.differences.filter { $0.part.hasSuffix(" › core") }
    #expect(report.differences.contains { $0.part == "year" })
    #expect(cores.count > 1)
    #expect(Set(cores.map(\.range)).count == cores.count)
    #expect(cores.count <= 10)
  }

  @Test(
    arguments: [
      "oeci", "oeci 0.1", "oeci 0.1.0.0", "oeci 0.1.0-rc1", "oeci v0.1.0", "oeci 00.1.0",
      "OECI 0.1.0",
      "oeci  0.1.0", "oeci -0.1.0", "other 0.1.0", "", "oeci 0.1.2", "oeci 0.2.0", "oeci 1.0.0",
    ])
  func `is refused if no version wrote it that is as old as this one`(_ engine: String) throws {
    let text = try Self.text().replacing("\"oeci 0.1.0\"", with: "\"\(engine)\"")
    let (report, problems) = read(text, by: "oeci 0.1.1")
    #expect(report == nil)
    #expect(problems.map(\.code) == [.foreignReport])
    #expect(problems.first?.range.start == SourcePosition(line: 4, column: 13))
  }

  @Test func `has a difference if it claims of evidence files what cannot be`() throws {
    let documents = try Self.report().inputs.dossier.documents
    let files = documents.filter { if case .file = $0.location { true } else { false } }
    let count = files.count
    let file = try #require(files.first?.id)
    func claim(_ checked: Int, _ open: Int, missing: [String] = [], changed: [String] = [])
      -> EvidenceFiles
    {
      var evidence = EvidenceFiles()
      (evidence.checked, evidence.notChecked) = (checked, open)
      (evidence.missing, evidence.changed) = (missing, changed)
      return evidence
    }
    for (evidence, isRight) in [
      (claim(count, 0), true), (claim(0, count), true), (claim(count, 0, missing: [file]), true),
      (claim(count + 1, 0), false), (claim(-1, count + 1), false), (claim(0, 0), false),
      (claim(count, 1), false), (claim(0, count, missing: [file]), false),
      (claim(count, 0, missing: ["D-invented"]), false),
      (claim(count, 0, missing: [file, file]), false),
    ] {
      let text = String(decoding: try Self.report(evidence: evidence).json, as: UTF8.self)
      let report = try #require(read(text).report)
      #expect(report.differences.isEmpty == isRight, "\(evidence)")
      #expect(isRight || report.differences[0].part.hasPrefix("inputs › evidence"))
    }
  }

  @Test(
    arguments: [
      ("dossier.yaml", "other.yaml"), ("edition.yaml", "other.yaml"),
      ("documents.yaml", "../documents.yaml"), ("documents.yaml", "/etc/passwd"),
      ("documents.yaml", "dossier.yaml"),
    ])
  func `has a difference if its files cannot be those of a report`(
    _ old: String, _ new: String
  ) throws {
    let text = try Self.text().replacing("\"path\": \"\(old)\"", with: "\"path\": \"\(new)\"")
    let report = try #require(read(text, by: "oeci 0.1.1").report)
    #expect(report.differences.contains { $0.part == "inputs › files" })
  }
}
