import Diagnostics
import JSON

/// Documents, figures, actions, the readiness, and what else differs.
extension ComparisonSchema {
  static let evidence: [(String, JSONSchema)] = [
    (
      "document",
      .object([
        property("id", .string, "Its id, on the new side if it is there."),
        property(
          "class", .words(DocumentChange.Outcome.allCases.map(\.rawValue)), "What became of it."),
        property("oldID", optional, "Its id on the old side; null if it is new."),
        property("newID", optional, "Its id on the new side; null if it is gone."),
        property("title", optional, "Null for a confidential document."),
        property("wasValid", .boolean, "Whether it counted on the old side."),
        property("isValid", .boolean, "Whether it counts on the new side."),
        property("oldReason", .string, "Why it did or did not count."),
        property("newReason", .string, "Why it does or does not count."),
        property("differences", differences, "What else of it differs."),
        property("items", texts, "The items that it documents on either side."),
        property("indicators", texts, "The indicators whose figures it is a source of."),
        property("oldPlace", optional, "Where it is written, as file and line."),
        property("newPlace", optional, "Where it is written, as file and line."),
      ])
    ),
    (
      "figure",
      .object([
        property("indicator", .string, "What is counted."),
        property(
          "class", .words(FigureChange.Outcome.allCases.map(\.rawValue)), "What became of it."),
        property("old", optional, "Its value on the old side; null if it is new."),
        property("new", optional, "Its value on the new side; null if it is gone."),
        property("oldLeftOut", optional, "Why it did not count; null if it did."),
        property("newLeftOut", optional, "Why it does not count; null if it does."),
        property("differences", differences, "What else of it differs."),
        property("oldPlace", optional, "Where it is written, as file and line."),
        property("newPlace", optional, "Where it is written, as file and line."),
      ])
    ),
    (
      "action",
      .object([
        property("id", .string, "Its id."),
        property(
          "class", .words(ActionChange.Outcome.allCases.map(\.rawValue)), "What became of it."),
        property("action", .string, "What is done."),
        property("for", texts, "The items it improves."),
        property("oldStatus", optional, "Its status on the old side; null if it is new."),
        property("newStatus", optional, "Its status on the new side; null if it is gone."),
        property("differences", differences, "What else of it differs."),
      ])
    ),
    (
      "readiness",
      .object([
        property("old", .boolean, "Whether it was a go."),
        property("new", .boolean, "Whether it is a go."),
        property(
          "checks",
          .array(
            .object([
              property("id", .string, "Which check."), property("title", .string, "What it asks."),
              property("oldFailing", .integer, "How much failed it."),
              property("newFailing", .integer, "How much fails it."),
              property("failingNow", texts, "What fails it and did not before."),
              property("failingNoLonger", texts, "What failed it and does no longer."),
            ])), "The checks, in the order of the reports."),
      ])
    ),
    (
      "other",
      .object([
        property(
          "thing", .words(KeyChange.Thing.allCases.map(\.rawValue)), "What kind of entry it is."),
        property("id", optional, "Null for the edition and the dossier."),
        property("key", optional, "Null where the entry came or went as a whole."),
        property("old", optional, "What it said; null if it was not there."),
        property("new", optional, "What it says; null if it is not there."),
      ])
    ),
  ]
}
