import Criteria
import LocatedYAML

extension DossierShapes {
  /// The keys that sketch a dossier, in a file of another kind.
  ///
  /// - Parameter isWhole: Whether the three keys that each needs must have a value, be it one that
  ///   stands where the sketch starts from.
  /// - Returns: Their declarations.
  package static func sketch(isWhole: Bool) -> [Field] {
    let presence: FieldShape<Key>.Presence = isWhole ? .inherited : .optional
    return [
      .init(
        .designation, .value(Identifier.self), presence,
        "The designation sought, of those in the edition's designation.yaml."),
      .init(.year, .value(Year.self), presence, "The index year of the figures."),
      .init(
        .asOf, .value(CalendarDate.self), presence, "The day as of which the dossier is assessed."),
      .optional(
        .documents, listOrMap(of: document, inShort: date, sketchedDocument),
        "The documents: a date, or more of a document, under the id of a kind; or a list as in documents.yaml."
      ),
      .optional(
        .figures, listOrMap(of: figure, inShort: .scalar(figureValue), sketchedFigure),
        "The figures: a value, or more of a figure, under the id of an indicator; or a list as in quantitative.yaml."
      ),
      .optional(
        .shows, .map(shows), "The phases that a valid document documents, under the id of an item."),
      .optional(
        .answers, .map(sketchedAnswer), "A level, or a whole answer, under the id of an item."),
      .optional(
        .reviews, .map(sketchedAnswer),
        "The auditors' level, or their whole answer, under the id of an item."),
      .optional(
        .absent, .map(.text), "Why a requested document does not exist, under the id of its kind."),
      .optional(.actions, .list(.mapping { action }), "Actions, as in improvement-plan.yaml."),
    ]
  }

  private static let date = ValueShape<Key>.value(PartialDate.self)

  /// A list of things in full; or in short by what they are about, each one or several.
  private static func listOrMap(
    of full: Mapping, inShort scalar: ValueShape<Key>, _ short: Mapping
  ) -> ValueShape<Key> {
    let one = ValueShape<Key>.choice([scalar, .mapping { short }])
    return .choice([.list(.mapping { full }), .map(.choice([one, .list(one)]))])
  }

  static let sketchedDocument = Mapping(
    "a document in short",
    [
      .required(.date, .value(PartialDate.self), "The day it was approved."),
      .optional(.status, .word(EvidenceDocument.Status.self), "final or draft; final if absent."),
      .optional(.validUntil, .value(PartialDate.self), "The last day on which it is in force."),
      .optional(.language, .text, "The language it is written in, such as en."),
      .optional(.englishSummary, .value(Bool.self), "Whether it has a summary in English."),
    ])

  static let sketchedFigure = Mapping(
    "a figure in short",
    [
      .required(.value, .scalar(figureValue), "A number; true or false for a flag."),
      .optional(.unit, .text, "The unit, which must be the indicator's."),
      .optional(.year, .value(Year.self), "The year it is of; the index year if absent."),
      .optional(.source, .oneOrMore(Identifier.shape), "The documents that state it."),
      .optional(
        .states, .map(.value(Identifier.self)), "What the figure states of itself, by dimension."),
      .optional(.note, .text, "A remark on the figure."),
    ])

  /// A level alone gives no reason, so it is not n.a.
  private static let sketchedAnswer = ValueShape<Key>.choice([
    .scalar(
      ScalarShape(
        pattern: Identifier.shape.pattern.map { #"(?!n\.a\.$)"# + $0 },
        numbers: Identifier.shape.numbers, isBoolean: true)),
    .mapping { answer },
  ])
}
