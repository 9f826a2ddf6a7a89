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
    _ key: String, _ schema: JSONSchema, _ description: String
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
      property("aspect", .words(DocumentChange.Aspect.allCases.map(\.rawValue)), "What differs."),
      property("old", .string, "On the old side."), property("new", .string, "On the new side."),
    ]))

  /// The keys that tell about one side or year.
  static let side: [JSONSchema.Property] = [
    property("year", .integer, "The index year."),
    property("asOf", .string, "The assessment date."),
    property(
      "edition",
      .object([
        property("id", .string, "Its name."), property("title", .string, "Its title."),
        property("revision", optional, "Its revision, if it states one."),
        property("digest", digest, "SHA-256 of its normal form."),
      ]), "The edition of the criteria."),
    property("dossierDigest", digest, "SHA-256 of the dossier's normal form."),
    property("sought", .string, "The designation sought, by id."),
    property("reached", optional, "The highest designation whose criteria are met; null for none."),
    property("preliminary", .boolean, "Always true: no result is OECI's."),
    property(
      "coreGate", verdict, "Whether every core item reaches its level; null without a gate."),
    property("score", .reference("score"), "Of the whole."),
  ]

  private static let comparison: [JSONSchema.Property] = [
    property("schema", .constant(YearComparison.schema), "The version of this layout."),
    property("meaning", .constant(Report.meaning), "The version of the rules both were judged by."),
    property("engine", .string, "The program that wrote it, with its version."),
    property("disclaimer", .string, "What the result is not."),
    property(
      "centre",
      .object([
        property("id", .string, "Its id."), property("name", .string, "Its name."),
      ]), "The centre, by the new side."),
    property("remarks", texts, "What a reader must know before believing any of it."),
    property("old", .reference("side"), "The earlier side."),
    property("new", .reference("side"), "The later side."),
    property(
      "counts",
      .object(ChangeClass.allCases.map { property($0.rawValue, .integer, $0.meaning) }),
      "How many items became what."),
    property("coreGateCriteria", criteria, "What the criteria alone did to the core gate."),
    property("rules", causes, "What changed of the scale, the core gate, the chapters' weights."),
    property("replay", .reference("replay"), "How the score came from the old to the new."),
    property("items", .array(.reference("item")), "Every item of either side exactly once."),
    property("standards", .array(.reference("standard")), "Every standard of either side."),
    property(
      "conditions", .array(.reference("conditionChange")),
      "Conditions to apply, designation criteria and designations."),
    property("documents", .array(.reference("document")), "Documents that differ."),
    property("figures", .array(.reference("figure")), "Figures that differ."),
    property("actions", .array(.reference("action")), "Actions that differ."),
    property("readiness", .reference("readiness"), "Whether the centre may go to the peer review."),
    property(
      "others", .array(.reference("other")),
      "Every key of the two normal forms that differs and that nothing else here gives."),
  ]

  private static let definitions = shared + parts + evidence

  private static let shared: [(String, JSONSchema)] = [
    ("side", .object(side)),
    (
      "replay",
      .object([
        property(
          "layers",
          .array(
            .object([
              property("id", layer, "What is put in place."),
              property("changed", .boolean, "Whether the sides differ in it."),
            ])),
          "In the order in which the new takes the place of the old."),
        property("parts", .array(.reference("part")), "The whole, the areas and the chapters."),
      ])
    ),
    (
      "part",
      .object([
        property("kind", .words(["whole", "area", "chapter"]), "What it is."),
        property("id", .string, "Its id."), property("title", .string, "Its title."),
        property(
          "series",
          .array(
            .object([
              property(
                "end", .words(ScoreSeries.End.allCases.map(\.rawValue)),
                "Which score, and which end of its interval."),
              property(
                "totals", .array(.nullable(.reference("fraction"))),
                "The old side, then after each layer; null where there is no score."),
              property(
                "steps", .nullable(.array(.nullable(.pattern("-?[0-9]+(/[0-9]+)?")))),
                "What each layer adds, exactly, or null if that has more than about a thousand "
                  + "digits; null where some state has no score."),
            ])), "One for each end."),
      ])
    ),
    (
      "cause",
      .object([
        property("kind", .words(Cause.Kind.allCases.map(\.rawValue)), "What changed."),
        property("layer", .nullable(layer), "The layer it belongs to; null if it is none's."),
        property("id", .string, "What it is about."),
        property("text", .string, "It in English."),
        property("old", optional, "What it was; null if it was not there."),
        property("new", optional, "What it is; null if it is not there."),
        property("oldPlace", optional, "Where that is written, as file and line."),
        property("newPlace", optional, "Where this is written, as file and line."),
      ])
    ),
    (
      "clause",
      .object([
        property("clause", .string, "A part of what is required."),
        property("old", verdict, "Null where it is not required."),
        property("new", verdict, "Null where it is not required."),
        property("causes", causes, "Why it differs."),
      ])
    ),
  ]

  private static let parts: [(String, JSONSchema)] = [
    (
      "state",
      .object([
        property("id", .string, "The item's id on its side."),
        property(
          "state", .words(ItemState.allCases.map(\.rawValue)), "Whether it applies and is assessed."
        ),
        property("claimed", optional, "The level that the centre answered."),
        property("reviewed", optional, "The level that the auditors answered."),
        property("low", optional, "The evidenced levels; null where the item is not applicable."),
        property("high", optional, "The best level that is still possible."),
        property("contradicted", .boolean, "Whether more is claimed than the evidence allows."),
      ])
    ),
    (
      "item",
      .object([
        property(
          "id", .string, "Its id, with those of all items that it was split into or merged of."),
        property("class", outcome, "What became of it."),
        property("criteria", criteria, "What the criteria alone did, whatever the evidence did."),
        property("relation", relation, "How the two texts are related."),
        property("core", .boolean, "Whether it is a core item on either side."),
        property("text", .string, "What it says."),
        property("old", .array(.reference("state")), "On the old side."),
        property("new", .array(.reference("state")), "On the new side."),
        property(
          "needsConfirmation", optional,
          "Why the answer of last year must be confirmed; null if not."),
        property("levelToConfirm", optional, "The level to confirm."),
        property("note", optional, "What the crosswalk remarks."),
        property("causes", causes, "Why its levels differ."),
        property("clauses", clauses, "The parts of what it requires that differ."),
        property(
          "effects",
          .array(
            .object([
              property("layer", layer, "The layer."),
              property("before", .string, "The levels before it."),
              property("after", .string, "The levels after it."),
            ])), "What each layer did to the evidenced levels."),
      ])
    ),
    (
      "standard",
      .object([
        property("id", .string, "Its id."),
        property("relation", relation, "How the two are related."),
        property("title", .string, "Its title."),
        property("old", texts, "Its ids on the old side."),
        property("new", texts, "Its ids on the new side."),
        property("oldScore", .reference("interval"), "What was evidenced; null for nothing."),
        property("newScore", .reference("interval"), "What is evidenced; null for nothing."),
        property(
          "items",
          .object(
            ChangeClass.allCases.map {
              .init($0.rawValue, .integer, required: false, $0.meaning)
            }), "How many of its items became what."),
        property("causes", causes, "Why it differs."),
      ])
    ),
    (
      "conditionChange",
      .object([
        property("id", .string, "Its id."),
        property(
          "role", .words(ConditionChange.Role.allCases.map(\.rawValue)),
          "A condition to apply, a criterion or a designation."),
        property("class", outcome, "What became of it."),
        property("criteria", criteria, "What the criteria alone did, whatever the evidence did."),
        property("relation", relation, "How the two are related."),
        property("title", .string, "Its title."),
        property("oldID", optional, "Its id on the old side; null if it is new."),
        property("newID", optional, "Its id on the new side; null if it is gone."),
        property("old", verdict, "Its verdict on the old side."),
        property("new", verdict, "Its verdict on the new side."),
        property("causes", causes, "Why the verdict differs."),
        property("clauses", clauses, "The parts of it that differ."),
      ])
    ),
  ]
}
