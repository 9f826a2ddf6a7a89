import Assessment
import Criteria
package import JSON

extension ReportSchema {
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
        property("claimed", .reference("interval"), "By the centre's answers."),
        property("evidenced", .reference("interval"), "As documented."),
        property("reviewed", .reference("interval"), "By the auditors' answers."),
        property("reviewedItems", .integer, "How many items the reviewed score is over."),
        property("assessed", .integer, "How many items are answered."),
        property("notAssessed", .integer, "How many applicable items are not answered."),
        property("notApplicable", .integer, "How many items are answered n.a."),
        property("outOfScope", .integer, "How many items do not apply to the designation sought."),
      ])
    ),
    (
      "levels",
      .object([
        property("low", name, "The level that is documented."),
        property("high", name, "The best level that is still possible."),
      ])
    ),
    (
      "condition",
      .object([
        property("id", optionalText, "Its id, if it has one."),
        property("title", name, "Its title, or what it requires."),
        property("values", .array(.nullable(exact)), "None, one, or the smallest and the largest."),
        property(
          "lowerBound", .boolean,
          "Whether the value may be higher, since a part of a sum is missing."),
        property("threshold", .nullable(exact), "Of the condition, whether or not it is required."),
        property(
          "required", .boolean, "Whether the designation that it is judged for requires it."),
        property(
          "asked", .nullable(.reference("asked")), "Null where it is no comparison or not required."
        ),
        property("verdict", verdict, "On the evidence."),
        property("claimed", verdict, "On the claims, whether documented or not."),
        property("sources", texts, "What it rests on."),
        property("reasons", reasons, "Why, part by part."),
      ])
    ),
    (
      "asked",
      .object([
        property(
          "comparison", .words(Comparison.allCases.map(\.rawValue) + ["is"]),
          "How the value is compared."),
        property("exact", .nullable(exact), "The number; null where a yes or no is asked."),
        property("text", name, "It in English."),
      ])
    ),
  ]
}
