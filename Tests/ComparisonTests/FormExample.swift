import Assessment
import Comparison
import Criteria
import Diagnostics
import Dossier
import LocatedYAML
import Reports
import TestSupport
import Testing

/// A side with every key that the normal forms may have, and the forms as trees that a test changes.
struct FormExample {
  let edition: FormTree
  let dossier: FormTree

  init() throws {
    var example = Example()
    example.editions["e"] = Self.criteria
    example.editions["d"] = Self.earlier
    example.dossier = Self.files
    let assessment = try Sides.assessed(example)
    edition = try FormTree(EditionNormalForm(assessment.edition).bytes)
    dossier = try FormTree(DossierNormalForm(assessment.dossier, assessment.edition).bytes)
  }

  /// What two forms give; nil if they have a fault.
  static func read(_ edition: FormTree, _ dossier: FormTree) -> (
    edition: Edition, dossier: Dossier
  )? {
    let problems = DiagnosticCollector()
    let forms = [edition, dossier].map { form in
      YAMLLoader.load(
        SourceFile(path: "form", bytes: form.json), keys: Key.table, reporting: problems)?.root
    }
    guard let criteria = forms[0], let evidence = forms[1],
      let header = DossierHeader.read(normalForm: evidence, reporting: problems)
    else { return nil }
    let result = EditionReader.read(normalForm: criteria, reporting: problems)
    guard !problems.hasErrors else { return nil }
    let dossier = DossierReader.read(
      normalForm: evidence, header: header, criteria: result, reporting: problems)
    return problems.hasErrors ? nil : (result.edition, dossier)
  }

  /// The side that two forms give; nil if they have a fault.
  static func side(_ edition: FormTree, _ dossier: FormTree) -> Side? {
    read(edition, dossier).map { Side(Assessment($0.edition, $0.dossier), names: [:]) }
  }

  /// Where the confidential document stands in the form of the dossier.
  static let secret = "documents › documents › 3"

  private static let earlier = [
    "edition.yaml": "{format: 1, edition: d, title: D, standing: local, areas: {care: Care}}",
    "1-chapter.yaml": """
    {chapter: 1, title: C, standards: [{id: A, title: S, area: care,
      items: [{id: Z.1, text: T, evidence: {plan: a}}, {id: A.2, text: T, evidence: {plan: a}}]}]}
    """,
  ]

  private static let criteria = [
    "edition.yaml": """
    {format: 1, edition: e, revision: first, title: Edition of all, standing: local,
     areas: {care: Caring, res: Researching}, policy: {core-gate: mostly, core-list: partial},
     scale: [{level: yes, points: 1, shows: [plan, do]}, {level: mostly, points: 3/4, shows: [plan]},
             {level: no, points: 0, shows: []}],
     sources: {S: {title: Source one, date: 2024-02, url: 'https://example.org'},
               Q: {title: Source two}}}
    """,
    "indicators.yaml": """
    dimensions: {study: [open, closed], site: [here, there]}
    indicators:
      - {id: patients, title: Patients, definition: All of them, unit: people, kind: count,
         sources: [S], states: {study: open, site: here}}
      - {id: beds, title: Beds, kind: count}
      - {id: chairs, title: Chairs, kind: count}
      - {id: flag, title: Flag, kind: flag}
      - {id: seats, title: Seats, kind: count, derived: {sum: [beds, chairs]}}
      - {id: share, title: Share, kind: share, derived: {numerator: beds, denominator: patients}}
    consistency:
      - {id: X1, title: Fewer beds, indicator: beds, at-most: {indicator: patients}, sources: [S]}
      - {id: X2, title: Fewer chairs, indicator: chairs, at-most: {indicator: patients}}
    """,
    "documents.yaml": """
    documents:
      - {id: plan, title: Plans, requested: 1, chapter: 1, max-age: 24 months, english: required,
         sources: [S]}
      - {id: other, title: Others, requested: 2}
      - {id: third, title: Thirds, requested: 3}
    """,
    "designation.yaml": """
    preconditions:
      - {id: P1, title: Flagged, indicator: flag, is: true}
      - {title: Bedded, indicator: beds, at-least: 3}
    criteria:
      - {id: G1, title: Enough patients, sources: [S], indicator: patients,
         more-than: {ccc: 900, cc: 500}}
      - {id: G2, title: A plan, document: plan, within: 20 months, count: 1}
      - {id: G3, title: Seated, any: [{indicator: seats, at-least: 4}, {item: A.2, at-least: mostly}]}
    designations:
      - {id: ccc, title: Comprehensive, requires: {all: [{ref: G1}, {ref: G2}, {ref: G3}]}}
      - {id: cc, title: Centre, requires: {at-least: 1, of: [{ref: G1}, {ref: G3}]}}
    """,
    "1-chapter.yaml": """
    {chapter: 1, title: First, weight: 1/2, standards: [
      {id: A, title: Standard A, area: care, applies-to: [ccc], sources: [S], confidence: seen,
       weight: 3, items: [
        {id: A.1, text: Text one, core: true, not-applicable: allowed, answers: [yes, no],
         evidence: {plan: A paper, do: A deed}, levels: {yes: {indicator: beds, at-least: 5,
           title: Bedded well, sources: [Q]}}, weight: 5, sources: [S], confidence: ours},
        {id: A.2, text: Text two, evidence: {plan: Paper}}]},
      {id: B, title: Standard B, area: res, items: [{id: B.1, text: Text three,
        evidence: {plan: Paper}, not-applicable: allowed}]}]}
    """,
    "2-chapter.yaml": """
    {chapter: 2, title: Second, standards: [{id: C, title: Standard C, area: care, items: [
      {id: C.1, text: Text four, evidence: {plan: Paper}, levels: {yes: {at-least: 1, of: [
        {indicator: share, at-least: 25%}, {indicator: flag, is: true}]}}}]}]}
    """,
    "3-chapter.yaml": """
    {chapter: 3, title: Third, standards: [{id: D, title: Standard D, area: care, items: [
      {id: D.1, text: Text five, evidence: {plan: Paper}}]}]}
    """,
    "crosswalk.yaml": """
    {from: d, map: [{from: [Z.1], to: [A.1], relation: renamed, note: Called so now},
                    {to: [C.1], relation: new}]}
    """,
  ]

