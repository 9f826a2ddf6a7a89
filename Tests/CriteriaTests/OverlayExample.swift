import Criteria
import Diagnostics
import TestSupport

/// An edition `base` with something in every list, and editions that extend it.
struct OverlayExample {
  /// The files of an edition besides its header, or more of its header.
  typealias Files = [String: String]

  private var example = Example()

  init() {
    example.editions = ["base": Self.base]
  }

  /// Adds an edition that extends another; `edition.yaml` holds what its header says besides.
  mutating func add(_ name: String, extends bases: String = "base", _ files: Files = [:]) {
    var files = files
    let header = """
      format: 1
      edition: \(name)
      title: Edition \(name)
      standing: local
      extends: \(bases)

      """
    files["edition.yaml"] = header + (files["edition.yaml"] ?? "")
    example.editions[name] = files
  }

  /// Takes a file of an edition away or puts another in its place.
  mutating func put(_ text: String?, in name: String, _ file: String) {
    example.editions[name]?[file] = text
  }

  /// Reads an edition with everything that is reported on the way.
  func read(_ name: String) -> (edition: Edition, problems: [Diagnostic]) {
    let problems = DiagnosticCollector()
    let result = example.readEdition(name, reporting: problems)
    return (result.edition, problems.sorted)
  }

  /// Reads an overlay `o` over the base.
  static func read(_ files: Files) -> (edition: Edition, problems: [Diagnostic]) {
    var example = OverlayExample()
    example.add("o", files)
    return example.read("o")
  }

  static let base: Files = [
    "edition.yaml": """
    format: 1
    edition: base
    title: Base
    standing: local
    areas: {care: Care, research: Research}
    policy: {core-gate: mostly, core-list: partial}
    sources: {S1: {title: First}, S2: {title: Second}}
    """,
    "indicators.yaml": """
    indicators:
      - {id: beds, title: Beds, unit: beds, kind: count, sources: [S1]}
      - {id: staff, title: Staff, kind: count}
      - {id: rooms, title: Rooms, kind: count}
      - {id: spare, title: Spare, kind: count}
    consistency:
      - {id: X1, title: Beds in rooms, indicator: rooms, at-most: {indicator: beds}}
    """,
    "documents.yaml": """
    documents:
      - {id: plan, title: Plan, requested: 1, max-age: 60 months}
      - {id: report, title: Report}
    """,
    "designation.yaml": """
    preconditions:
      - {id: P1, title: Somebody works here, indicator: staff, at-least: 1}
    criteria:
      - {id: G1, title: Beds, indicator: beds, more-than: {ccc: 100, cc: 50}}
      - {id: G2, title: Staff, indicator: staff, more-than: 10}
      - {id: G3, title: Plan, document: plan}
    designations:
      - {id: ccc, title: High, requires: {all: [{ref: G1}, {ref: G2}]}}
      - {id: cc, title: Low, requires: {ref: G1}}
    """,
    "2-care.yaml": """
    chapter: 2
    title: Care
    standards:
      - id: A
        title: Standard A
        area: care
        items:
          - {id: A.1, text: Item A.1, core: true, weight: 2, evidence: {plan: p, do: d}}
          - {id: A.2, text: Item A.2, evidence: {plan: p}}
      - id: B
        title: Standard B
        area: care
        applies-to: [ccc]
        items:
          - {id: B.1, text: Item B.1, evidence: {plan: p}}
          - {id: B.2, text: Item B.2, evidence: {plan: p}}
    """,
    "5-research.yaml": """
    chapter: 5
    title: Research
    standards:
      - id: R
        title: Standard R
        area: research
        items:
          - {id: R.1, text: Item R.1, evidence: {plan: p}}
    """,
  ]
}

extension [Diagnostic] {
  /// What was reported, without where.
  var codes: [DiagnosticCode] { map(\.code) }
}

extension Edition {
  /// The ids of the items of a standard.
  func items(of standard: String) -> [String] {
    standardIndex[standard].map { standards[$0].items.map { items[$0].id } } ?? []
  }

  /// The ids of the designation criteria, in order.
  var criterionIDs: [String] { criteria.compactMap { conditions[$0].id } }

  func indicator(_ id: String) -> Indicator? { indicatorIndex[id].map { indicators[$0] } }

  func item(_ id: String) -> Item? { itemIndex[id].map { items[$0] } }
}
