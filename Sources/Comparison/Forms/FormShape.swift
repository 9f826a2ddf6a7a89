/// Where the things of the normal forms stand, and which of their keys other parts of a comparison
/// tell already.
///
/// What is not named here is told key by key, so that no new key of a form is ever left out.
enum FormShape {
  /// A list of things of one kind.
  struct List {
    var thing: KeyChange.Thing
    /// The key that names each of them; nil for a mapping, whose keys do.
    var name: String?

    init(_ thing: KeyChange.Thing, by name: String? = nil) {
      self.thing = thing
      self.name = name
    }
  }

  /// What stands between the keys of a path.
  static let separator = " › "

  /// The lists of a thing, by their path in it.
  static let lists: [KeyChange.Thing: [String: List]] = [
    .edition: [
      "edition › areas": List(.area), "edition › scale": List(.level, by: "level"),
      "edition › sources": List(.source), "indicators › dimensions": List(.dimension),
      "indicators › indicators": List(.indicator, by: "id"),
      "indicators › consistency": List(.consistencyRule, by: "id"),
      "documents › documents": List(.documentKind, by: "id"),
      "designation › preconditions": List(.precondition, by: "id"),
      "designation › criteria": List(.criterion, by: "id"),
      "designation › designations": List(.designation, by: "id"),
      "chapters": List(.chapter, by: "chapter"), "crosswalk › map": List(.crosswalk, by: "from"),
    ],
    .chapter: ["standards": List(.standard, by: "id")],
    .standard: ["items": List(.item, by: "id")],
    .dossier: [
      "documents › documents": List(.document, by: "id"),
      "quantitative › figures": List(.figure, by: "indicator"),
      "qualitative › answers": List(.answer), "peer-review › answers": List(.auditorsAnswer),
      "improvement-plan › actions": List(.action, by: "id"),
    ],
  ]

  /// The paths that other parts tell of wherever they differ.
  static let told: [KeyChange.Thing: Set<String>] = [
    // At the top of the comparison, and among the rules of scoring.
    .edition: ["edition › edition", "edition › revision", "edition › policy"],
    .level: ["points", "shows"],
    .chapter: ["weight"],
    // As causes.
    .standard: ["title", "area", "applies-to", "weight", "chapter"],
    .item: ["text", "core", "not-applicable", "answers", "evidence", "weight"],
    .answer: ["level", "note", "improve", "by", "on", "reason", "confirmed"],
    .auditorsAnswer: ["level", "note", "improve", "by", "on", "reason", "confirmed"],
    // In sections of their own.
    .document: [
      "id", "kind", "title", "status", "date", "valid-until", "language", "english-summary",
      "owner", "file", "url", "place", "sha256", "confidential", "shows",
    ],
    .figure: ["indicator", "value", "unit", "year", "source", "states", "note"],
    .action: ["id", "for", "aim", "action", "owner", "due", "measure", "status"],
    .dossier: [
      "dossier › year", "dossier › edition", "dossier › designation", "dossier › as-of",
    ],
  ]

  /// The kinds of things of which another part tells that they came or went, or were split or merged.
  static let toldAsWhole: Set<KeyChange.Thing> = [
    .level, .precondition, .criterion, .designation, .standard, .item, .document, .figure, .answer,
    .auditorsAnswer, .action,
  ]

  /// The kinds whose order is how the files are written; dossiers are sorted when they are read.
  static let unordered: Set<KeyChange.Thing> = [
    .document, .figure, .answer, .auditorsAnswer, .action,
  ]
}