  private static let files = [
    "dossier.yaml": """
    format: 1
    centre: {id: c, name: Centre of all}
    country: DE
    year: 2023
    edition: e
    revision: first
    designation: ccc
    as-of: 2024-06-30
    milestones: {visit: 2025-02-03, certificate-until: 2029-02-03}
    absent: {other: There is none}
    """,
    "documents.yaml": """
    documents:
      - {id: D1, kind: [plan, third], title: Our plan, status: final, date: 2024-01-01,
         valid-until: 2026-01-01, language: de, english-summary: true, owner: Board, file: a/plan.pdf,
         sha256: \(String(repeating: "ab", count: 32)),
         shows: {A.1: {plan: page 3, do: page 4}, B.1: [plan]}}
      - {id: D2, title: Our page, status: final, date: 2024-02-02, url: 'https://example.org/a'}
      - {id: D3, title: Our shelf, status: final, date: 2024-03-03, place: Shelf 3}
      - {id: D4, kind: [other], title: Secret, status: final, date: 2023-04-04, file: secret.pdf,
         sha256: \(String(repeating: "cd", count: 32)), confidential: true, owner: Nobody}
    """,
    "quantitative.yaml": """
    figures:
      - {indicator: patients, value: 1000, unit: people, year: 2023, source: [D1, D3], note: Counted,
         states: {study: open, site: here}}
      - {indicator: beds, value: 400, year: 2023, source: D2}
      - {indicator: chairs, value: 7, year: 2023, source: D2}
      - {indicator: flag, value: true, year: 2023, source: D2}
    """,
    "qualitative.yaml": """
    answers:
      A.1: {level: yes, note: As it is, improve: More beds, by: Board, on: 2024-03-01}
      A.2: {level: mostly, note: Nearly, confirmed: false}
      B.1: {level: n.a., reason: Not here}
    """,
    "peer-review.yaml": """
    answers: {A.1: {level: no, note: Not seen, by: Auditor, on: 2024-05-05},
              C.1: {level: mostly, improve: Look again}}
    strengths: {1: [Kind people, Good plans], 2: [Rooms]}
    opportunities: {1: [More beds, please]}
    """,
    "improvement-plan.yaml": """
    actions:
      - {id: M1, for: [A.1, A.2], aim: Better, action: Buy beds, owner: Board, due: 2024-12-01,
         measure: Beds counted, status: running}
      - {id: M2, for: [C.1], action: Look, status: done}
    """,
  ]
}
