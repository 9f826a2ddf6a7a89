import Assessment
import Criteria
import Diagnostics
import JSON

/// What a report says of evidence, and of what lapses.
extension ReportSchema {
  static let evidence: [(String, JSONSchema)] = [
    (
      "lapse",
      .object([
        property("date", date),
        property(
          "documents",
          .array(
            .object([
              property("id", name), code(of: "Why it lapses, for programs."), arguments,
              property("reason", name, "Why it lapses, after its name."),
            ]))),
        property("levels", .array(fall("item", .reference("levels")))),
        property("scores", .array(fall("part", .reference("interval")))),
        property("coreGate", .nullable(fall("part", .nullable(verdict)))),
        property("designations", .array(fall("id", verdict))),
      ])
    ),
    (
      "action",
      .object([
        property("id", name), property("for", texts), property("aim", optionalText),
        property("action", name), property("owner", optionalText),
        property("due", .nullable(date)), property("measure", optionalText),
        property("status", .words(["open", "running", "done", "dropped"])),
        property("overdue", .boolean),
      ])
    ),
    (
      "document",
      .object([
        property("id", name),
        .init("confidential", .boolean, required: false, "Then only id and digest are given."),
        .init("title", optionalText, required: false), .init("kinds", texts, required: false),
        .init("date", optionalText, required: false),
        .init("location", optionalText, required: false),
        .init("owner", optionalText, required: false),
        .init("leftOut", optionalText, required: false, "Why it is not valid, if it is not."),
        .init("reasons", messages, required: false, "The same, one by one."),
        .init("language", optionalText, required: false),
        .init("validUntil", .nullable(date), required: false),
        .init("shownItems", .integer, required: false),
        .init("citedByFigures", .integer, required: false),
        property("sha256", .nullable(digest)),
      ])
    ),
    (
      "absent",
      .object([property("id", name), property("title", name), property("reason", name)])
    ),
    (
      "figure",
      .object([
        property("indicator", name), property("value", name), property("year", .integer),
        property("states", texts), property("sources", texts), property("note", optionalText),
        property("leftOut", optionalText, "Why it does not count, if it does not."),
        property("reasons", messages, "The same, one by one."),
      ])
    ),
    (
      "normalForm",
      .object([
        property("digest", digest, "Of the normal form without whitespace between its tokens."),
        property("normalForm", .any, "In the keys of the files."),
      ])
    ),
    (
      "inputs",
      .object([
        property("edition", .reference("normalForm")),
        property("dossier", .reference("normalForm")),
        property("evidence", evidenceFiles, "What was found of the documents that are files."),
        property(
          "files",
          .array(
            .object([
              property("of", name), property("path", name), property("sha256", digest),
            ]))),
      ])
    ),
  ]

  private static let evidenceFiles = JSONSchema.object([
    property("checked", .integer), property("notChecked", .integer),
    property("missing", texts, "The ids of documents."),
    property("changed", texts, "Of those with another digest than is registered."),
    property("unreadable", texts),
  ])

  private static func fall(_ key: String, _ value: JSONSchema) -> JSONSchema {
    .object([property(key, name), property("before", value), property("after", value)])
  }
}
