package import Criteria
package import LocatedYAML

/// What the files of a dossier hold: readers and schemas are made from these declarations.
package enum DossierShapes {
  package typealias Mapping = MappingShape<Key>
  package typealias Field = FieldShape<Key>

  /// The kinds of file, in the order in which they are best read.
  package static let files: [FileShape<Key>] = [
    FileShape("dossier", "dossier.yaml: who is assessed, when, and against what", dossier),
    FileShape(
      "documents", "documents.yaml of a dossier: what the centre has on paper", documents,
      mayBeEmpty: true),
    FileShape("quantitative", "quantitative.yaml: the figures", quantitative, mayBeEmpty: true),
    FileShape("qualitative", "qualitative.yaml: the answers", qualitative, mayBeEmpty: true),
    FileShape(
      "peer-review", "peer-review.yaml: the answers of the auditors", peerReview, mayBeEmpty: true),
    FileShape(
      "improvement-plan", "improvement-plan.yaml: what is to be done", improvementPlan,
      mayBeEmpty: true),
  ]

  private static func id(_ about: String? = nil) -> Field {
    .required(.id, .value(Identifier.self), about)
  }

  // MARK: dossier.yaml

  static let dossier = Mapping(
    "a dossier",
    [
      .required(.format, .scalar(.format), "Of these files: 1."),
      .required(.centre, .mapping { centre }),
      .required(.country, .text),
      .required(.year, .value(Year.self), "The index year of the quantitative questionnaire."),
      .required(.edition, .value(Identifier.self), "The criteria to be judged by."),
      .optional(.revision, .text, "Of the edition: pins the dossier to it."),
      .required(.designation, .value(Identifier.self), "The designation sought."),
      .required(.asOf, .value(CalendarDate.self), "The day to judge by."),
      .optional(.milestones, .mapping { milestones }),
      .optional(
        .absent, .map(.text), "Requested documents that do not exist, and why, by kind."),
    ])

  static let centre = Mapping("a centre", [id(), .required(.name, .text)])

  static let milestones = Mapping(
    "the milestones",
    [
      .optional(.visit, .value(CalendarDate.self), "The peer review."),
      .optional(.certificateUntil, .value(CalendarDate.self)),
    ])

  // MARK: quantitative.yaml

  static let quantitative = Mapping(
    "the quantitative questionnaire", [.optional(.figures, .list(.mapping { figure }))])

  static let figure = Mapping(
    "a figure",
    [
      .required(.indicator, .value(Identifier.self)),
      .required(.value, .scalar(figureValue)),
      .optional(.unit, .text, "The indicator's, if given."),
      .required(.year, .value(Year.self), "Only figures of the index year count."),
      .optional(
        .source, .oneOrMore(Identifier.shape), "The documents it stands in; without, no proof."),
      .optional(.states, .map(.value(Identifier.self)), "What it says of itself, by dimension."),
      .optional(.note, .text),
    ])

  /// A number or a flag; the edition knows which.
  static let figureValue = {
    var shape = Rational.shape(allowingSign: true)
    shape.pattern = [shape.pattern, Bool.shape.pattern].compactMap(\.self).joined(separator: "|")
    shape.isBoolean = true
    return shape
  }()

  // MARK: improvement-plan.yaml

  static let improvementPlan = Mapping(
    "the improvement plan", [.optional(.actions, .list(.mapping { action }))])

  static let action = Mapping(
    "an action",
    [
      id(),
      .required(.for, .list(.value(Identifier.self), atLeast: 1), "The items it improves."),
      .optional(.aim, .text),
      .required(.action, .text),
      .optional(.owner, .text),
      .optional(.due, .value(CalendarDate.self)),
      .optional(.measure, .text, "What will show that it worked."),
      .optional(.status, .word(Action.Status.self)),
    ])
}
