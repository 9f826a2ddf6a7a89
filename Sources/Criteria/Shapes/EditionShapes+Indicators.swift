import LocatedYAML

extension EditionShapes {
  static let indicators = Mapping(
    "the quantitative questionnaire",
    [
      .optional(.indicators, .list(.mapping { indicator })),
      .optional(
        .consistency, .list(.mapping { consistencyRule }), "What auditors cross-check; no score."),
      .optional(
        .dimensions, .map(.list(.value(Identifier.self))), "What a figure may state, by name."),
    ] + changes(of: [{ indicator }, { consistencyRule }]))

  static let indicator = Mapping(
    "an indicator",
    [
      id(), title,
      .optional(.definition, .text),
      .optional(.unit, .text),
      .required(.kind, .word(Indicator.Kind.self)),
      sources,
      .optional(
        .states, .map(.value(Identifier.self)), "What a figure must state to count, by dimension."),
      .optional(.derived, .mapping { derivation }, "The indicators it is computed from."),
    ])

  /// A derivation is a sum, or a quotient.
  static let derivation = Mapping(
    "a derivation", [],
    forms: [
      Mapping("a sum", [.required(.sum, .list(.value(Identifier.self), atLeast: 1))]),
      Mapping(
        "a quotient",
        [
          .required(.numerator, .value(Identifier.self)),
          .required(.denominator, .value(Identifier.self)),
        ]),
    ])

  /// The keys that compare with a number.
  static let comparisons: [Key] = [.moreThan, .atLeast, .lessThan, .atMost]

  static let consistencyRule = Mapping(
    "a consistency rule",
    [id(), title, .required(.indicator, .value(Identifier.self)), sources]
      + comparisons.map { .optional($0, .mapping { otherSide }) },
    rules: [.exactlyOne(comparisons)])

  static let otherSide = Mapping(
    "the other side", [.required(.indicator, .value(Identifier.self))])

  // MARK: documents.yaml

  static let documentKinds = Mapping(
    "the list of document kinds",
    [.optional(.documents, .list(.mapping { documentKind }))] + changes(of: [{ documentKind }]))

  static let documentKind = Mapping(
    "a kind of document",
    [
      id(), title,
      .optional(.requested, .scalar(.whole), "Its number on the list of requested documents."),
      .optional(.chapter, .scalar(.whole)),
      .optional(.maxAge, .value(CalendarPeriod.self), "From its date on: 24 months, 5 years."),
      .optional(.english, .word(English.self), "In English, or with an English summary."),
      sources,
    ])

  /// Whether a kind of document must be readable in English.
  enum English: String, CaseIterable { case required }
}
