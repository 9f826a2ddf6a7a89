import Assessment
import Diagnostics
import Reports
import JSON
import Words

/// The JSON Schema of `comparison.json`, closed, as this version writes it.
package enum ComparisonSchema {
  /// The schema document.
  package static var text: String {
    JSONSchema.object(comparison).document(
      title: "comparison.json of two OECI self-assessments, schema \(YearComparison.schema)",
      definitions: ReportSchema.values + definitions)
  }

  static func property(
    _ key: String, _ schema: JSONSchema, _ description: String? = nil
  ) -> JSONSchema.Property {
    .init(key, schema, description)
  }

  static let optional = JSONSchema.nullable(.string)
  static let texts = JSONSchema.array(.string)
  private static let digest = JSONSchema.pattern("[0-9a-f]{64}")
  private static let verdict = JSONSchema.nullable(.words(Verdict.allCases.map(\.word)))
  private static let outcome = JSONSchema.words(ChangeClass.allCases.map(\.rawValue))
  private static let criteria = JSONSchema.nullable(
    .words(CriteriaEffect.allCases.map(\.rawValue)))
  private static let relation = JSONSchema.words(Relation.allCases.map(\.rawValue))
  private static let layer = JSONSchema.words(Layer.allCases.map(\.rawValue))
  private static let causes = JSONSchema.array(.reference("cause"))
  private static let clauses = JSONSchema.array(.reference("clause"))
  static let differences = JSONSchema.array(
    .object([
      property("aspect", .words(DocumentChange.Aspect.allCases.map(\.rawValue))),
      property("old", .string), property("new", .string),
    ]))

  /// The keys that tell about one side or year.
  static let side: [JSONSchema.Property] = [
    property("year", .integer), property("asOf", .string),
    property(
      "edition",
      .object([
        property("id", .string), property("title", .string), property("revision", optional),
        property("digest", digest),
      ])),
    property("dossierDigest", digest), property("sought", .string), property("reached", optional),
    property("preliminary", .boolean),
    property("coreGate", verdict, "Null where there is no gate."),
    property("score", .reference("score")),
  ]

  private static let comparison: [JSONSchema.Property] = [
    property("schema", .constant(YearComparison.schema), "The version of this layout."),
    property("meaning", .constant(Report.meaning), "The version of the rules both were judged by."),
    property("engine", .string), property("disclaimer", .string),
    property("centre", .object([property("id", .string), property("name", .string)])),
    property("remarks", texts, "What a reader must know before believing any of it."),
    property("old", .reference("side")), property("new", .reference("side")),
    property(
      "counts", .object(ChangeClass.allCases.map { property($0.rawValue, .integer) }),
      "How many items became what."),
    property("coreGateCriteria", criteria, "What the criteria alone did to the core gate."),
    property("rules", causes, "What changed of the scale, the core gate, the chapters' weights."),
    property("replay", .reference("replay")),
    property("items", .array(.reference("item")), "Every item of either side exactly once."),
    property("standards", .array(.reference("standard"))),
    property("conditions", .array(.reference("conditionChange"))),
    property("documents", .array(.reference("document"))),
    property("figures", .array(.reference("figure"))),
    property("actions", .array(.reference("action"))),
    property("readiness", .reference("readiness")),
    property(
      "others", .array(.reference("other")),
      "Every key of the two normal forms that differs and that nothing else here tells."),
  ]

  private static let definitions = shared + parts + evidence

  private static let shared: [(String, JSONSchema)] = [
    ("side", .object(side)),
    (
      "replay",
      .object([
        property(
          "layers",
          .array(.object([property("id", layer), property("changed", .boolean)])),
          "In the order in which the new takes the place of the old."),
        property("parts", .array(.reference("part"))),
      ])
    ),
    (
      "part",
      .object([
        property("kind", .words(["whole", "area", "chapter"])), property("id", .string),
        property("title", .string),
        property(
          "series",
          .array(
            .object([
              property("end", .words(ScoreSeries.End.allCases.map(\.rawValue))),
              property(
                "totals", .array(.nullable(.reference("fraction"))),
                "The old side, then after each layer; null where there is no score."),
              property(
                "steps", .nullable(.array(.nullable(.pattern("-?[0-9]+(/[0-9]+)?")))),
                "What each layer adds, exactly, or null if that has more than about a thousand "
                  + "digits; null where some state has no score."),
            ]))),
      ])
    ),
    (
      "cause",
      .object([
        property("kind", .words(Cause.Kind.allCases.map(\.rawValue))),
        property("layer", .nullable(layer)), property("id", .string), property("text", .string),
        property("old", optional), property("new", optional), property("oldPlace", optional),
        property("newPlace", optional),
      ])
    ),
    (
      "clause",
      .object([
        property("clause", .string), property("old", verdict, "Null where it is not asked."),
        property("new", verdict), property("causes", causes),
      ])
    ),
  ]

  private static let parts: [(String, JSONSchema)] = [
    (
      "state",
      .object([
        property("id", .string), property("state", .words(ItemState.allCases.map(\.rawValue))),
        property("claimed", optional), property("reviewed", optional),
        property("low", optional, "The evidenced levels; null where the item is not applicable."),
        property("high", optional),
        property("contradicted", .boolean, "Whether more is claimed than the evidence allows."),
      ])
    ),
    (
      "item",
      .object([
        property("id", .string), property("class", outcome),
        property("criteria", criteria, "What the criteria alone did, whatever the evidence did."),
        property("relation", relation), property("core", .boolean), property("text", .string),
        property("old", .array(.reference("state"))), property("new", .array(.reference("state"))),
        property("needsConfirmation", optional), property("levelToConfirm", optional),
        property("note", optional), property("causes", causes), property("clauses", clauses),
        property(
          "effects",
          .array(
            .object([
              property("layer", layer), property("before", .string), property("after", .string),
            ])), "What each layer did to the evidenced levels."),
      ])
    ),
    (
      "standard",
      .object([
        property("id", .string), property("relation", relation), property("title", .string),
        property("old", texts), property("new", texts),
        property("oldScore", .reference("interval")), property("newScore", .reference("interval")),
        property(
          "items",
          .object(
            ChangeClass.allCases.map { .init($0.rawValue, .integer, required: false) })),
        property("causes", causes),
      ])
    ),
    (
      "conditionChange",
      .object([
        property("id", .string),
        property("role", .words(ConditionChange.Role.allCases.map(\.rawValue))),
        property("class", outcome), property("criteria", criteria),
        property("relation", relation), property("title", .string), property("oldID", optional),
        property("newID", optional), property("old", verdict),
        property("new", verdict), property("causes", causes), property("clauses", clauses),
      ])
    ),
  ]
}
