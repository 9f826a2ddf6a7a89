import Criteria
import Diagnostics
import Dossier
import TestSupport

/// A dossier for an edition with two chapters, indicators of several kinds and two documents.
struct DossierExample {
  typealias Files = [String: String]

  static let edition: Files = [
    "edition.yaml": """
    format: 1
    edition: e
    revision: r1
    title: Example
    standing: local
    areas: {care: Care}
    """,
    "indicators.yaml": """
    dimensions: {study: [open, closed]}
    indicators:
      - {id: beds, title: Beds, unit: beds, kind: count}
      - {id: rate, title: Rate, kind: share}
      - {id: here, title: Here, kind: flag}
    """,
    "documents.yaml": """
    documents:
      - {id: plan, title: Plan, requested: 1}
      - {id: report, title: Report, requested: 2}
    """,
    "designation.yaml": """
    designations:
      - {id: ccc, title: High, requires: {indicator: beds, at-least: 100}}
      - {id: cc, title: Low, requires: {indicator: beds, at-least: 50}}
    """,
    "1-care.yaml": """
    chapter: 1
    title: Care
    standards:
      - id: A
        title: Standard
        area: care
        items:
          - {id: A.1, text: One, evidence: {plan: a, do: b}}
          - {id: A.2, text: Two, evidence: {plan: a, act: d}}
    """,
    "2-more.yaml": """
    chapter: 2
    title: More
    standards:
      - id: B
        title: Standard
        area: care
        items:
          - {id: B.1, text: One, evidence: {plan: a}}
    """,
  ]

  /// The lines of `dossier.yaml`, by key.
  static let header = [
    "format": "1", "centre": "{id: c, name: Centre}", "country": "XX", "year": "2023",
    "edition": "e", "designation": "ccc", "as-of": "2024-12-31",
  ]

  /// Reads a dossier of these files; a key of the header may be changed, or left out with nil.
  ///
  /// - Returns: The dossier if nothing is wrong with it, and what was reported; not that its figures and
  ///   documents prove nothing, for they only have to be read.
  static func read(
    _ files: Files = [:], header changes: [String: String?] = [:], edition: Files = [:]
  ) -> (dossier: Dossier?, problems: [Diagnostic]) {
    var example = Example()
    example.editions = ["e": Self.edition.merging(edition) { $1 }]
    let lines = header.merging(changes.compactMapValues { $0 }) { $1 }
      .filter { changes[$0.key] != .some(nil) }
    var files = files
    if files["dossier.yaml"] == nil {
      files["dossier.yaml"] = lines.sorted { $0.key < $1.key }
        .map { "\($0.key): \($0.value)\n" }.joined()
    }
    let problems = DiagnosticCollector()
    let folder = DossierFolder(
      files: files.map {
        SourceFile(path: "dossier/\($0.key)", name: $0.key, bytes: Array($0.value.utf8))
      })
    guard let header = DossierHeader.read(folder, path: "dossier", reporting: problems) else {
      return (nil, problems.sorted)
    }
    let criteria = example.readEdition(reporting: problems)
    let dossier = DossierReader.read(
      folder, header: header, clock: nil, criteria: criteria, reporting: problems)
    let unasked: [DiagnosticCode] = [.figureNeverCounts, .documentWithoutUse]
    return (
      problems.hasErrors ? nil : dossier, problems.sorted.filter { !unasked.contains($0.code) }
    )
  }
}

extension [Diagnostic] {
  /// What was reported, without where.
  var codes: [DiagnosticCode] { map(\.code) }

  /// The files in which something was reported, with those of the notes.
  var places: [String] { flatMap { [$0.range.file.name] + $0.notes.map(\.range.file.name) } }
}
