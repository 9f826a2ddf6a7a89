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
        property("date", date, "The first day on which it no longer counts."),
        property(
          "documents",
          .array(
            .object([
              property("id", name, "Its id."), code(of: "Why it lapses, for programs."), arguments,
              property("reason", name, "Why it lapses, after its name."),
            ])), "The documents that lapse."),
        property(
          "levels", .array(fall("item", .reference("levels"))), "The items whose levels fall."),
        property("scores", .array(fall("part", .reference("interval"))), "The scores that fall."),
        property(
          "coreGate", .nullable(fall("part", .nullable(verdict))),
          "What becomes of the core gate; null for nothing."),
        property(
          "designations", .array(fall("id", verdict)), "The designations whose verdict changes."),
      ])
    ),
    (
      "action",
      .object([
        property("id", name, "Its id."), property("for", texts, "The items it improves."),
        property("aim", optionalText, "What shall be reached."),
        property("action", name, "What is done."),
        property("owner", optionalText, "Who is responsible."),
        property("due", .nullable(date), "The day by which it is done."),
        property("measure", optionalText, "What will show that it worked."),
        property("status", .words(["open", "running", "done", "dropped"]), "How far it is."),
        property(
          "overdue", .boolean, "Whether its day is past and it is neither done nor dropped."),
      ])
    ),
    (
      "document",
      .object([
        property("id", name, "Its id."),
        .init("confidential", .boolean, required: false, "Then only id and digest are given."),
        .init("title", optionalText, required: false, "Its title."),
        .init("kinds", texts, required: false, "Its kinds, by id."),
        .init("date", optionalText, required: false, "When it was approved."),
        .init("location", optionalText, required: false, "Where it is."),
        .init("owner", optionalText, required: false, "Who keeps it."),
        .init("leftOut", optionalText, required: false, "Why it is not valid, if it is not."),
        .init("reasons", messages, required: false, "The same, one by one."),
        .init("language", optionalText, required: false, "The language it is written in."),
        .init("validUntil", .nullable(date), required: false, "The last day on which it counts."),
        .init("shownItems", .integer, required: false, "How many items it documents."),
        .init("citedByFigures", .integer, required: false, "How many figures cite it."),
        property("sha256", .nullable(digest), "The digest of its file, if it is registered."),
      ])
    ),
    (
      "absent",
      .object([
        property("id", name, "The kind of document."), property("title", name, "Its title."),
        property("reason", name, "Why it does not exist."),
      ])
    ),
    (
      "figure",
      .object([
        property("indicator", name, "What is counted, by id."),
        property("value", name, "As it is given."),
        property("year", .integer, "The year it is of."),
        property("states", texts, "What it states of itself."),
        property("sources", texts, "The documents that state it."),
        property("note", optionalText, "A remark on it."),
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
        property("edition", .reference("normalForm"), "The edition as it was read."),
        property("dossier", .reference("normalForm"), "The dossier as it was read."),
        property("evidence", evidenceFiles, "What was found of the documents that are files."),
        property(
          "files",
          .array(
            .object([
              property("of", name, "The edition or the dossier it belongs to."),
              property("path", name, "Its path in there."),
              property("sha256", digest, "Its digest."),
            ])), "Every file that was read."),
      ])
    ),
  ]

  private static let evidenceFiles = JSONSchema.object([
    property("checked", .integer, "How many files were found."),
    property("notChecked", .integer, "How many were not looked for."),
    property("missing", texts, "The ids of documents."),
    property("changed", texts, "Of those with another digest than is registered."),
    property("unreadable", texts, "Of those that could not be read."),
  ])

  private static func fall(_ key: String, _ value: JSONSchema) -> JSONSchema {
    .object([
      property(key, name, "What falls."), property("before", value, "Before the day."),
      property("after", value, "From the day on."),
    ])
  }
}
