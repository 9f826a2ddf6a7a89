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
      .init(.designation, .value(Identifier.self), presence, "The designation sought."),
      .init(.year, .value(Year.self), presence, "The index year."),
      .init(.asOf, .value(CalendarDate.self), presence, "The day to judge by."),
      .optional(
        .documents, listOrMap(of: document, inShort: date, sketchedDocument),
        "By kind: a date, or more of a document; or a list as in documents.yaml."),
      .optional(
        .figures, listOrMap(of: figure, inShort: .scalar(figureValue), sketchedFigure),
        "By indicator: a value, or more of a figure; or a list as in quantitative.yaml."),
      .optional(.shows, .map(shows), "What a valid document shows, by item."),
      .optional(.answers, .map(sketchedAnswer), "By item: a level, or an answer."),
      .optional(.reviews, .map(sketchedAnswer), "By item: the auditors' level, or answer."),
      .optional(.absent, .map(.text), "Requested documents that do not exist, and why, by kind."),
      .optional(.actions, .list(.mapping { action }), "As in improvement-plan.yaml."),
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
      .required(.date, .value(PartialDate.self)),
      .optional(.status, .word(EvidenceDocument.Status.self)),
      .optional(.validUntil, .value(PartialDate.self)),
      .optional(.language, .text),
      .optional(.englishSummary, .value(Bool.self)),
    ])

  static let sketchedFigure = Mapping(
    "a figure in short",
    [
      .required(.value, .scalar(figureValue)),
      .optional(.unit, .text),
      .optional(.year, .value(Year.self)),
      .optional(.source, .oneOrMore(Identifier.shape)),
      .optional(.states, .map(.value(Identifier.self))),
      .optional(.note, .text),
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
