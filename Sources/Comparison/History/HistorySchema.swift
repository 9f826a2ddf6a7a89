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
      .init("engine", .string), .init("disclaimer", .string),
      .init("centre", .object([.init("id", .string), .init("name", .string)])),
      .init("years", .array(.object(ComparisonSchema.side + year)), "By index year."),
    ]).document(
      title: "history.json of an OECI self-assessment, schema \(History.schema)",
      definitions: ReportSchema.values)
  }

  private static let year: [JSONSchema.Property] = [
    .init("verdict", .words(Verdict.allCases.map(\.word)), "Of the designation sought."),
    .init("ready", .boolean), .init("documents", .integer), .init("validDocuments", .integer),
    .init("figures", .integer), .init("usableFigures", .integer), .init("actions", .integer),
    .init("remark", .nullable(.string)),
  ]
}
