import Criteria
import Diagnostics
import LocatedYAML

/// What a project's `.oeci.yaml` holds: its reader and its schema are made from this declaration.
enum ProjectShapes {
  static let file = FileShape(
    "project", ".oeci.yaml: what a project decides about doubts", project, mayBeEmpty: true)

  static let project = MappingShape<Key>(
    "a project",
    [
      .required(.format, .scalar(.format), "Of this file: 1."),
      .optional(.severities, .words(doubts, .word(Severity.self)), "How grave each doubt is."),
      .optional(.allow, .list(.mapping { allowance }), "Doubts that may stand."),
    ])

  static let allowance = MappingShape<Key>(
    "an allowance",
    [
      .required(.code, .scalar(ScalarShape(words: doubts))),
      .required(.at, .text, "The file, then # and the id or key the doubt stands at."),
      .required(.reason, .text),
      .required(.until, .value(CalendarDate.self)),
    ])

  /// The codes of doubts, which alone a project may weigh.
  private static let doubts = DiagnosticCode.allCases.filter(\.isDoubt).map(\.rawValue)
}
