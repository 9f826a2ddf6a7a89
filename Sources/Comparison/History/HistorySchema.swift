import Assessment
import Diagnostics
import Reports
import JSON
import Words

/// The JSON Schema of `history.json`, closed, as this version writes it.
package enum HistorySchema {
  /// The schema document.
  package static var text: String {
    JSONSchema.object([
      .init("schema", .constant(History.schema), "The version of this layout."),
      .init("meaning", .constant(Report.meaning), "The version of the rules."),
      .init("engine", .string, "The program that wrote it, with its version."),
      .init("disclaimer", .string, "What the result is not."),
      .init(
        "centre",
        .object([.init("id", .string, "Its id."), .init("name", .string, "Its name.")]),
        "The centre, by the last year."),
      .init("years", .array(.object(ComparisonSchema.side + year)), "By index year."),
    ]).document(
      title: "history.json of an OECI self-assessment, schema \(History.schema)",
      definitions: ReportSchema.values)
  }

  private static let year: [JSONSchema.Property] = [
    .init("verdict", .words(Verdict.allCases.map(\.word)), "Of the designation sought."),
    .init("ready", .boolean, "Whether the centre may go to the peer review."),
    .init("documents", .integer, "How many documents there are."),
    .init("validDocuments", .integer, "How many of them count."),
    .init("figures", .integer, "How many figures there are."),
    .init("usableFigures", .integer, "How many of them count."),
    .init("actions", .integer, "How many actions there are."),
    .init("remark", .nullable(.string), "What a reader must know of the year; null for nothing."),
  ]
}
