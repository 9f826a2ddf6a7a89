import Diagnostics
import JSON

/// Documents, figures, actions, the readiness, and what else differs.
extension ComparisonSchema {
  static let evidence: [(String, JSONSchema)] = [
    (
      "document",
      .object([
        property("id", .string),
        property("class", .words(DocumentChange.Outcome.allCases.map(\.rawValue))),
        property("oldID", optional), property("newID", optional),
        property("title", optional, "Null for a confidential document."),
        property("wasValid", .boolean), property("isValid", .boolean),
        property("oldReason", .string), property("newReason", .string),
        property("differences", differences), property("items", texts),
        property("indicators", texts), property("oldPlace", optional),
        property("newPlace", optional),
      ])
    ),
    (
      "figure",
      .object([
        property("indicator", .string),
        property("class", .words(FigureChange.Outcome.allCases.map(\.rawValue))),
        property("old", optional), property("new", optional), property("oldLeftOut", optional),
        property("newLeftOut", optional), property("differences", differences),
        property("oldPlace", optional), property("newPlace", optional),
      ])
    ),
    (
      "action",
      .object([
        property("id", .string),
        property("class", .words(ActionChange.Outcome.allCases.map(\.rawValue))),
        property("action", .string), property("for", texts), property("oldStatus", optional),
        property("newStatus", optional), property("differences", differences),
      ])
    ),
    (
      "readiness",
      .object([
        property("old", .boolean, "Whether it is a go."), property("new", .boolean),
        property(
          "checks",
          .array(
            .object([
              property("id", .string), property("title", .string),
              property("oldFailing", .integer, "How much fails it."),
              property("newFailing", .integer), property("failingNow", texts),
              property("failingNoLonger", texts),
            ]))),
      ])
    ),
    (
      "other",
      .object([
        property("thing", .words(KeyChange.Thing.allCases.map(\.rawValue))),
        property("id", optional, "Null for the edition and the dossier."),
        property("key", optional, "Null where the thing came or went as a whole."),
        property("old", optional), property("new", optional),
      ])
    ),
  ]
}
