import TestSupport

/// An edition, one laid over it and a dossier, with every key that their files may have.
///
/// The texts are JSON, which is YAML too, so that tests can change them value by value.
enum SchemaExample {
  /// A file, by the kind of its schema.
  struct File {
    var kind: String
    /// The edition that it belongs to; nil for a file of the dossier.
    var edition: String?
    var name: String
    var text: String

    var path: String { "\(edition.map { "criteria/\($0)" } ?? "dossier")/\(name)" }
  }

  /// The editions and the dossier, maybe with one file changed.
  static func example(with file: File? = nil) -> Example {
    var example = Example()
    example.editions = [:]
    example.dossier = [:]
    for one in files + [file].compactMap(\.self) where one.kind != "tests" {
      if let edition = one.edition {
        example.editions[edition, default: [:]][one.name] = one.text
      } else {
        example.dossier[one.name] = one.text
      }
    }
    return example
  }

  static let files = base + overlay + dossier + [tests]

  private static let base = [
    File(
      kind: "edition", edition: "e", name: "edition.yaml",
      text: """
        {"format": 1, "edition": "e", "revision": "1", "title": "T", "standing": "local",
         "areas": {"care": "Care"}, "policy": {"core-gate": "yes", "core-list": "partial"},
         "scale": [{"level": "yes", "points": 1, "shows": ["plan", "do"]},
                   {"level": "no", "points": 0, "shows": []}],
         "sources": {"S": {"title": "S", "date": "2024-02", "url": "https://example.org"}}}
        """),
    File(
      kind: "indicators", edition: "e", name: "indicators.yaml",
      text: """
        {"dimensions": {"study": ["open", "closed"]},
         "indicators": [
           {"id": "patients", "title": "T", "definition": "D", "unit": "patients", "kind": "count",
            "sources": ["S"], "states": {"study": "open"}},
           {"id": "beds", "title": "T", "kind": "count"}, {"id": "flag", "title": "T", "kind": "flag"},
           {"id": "sum", "title": "T", "kind": "count", "derived": {"sum": ["beds", "patients"]}},
           {"id": "share", "title": "T", "kind": "share",
            "derived": {"numerator": "beds", "denominator": "patients"}}],
         "consistency": [{"id": "X1", "title": "T", "indicator": "patients", "sources": ["S"],
                          "at-most": {"indicator": "beds"}}]}
        """),
    File(
      kind: "document-kinds", edition: "e", name: "documents.yaml",
      text: """
        {"documents": [{"id": "plan", "title": "T", "requested": 1, "chapter": 1,
                        "max-age": "24 months", "english": "required", "sources": ["S"]},
                       {"id": "other", "title": "T"}]}
        """),
    File(
      kind: "designation", edition: "e", name: "designation.yaml",
      text: """
        {"preconditions": [{"id": "P1", "indicator": "flag", "is": "true"}],
         "criteria": [
           {"id": "G1", "title": "T", "sources": ["S"], "indicator": "patients",
            "more-than": {"cc": "1 000", "ccc": "2 000"}},
           {"id": "G2", "title": "T", "document": "plan", "within": "2 years", "count": 2}],
         "designations": [
           {"id": "ccc", "title": "T", "requires": {"at-least": 1, "of": [
             {"ref": "G1"}, {"any": [{"item": "A.1", "at-least": "yes"}]}]}},
           {"id": "cc", "title": "T", "requires": {"all": [{"ref": "G2"}]}}]}
        """),
    File(
      kind: "chapter", edition: "e", name: "1-chapter.yaml",
      text: """
        {"chapter": 1, "title": "T", "weight": "1/2", "standards": [
          {"id": "A", "title": "T", "area": "care", "applies-to": ["cc", "ccc"], "sources": ["S"],
           "confidence": "seen", "weight": 2, "items": [
            {"id": "A.1", "text": "T", "core": "false", "not-applicable": "allowed",
             "answers": ["yes", "no"], "evidence": {"plan": "P", "do": "D"},
             "levels": {"yes": {"indicator": "beds", "at-least": "5"}}, "weight": 1,
             "sources": ["S"], "confidence": "ours"},
            {"id": "A.2", "text": "T", "evidence": {"plan": "P"}}]}]}
        """),
  ]

  private static let overlay = [
    File(
      kind: "edition", edition: "f", name: "edition.yaml",
      text: """
        {"format": 1, "edition": "f", "extends": ["e"], "areas": {"care": "Other"}}
        """),
    File(
      kind: "document-kinds", edition: "f", name: "documents.yaml",
      text: """
        {"documents": [{"id": "new", "title": "T"}],
         "replace": [{"id": "other", "reason": "R", "with": {"id": "other", "title": "T"}}],
         "amend": [{"id": "plan", "reason": "R", "set": {"title": "N", "max-age": "1 years"}}]}
        """),
    File(
      kind: "indicators", edition: "f", name: "indicators.yaml",
      text: """
        {"retire": [{"id": "share", "reason": "R"}]}
        """),
    File(
      kind: "chapter", edition: "f", name: "1-chapter.yaml",
      text: """
        {"chapter": 1, "items": {"A": [{"id": "A.3", "text": "T", "evidence": {"do": "D"}}]},
         "amend": [{"id": "A.2", "reason": "R", "set": {"text": "N", "weight": 3}}]}
        """),
    File(
      kind: "designation", edition: "f", name: "designation.yaml",
      text: """
        {"amend": [{"id": "G2", "reason": "R", "set": {"count": 3}}]}
        """),
    File(
      kind: "crosswalk", edition: "f", name: "crosswalk.yaml",
      text: """
        {"from": "e", "map": [{"from": ["A.1"], "to": ["A.1"], "relation": "same", "note": "N"}]}
        """),
  ]

