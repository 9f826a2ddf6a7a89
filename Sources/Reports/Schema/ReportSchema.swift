import Assessment
import Criteria
import JSON

/// The JSON Schema of `report.json`, closed, as this version writes it.
package enum ReportSchema {
  /// The schema document.
  package static var text: String {
    JSONSchema.object(report).document(
      title: "report.json of an OECI self-assessment, schema \(Report.schema)",
      definitions: definitions)
  }

  static func property(
    _ key: String, _ schema: JSONSchema, _ description: String
  ) -> JSONSchema.Property {
    .init(key, schema, description)
  }

  static let name = JSONSchema.string
  static let optionalText = JSONSchema.nullable(.string)
  static let texts = JSONSchema.array(.string)
  static let digest = JSONSchema.pattern("[0-9a-f]{64}")
  static let date = JSONSchema.pattern("[0-9]{4,}-[0-9]{2}-[0-9]{2}")
  static let exact = JSONSchema.pattern("-?[0-9]+(/[0-9]+)?")
  static let verdict = JSONSchema.words(Verdict.allCases.map(\.rawValue))
  static let confidence = JSONSchema.nullable(
    .words(Confidence.allCases.map(\.rawValue)))

  private static let report: [JSONSchema.Property] = [
    property("schema", .constant(Report.schema), "The version of this layout."),
    property("meaning", .constant(Report.meaning), "The version of the rules it was judged by."),
    property("engine", name, "The program and its version."),
    property("disclaimer", name, "What the result is not."),
    property(
      "centre",
      .object([
        property("id", name, "Its id."), property("name", name, "Its name."),
        property("country", name, "The country it lies in."),
      ]), "The centre that is assessed."),
    property("year", .integer, "The index year of the quantitative questionnaire."),
    property(
      "edition",
      .object([
        property("id", name, "Its id."), property("title", name, "Its title."),
        property("revision", optionalText, "Its revision, if it states one."),
        property(
          "standing", .words(Standing.allCases.map(\.rawValue)), "Whose words the criteria are."),
        property("digest", digest, "Of the edition's normal form in `inputs`."),
      ]), "The edition of the criteria."),
    property("asOf", date, "The only clock."),
    property(
      "firstSteps", .array(.reference("firstStep")), "What to do first, the most pressing first."),
    property("moreSteps", .integer, "How many steps there are besides."),
    property("designation", .reference("designation"), "The designation sought, and what is met."),
    property("preconditions", .array(.reference("condition")), "Reported, never scored."),
    property("score", .reference("score"), "Of the whole."),
    property("coreGate", .reference("coreGate"), "Whether every core item reaches its level."),
    property("readiness", .reference("readiness"), "Whether the centre may go to the peer review."),
    property("areas", .array(.reference("area")), "The areas, in the edition's order."),
    property("chapters", .array(.reference("chapter")), "The chapters, by number."),
    property(
      "strengths", .array(.reference("strength")),
      "Standards of which every item is documented at the best level."),
    property(
      "opportunities", .array(.reference("opportunity")),
      "Items that can still rise, those first that move the score most."),
    property("findings", .reference("findings"), "Answers beside their evidence."),
    property("consistency", .array(.reference("consistency")), "What does not fit together."),
    property(
      "lapses", .array(.reference("lapse")), "What lapses on which day after the assessment date."),
    property(
      "improvementPlan", .array(.reference("action")), "The actions of the improvement plan."),
    property("documents", .array(.reference("document")), "Every document."),
    property("absent", .array(.reference("absent")), "Requested documents that do not exist."),
    property("figures", .array(.reference("figure")), "Every figure."),
    property("inputs", .reference("inputs"), "What the report was made from."),
  ]

  private static let definitions: [(String, JSONSchema)] =
    ReportSchema.values + ReportSchema.sentences + ReportSchema.parts + ReportSchema.evidence

  private static let parts: [(String, JSONSchema)] = [
    (
      "firstStep",
      .object([
        property(
          "purpose", .words(FirstStep.Purpose.allCases.map(\.rawValue)), "What kind of step it is."),
        code(of: "What to do, for programs."), arguments, property("text", name, "What to do."),
        property(
          "aim", .object([code(of: "What it is for, for programs."), arguments]),
          "What it is for, for programs."),
        property("reason", name, "What it is for."),
        property("ids", texts, "What the text names."),
      ])
    ),
    (
      "designation",
      .object([
        property("sought", name, "The designation sought, by id."),
        property("criteriaMet", optionalText, "The highest designation whose criteria are met."),
        property("reached", optionalText, "The same, whatever hinders, under this meaning."),
        property(
          "hindered", texts,
          "The conditions to apply that are not met, and the items that are not assessed or core "
            + "and below the gate."),
        property("preliminary", .boolean, "Always true: no result is OECI's."),
        property("verdicts", .map(verdict), "The verdict on each designation, by id."),
        property("claimed", .map(verdict), "The same on the claims."),
        property("rules", .array(.reference("condition")), "The rule of each designation."),
        property("criteria", .array(.reference("condition")), "The designation criteria."),
      ])
    ),
    (
      "coreGate",
      .object([
        property(
          "verdict", .nullable(verdict), "Null where the edition has no gate or knows no core item."
        ), property("level", optionalText, "The level that every core item must reach."),
        property("known", .integer, "How many applicable core items are known."),
        property("complete", .boolean, "Whether all core items are known."),
        property("failing", texts, "The core items that are documented below the level."),
        property("unproven", texts, "The core items that are not documented at the level."),
      ])
    ),
    (
      "readiness",
      .object([
        property("go", .boolean, "Whether every check holds."),
        property(
          "checks",
          .array(
            .object([
              property("id", .words(Readiness.Check.allCases.map(\.rawValue)), "Which check."),
              property("title", name, "What it asks."),
              property(
                "rule", .words(["oeci", "ours"]), "Whether it is OECI's rule or this project's."),
              property("holds", .boolean, "Whether nothing fails it."),
              property("failing", messages, "What fails it."),
            ])), "The checks."),
      ])
    ),
    (
      "area",
      .object([
        property("id", name, "Its id."), property("title", name, "Its title."),
        property("score", .reference("score"), "Of its standards."),
      ])
    ),
    (
      "chapter",
      .object([
        property("id", name, "Its number."), property("title", name, "Its title."),
        property("score", .reference("score"), "Of its standards."),
        property("reviewedStrengths", texts, "Strengths that the auditors name."),
        property("reviewedOpportunities", texts, "Opportunities that the auditors name."),
        property("standards", .array(.reference("standard")), "Its standards."),
      ])
    ),
    (
      "standard",
      .object([
        property("id", name, "Its id."), property("title", name, "Its title."),
        property("area", name, "The area it belongs to, by id."),
        property("sources", texts, "What it rests on."),
        property("confidence", confidence, "How sure it is."),
        property("score", .reference("score"), "Of its items."),
        property("items", .array(.reference("item")), "Its items."),
      ])
    ),
    (
      "item",
      .object([
        property("id", name, "Its id."), property("text", name, "What is asked."),
        property("core", .boolean, "Whether it is a core item."),
        property(
          "state", .words(ItemState.allCases.map(\.rawValue)), "Whether it applies and is answered."
        ),
        property("claimed", optionalText, "The level that the centre answered."),
        property("reviewed", optionalText, "The level that the auditors answered."),
        property("reviewedNotApplicable", .boolean, "Whether the auditors answered n.a."),
        property("supported", .reference("levels"), "The levels that the evidence supports."),
        property(
          "evidenced", .nullable(.reference("levels")),
          "The levels that count: what is claimed, as far as it is supported."),
        property(
          "phases",
          .object(
            Phase.allCases.map { .init($0.rawValue, verdict, required: false, $0.about) }),
          "The verdict on each of its phases."),
        property("note", optionalText, "What the answer rests on."),
        property("improve", optionalText, "What is still to be done."),
        property("by", optionalText, "Who answered."),
        property("on", .nullable(date), "The day of the answer."),
        property("notApplicableBecause", optionalText, "Why it does not apply."),
        property(
          "unconfirmed", .boolean,
          "Whether the answer must still be confirmed, so that it does not count."),
        property("carriedOver", optionalText, "The answer that must be confirmed."),
        property("reviewNote", optionalText, "What the auditors say."),
        property("actions", texts, "The actions that improve it, by id."),
        property("sources", texts, "What it rests on."),
        property("confidence", confidence, "How sure it is."),
        property("reasons", reasons, "Why, part by part."),
      ])
    ),
    (
      "strength",
      .object([
        property("id", name, "Its id."), property("title", name, "Its title."),
        property("chapter", name, "The chapter it belongs to."),
      ])
    ),
    (
      "opportunity",
      .object([
        property("id", name, "Its id."), property("core", .boolean, "Whether it is a core item."),
        property("low", name, "The level that is documented."),
        property(
          "worth", .reference("fraction"),
          "What the score of the whole gains if it reaches the best level."),
        property("missing", messages, "What the item lacks for a better level."),
      ])
    ),
    (
      "finding",
      .object([
        property("id", name, "Its id."), property("core", .boolean, "Whether it is a core item."),
        property("claimed", name, "The level that is claimed."),
        property("supported", name, "The levels that the evidence supports, in words."),
        property("supportedLevels", .reference("levels"), "The same by name."),
        property("why", messages, "What the evidence lacks for the claim."),
      ])
    ),
    (
      "findings",
      .object(
        ["contradicted", "unproven", "underclaimed"].map {
          property($0, .array(.reference("finding")), "Answers of this kind.")
        })
    ),
    (
      "consistency",
      .object([
        property(
          "kind", .words(["values-differ", "share-above-one", "rule-broken"]), "What does not fit."),
        property("id", name, "The indicator or the cross-check."),
        code(of: "The same as the kind."), arguments, property("text", name, "It in English."),
      ])
    ),
  ]
}
