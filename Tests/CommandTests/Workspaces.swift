import Foundation
import TestSupport
import Testing

/// Workspaces that the tests of the command begin with.
enum Workspaces {
  static let int = "reports/int-milano/2023"

  /// The project's own criteria and its dossier of INT, with the reports as committed.
  static func withINT() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.copy(Workspace.project.appending(path: "criteria"), to: "criteria")
    try workspace.copy(Workspace.project.appending(path: int), to: int)
    return workspace
  }

  /// A small edition `e` and a small dossier `reports/c/2023` that reaches designation `cc`.
  static func withSmall() throws -> Workspace {
    let workspace = try Workspace()
    for (name, text) in edition { try workspace.write(text, to: "criteria/e/\(name)") }
    for (name, text) in dossier { try workspace.write(text, to: "reports/c/2023/\(name)") }
    return workspace
  }

  static let small = "reports/c/2023"

  static let edition = [
    "edition.yaml": """
    format: 1
    edition: e
    title: Example
    standing: local
    areas: {care: Care}
    """,
    "indicators.yaml": "indicators: [{id: beds, title: Beds, unit: beds, kind: count}]",
    "documents.yaml": "documents: [{id: plan, title: Plan, requested: 1}]",
    "designation.yaml": """
    criteria: [{id: G1, title: Beds enough, indicator: beds, more-than: {ccc: 100, cc: 50}}]
    designations:
      - {id: ccc, title: High, requires: {ref: G1}}
      - {id: cc, title: Low, requires: {ref: G1}}
    """,
    "1-care.yaml": chapter,
  ]

  static let chapter = """
    chapter: 1
    title: Care
    standards:
      - id: A
        title: Standard
        area: care
        items:
          - {id: A.1, text: One, evidence: {plan: a, do: b, check: c, act: d}}
          - {id: A.2, text: Two, evidence: {plan: a}}
    """

  static let dossier = [
    "dossier.yaml": """
    format: 1
    centre: {id: c, name: Centre}
    country: XX
    year: 2023
    edition: e
    designation: ccc
    as-of: 2024-12-31
    """,
    "documents.yaml": """
    documents:
      - {id: D-1, title: Plan, kind: plan, status: final, date: 2024-01-01, place: Shelf,
         valid-until: 2025-06-30, shows: {A.1: [plan, do], A.2: [plan]}}
    """,
    "quantitative.yaml": "figures: [{indicator: beds, value: 80, year: 2023, source: D-1}]",
    "qualitative.yaml": "answers: {A.1: {level: yes, note: all done}}",
  ]
}

extension Workspace {
  /// Runs `assess` on the small dossier.
  func assessSmall(_ arguments: String...) throws -> Outcome {
    try oeci(["assess", Workspaces.small] + arguments)
  }

  func json(_ path: String) throws -> JSONValue {
    try JSONValue(parsing: Data(try read(path).utf8))
  }

  /// The names in a folder, hidden ones too.
  func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }
}
