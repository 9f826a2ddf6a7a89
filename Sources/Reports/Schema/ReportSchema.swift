import Assessment
import Criteria
package import JSON

/// The JSON Schema of `report.json`, closed, as this version writes it.
package enum ReportSchema {
  /// The schema document.
  package static var text: String {
    JSONSchema.object(report).document(
      title: "report.json of an OECI self-assessment, schema \(Report.schema)",
      definitions: definitions)
  }

  static func property(
    _ key: String, _ schema: JSONSchema, _ description: String? = nil
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
    property("disclaimer", name),
    property(
      "centre",
      .object([property("id", name), property("name", name), property("country", name)])),
    property("year", .integer, "The index year of the quantitative questionnaire."),
    property(
      "edition",
      .object([
        property("id", name), property("title", name), property("revision", optionalText),
        property("standing", .words(Standing.allCases.map(\.rawValue))),
        property("digest", digest, "Of the edition's normal form in `inputs`."),
      ])),
    property("asOf", date, "The only clock."),
    property(
      "firstSteps", .array(.reference("firstStep")), "What to do first, the most pressing first."),
    property("moreSteps", .integer, "How many steps there are besides."),
    property("designation", .reference("designation")),
    property("preconditions", .array(.reference("condition")), "Reported, never scored."),
    property("score", .reference("score")),
    property("coreGate", .reference("coreGate")),
    property("readiness", .reference("readiness")),
    property("areas", .array(.reference("area"))),
    property("chapters", .array(.reference("chapter"))),
    property("strengths", .array(.reference("strength"))),
    property("opportunities", .array(.reference("opportunity"))),
    property("findings", .reference("findings")),
    property("consistency", .array(.reference("consistency"))),
    property("lapses", .array(.reference("lapse"))),
    property("improvementPlan", .array(.reference("action"))),
    property("documents", .array(.reference("document"))),
    property("absent", .array(.reference("absent"))),
    property("figures", .array(.reference("figure"))),
    property("inputs", .reference("inputs")),
  ]

  private static let definitions: [(String, JSONSchema)] =
    ReportSchema.values + ReportSchema.sentences + ReportSchema.parts + ReportSchema.evidence

  /// Numbers, scores and conditions, which other files have too.
  package static let values: [(String, JSONSchema)] = [
    (
      "fraction",
      .object([
        property(
          "exact", .nullable(exact),
          "n, or n/d in lowest terms; null if that has more than about a thousand digits."),
        property("percent", .number, "Truncated to one decimal."),
      ])
    ),
    (
      "interval",
      .nullable(
        .object([
          property("low", .reference("fraction"), "What is documented."),
          property("high", .reference("fraction"), "What is still possible."),
        ]))
    ),
    (
      "score",
      .object([
        property("claimed", .reference("interval")), property("evidenced", .reference("interval")),
        property("reviewed", .reference("interval")),
        property("reviewedItems", .integer, "How many items the reviewed score is over."),
        property("assessed", .integer), property("notAssessed", .integer),
        property("notApplicable", .integer), property("outOfScope", .integer),
      ])
    ),
    ("levels", .object([property("low", name), property("high", name)])),
    (
      "condition",
      .object([
        property("id", optionalText), property("title", name),
        property("values", .array(.nullable(exact)), "None, one, or the smallest and the largest."),
        property("lowerBound", .boolean),
        property("threshold", .nullable(exact), "Of the condition, whether or not it is required."),
        property(
          "required", .boolean, "Whether the designation that it is judged for requires it."),
        property(
          "asked", .nullable(.reference("asked")), "Null where it is no comparison or not required."
        ),
        property("verdict", verdict), property("claimed", verdict), property("sources", texts),
        property("reasons", reasons, "Why, part by part."),
      ])
    ),
    (
      "asked",
      .object([
        property("comparison", .words(Comparison.allCases.map(\.rawValue) + ["is"])),
        property("exact", .nullable(exact), "The number; null where a yes or no is asked."),
        property("text", name),
      ])
    ),
  ]

  private static let parts: [(String, JSONSchema)] = [
    (
      "firstStep",
      .object([
        property("purpose", .words(FirstStep.Purpose.allCases.map(\.rawValue))),
        code(of: "What to do, for programs."), arguments, property("text", name, "What to do."),
        property("aim", .object([code(of: "What it is for, for programs."), arguments])),
        property("reason", name, "What it is for."),
        property("ids", texts, "What the text names."),
      ])
    ),
    (
      "designation",
      .object([
        property("sought", name),
        property("criteriaMet", optionalText, "The highest designation whose criteria are met."),
        property("reached", optionalText, "The same, whatever hinders, under this meaning."),
        property(
          "hindered", texts,
          "The conditions to apply that are not met, and the items that are not assessed or core "
            + "and below the gate."),
        property("preliminary", .boolean), property("verdicts", .map(verdict)),
        property("claimed", .map(verdict)), property("rules", .array(.reference("condition"))),
        property("criteria", .array(.reference("condition"))),
      ])
    ),
    (
      "coreGate",
      .object([
        property("verdict", .nullable(verdict)), property("level", optionalText),
        property("known", .integer), property("complete", .boolean), property("failing", texts),
        property("unproven", texts),
      ])
    ),
    (
      "readiness",
      .object([
        property("go", .boolean),
        property(
          "checks",
          .array(
            .object([
              property("id", .words(Readiness.Check.allCases.map(\.rawValue))),
              property("title", name), property("rule", .words(["oeci", "ours"])),
              property("holds", .boolean),
              property("failing", messages, "What fails it."),
            ]))),
      ])
    ),
    (
      "area",
      .object([
        property("id", name), property("title", name), property("score", .reference("score")),
      ])
    ),
    (
      "chapter",
      .object([
        property("id", name), property("title", name), property("score", .reference("score")),
        property("reviewedStrengths", texts), property("reviewedOpportunities", texts),
        property("standards", .array(.reference("standard"))),
      ])
    ),
    (
      "standard",
      .object([
        property("id", name), property("title", name), property("area", name),
        property("sources", texts), property("confidence", confidence),
        property("score", .reference("score")), property("items", .array(.reference("item"))),
      ])
    ),
    (
      "item",
      .object([
        property("id", name), property("text", name), property("core", .boolean),
        property("state", .words(ItemState.allCases.map(\.rawValue))),
        property("claimed", optionalText), property("reviewed", optionalText),
        property("reviewedNotApplicable", .boolean), property("supported", .reference("levels")),
        property("evidenced", .nullable(.reference("levels"))),
        property(
          "phases",
          .object(Phase.allCases.map { .init($0.rawValue, verdict, required: false) })),
        property("note", optionalText), property("improve", optionalText),
        property("by", optionalText), property("on", .nullable(date)),
        property("notApplicableBecause", optionalText), property("unconfirmed", .boolean),
        property("carriedOver", optionalText),
        property("reviewNote", optionalText), property("actions", texts),
        property("sources", texts), property("confidence", confidence),
        property("reasons", reasons, "Why, part by part."),
      ])
    ),
    (
      "strength",
      .object([property("id", name), property("title", name), property("chapter", name)])
    ),
    (
      "opportunity",
      .object([
        property("id", name), property("core", .boolean), property("low", name),
        property("worth", .reference("fraction")),
        property("missing", messages, "What the item lacks for a better level."),
      ])
    ),
    (
      "finding",
      .object([
        property("id", name), property("core", .boolean), property("claimed", name),
        property("supported", name, "The levels that the evidence supports, in words."),
        property("supportedLevels", .reference("levels")),
        property("why", messages, "What the evidence lacks for the claim."),
      ])
    ),
    (
      "findings",
      .object(
        ["contradicted", "unproven", "underclaimed"].map {
          property($0, .array(.reference("finding")))
        })
    ),
    (
      "consistency",
      .object([
        property("kind", .words(["values-differ", "share-above-one", "rule-broken"])),
        property("id", name), code(of: "The same as the kind."), arguments, property("text", name),
      ])
    ),
  ]
}