  private static let tests = File(
    kind: "tests", edition: "f", name: "tests/a.yaml",
    text: """
      {"defaults": {"designation": "cc", "year": 2023, "as-of": "2024-12-31"},
       "tests": [
        {"id": "a", "title": "T", "shows": {"A.1": ["plan"]}, "absent": {"new": "R"},
         "documents": {"plan": ["2024-05", {"date": "2024-01-01", "status": "draft",
           "valid-until": "2026", "language": "it", "english-summary": "true"}]},
         "figures": {"beds": 5, "patients": [3, {"value": "1 000", "unit": "patients",
           "year": 2022, "source": [], "states": {"study": "open"}, "note": "N"}]},
         "answers": {"A.1": "yes", "A.2": {"level": "n.a.", "reason": "R"}},
         "reviews": {"A.1": "no"},
         "actions": [{"id": "I", "for": ["A.1"], "action": "B"}],
         "expect": {
           "designations": {"cc": "unknown"}, "reached": "none", "criteria": {"G1": "met"},
           "conditions": {"P1": "unknown"}, "core-gate": "none",
           "items": {"A.1": {"state": "assessed", "supported": ["no", "yes"], "evidenced": "none"}},
           "scores": {"whole": {"claimed": ["0", "1/2"], "evidenced": "none", "reviewed": "50%"},
                      "areas": {"care": {"claimed": "1"}}, "chapters": {"1": {"claimed": "1"}},
                      "standards": {"A": {"claimed": "1"}}},
           "readiness": {"all-assessed": "no-go"}}},
        {"id": "b", "base": "a", "designation": "ccc", "year": 2024, "as-of": "2024-12-30",
         "documents": [{"id": "D-1", "title": "T", "status": "final", "date": "2024", "url": "u"}],
         "figures": [{"indicator": "beds", "value": 3, "year": 2024}],
         "expect": {"readiness": "no-go"}}]}
      """)

  private static let dossier = [
    File(
      kind: "dossier", edition: nil, name: "dossier.yaml",
      text: """
        {"format": 1, "centre": {"id": "c", "name": "C"}, "country": "XX", "year": 2023,
         "edition": "f", "revision": "1", "designation": "cc", "as-of": "2024-12-31",
         "milestones": {"visit": "2025-03-04", "certificate-until": "2025-02-28"},
         "absent": {"new": "R"}}
        """),
    File(
      kind: "documents", edition: nil, name: "documents.yaml",
      text: """
        {"defaults": {"owner": "O", "language": "en"}, "documents": [
          {"id": "D-1", "kind": ["plan"], "title": "T", "status": "final", "date": "2024-01-01",
           "valid-until": "2026", "language": "it", "english-summary": "true", "owner": "O",
           "file": "a/b.pdf", "confidential": "false", "shows": {"A.1": ["plan"]},
           "sha256": "\(String(repeating: "a", count: 64))"},
          {"id": "D-2", "title": "T", "status": "draft", "date": "2024-01", "place": "P",
           "kind": "other", "shows": {"A.1": {"plan": "p. 1"}}}]}
        """),
    File(
      kind: "quantitative", edition: nil, name: "quantitative.yaml",
      text: """
        {"figures": [
          {"indicator": "patients", "value": "1 204", "unit": "patients", "year": 2023,
           "source": ["D-1"], "states": {"study": "open"}, "note": "N"},
          {"indicator": "flag", "value": "true", "year": 2023, "source": "D-1"}]}
        """),
    File(
      kind: "qualitative", edition: nil, name: "qualitative.yaml",
      text: """
        {"answers": {
          "A.1": {"level": "yes", "note": "N", "improve": "I", "by": "B", "on": "2024-05-02",
                  "confirmed": "true"},
          "A.2": {"level": "n.a.", "reason": "R"}}}
        """),
    File(
      kind: "peer-review", edition: nil, name: "peer-review.yaml",
      text: """
        {"answers": {"A.1": {"level": "no"}}, "strengths": {"1": ["S"]},
         "opportunities": {"1": ["O"]}}
        """),
    File(
      kind: "improvement-plan", edition: nil, name: "improvement-plan.yaml",
      text: """
        {"actions": [{"id": "A-1", "for": ["A.1"], "aim": "A", "action": "B", "owner": "O",
                      "due": "2025-03-31", "measure": "M", "status": "open"}]}
        """),
  ]
}
