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

  // MARK: dossier.yaml

  static let dossier = Mapping(
    "a dossier",
    [
      .required(.format, .scalar(.format), "The version of the file format, which is 1."),
      .required(.centre, .mapping { centre }, "The cancer centre that is assessed."),
      .required(.country, .text, "The country it lies in, as a code such as IT."),
      .required(
        .year, .value(Year.self),
        "The index year of the quantitative questionnaire: the year that the figures are of."),
      .required(
        .edition, .value(Identifier.self),
        "The edition of the criteria that the centre is assessed against, such as oeci-3.2."),
      .optional(
        .revision, .text, "The revision of the edition, to notice when its content changes."),
      .required(
        .designation, .value(Identifier.self),
        "The designation that the centre seeks, such as cc or ccc."),
      .required(
        .asOf, .value(CalendarDate.self),
        "The day as of which the dossier is assessed, such as 2024-12-31; validity of documents is judged by it."
      ),
      .optional(.milestones, .mapping { milestones }, "Dates on the way to the designation."),
      .optional(
        .absent, .map(.text), "Why a requested document does not exist, under the id of its kind."),
    ])

  static let centre = Mapping(
    "a centre",
    [
      .required(
        .id, .value(Identifier.self),
        "A short name without spaces, best that of the centre's folder."),
      .required(.name, .text, "The name as the report shall print it."),
    ])

  static let milestones = Mapping(
    "the milestones",
    [
      .optional(.visit, .value(CalendarDate.self), "The day on which the peer review begins."),
      .optional(
        .certificateUntil, .value(CalendarDate.self),
        "The day on which the present certificate ends."),
    ])

  // MARK: quantitative.yaml

  static let quantitative = Mapping(
    "the quantitative questionnaire",
    [.optional(.figures, .list(.mapping { figure }), "The figures, one entry each.")])

  static let figure = Mapping(
    "a figure",
    [
      .required(
        .indicator, .value(Identifier.self),
        "What is counted, of those in the edition's indicators.yaml."),
      .required(
        .value, .scalar(figureValue),
        "The number, with a point for decimals and at most a space between thousands; true or false for a flag."
      ),
      .optional(.unit, .text, "The unit, which must be the indicator's."),
      .required(
        .year, .value(Year.self), "The year it is of; only figures of the index year count."),
      .optional(
        .source, .oneOrMore(Identifier.shape),
        "The documents that state it; without one the figure does not count."),
      .optional(
        .states, .map(.value(Identifier.self)),
        "What the figure states of itself, by dimension of the edition's indicators.yaml."),
      .optional(.note, .text, "A remark on the figure, for readers of the report."),
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
    "the improvement plan",
    [.optional(.actions, .list(.mapping { action }), "The actions, one entry each.")])

  static let action = Mapping(
    "an action",
    [
      .required(.id, .value(Identifier.self), "A name for the action, such as A-3."),
      .required(
        .for, .list(.value(Identifier.self), atLeast: 1), "The ids of the items it improves."),
      .optional(.aim, .text, "What shall be reached."),
      .required(.action, .text, "What is done."),
      .optional(.owner, .text, "Who is responsible."),
      .optional(.due, .value(CalendarDate.self), "The day by which it is done."),
      .optional(.measure, .text, "What will show that it worked, such as an indicator."),
      .optional(
        .status, .word(Action.Status.self), "open, running, done or dropped; open if absent."),
    ])
}
