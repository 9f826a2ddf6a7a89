import Criteria
import Diagnostics
import LocatedYAML

/// What a project's `.oeci.yaml` holds: its reader and its schema are made from this declaration.
enum ProjectShapes {
  static let file = FileShape(
    "project", ".oeci.yaml: which warnings a project raises, lowers or suppresses", project,
    mayBeEmpty: true)

  static let project = MappingShape<Key>(
    "a project",
    [
      .required(.format, .scalar(.format), "The version of the file format, which is 1."),
      .optional(
        .severities, .words(doubts.map { ($0.rawValue, $0.summary) }, .word(Severity.self)),
        "The severity of a warning: error, warning or note, under its code."),
      .optional(
        .allow, .list(.mapping { allowance }),
        "Warnings that are suppressed for a time, one entry each."),
    ])

  static let allowance = MappingShape<Key>(
    "an allowance",
    [
      .required(
        .code, .scalar(ScalarShape(words: doubts.map(\.rawValue))), "The code of the warning."),
      .required(
        .at, .text, "Where it is: the file, then # and the id or key that the warning is about."),
      .required(.reason, .text, "Why it may stand."),
      .required(.until, .value(CalendarDate.self), "The last day on which it is suppressed."),
    ])

  /// The codes of doubts, which alone a project may weigh.
  private static let doubts = DiagnosticCode.allCases.filter(\.isDoubt)
}
