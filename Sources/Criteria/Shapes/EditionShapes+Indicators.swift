import LocatedYAML

extension EditionShapes {
  static let indicators = Mapping(
    "the quantitative questionnaire",
    [
      .optional(.indicators, .list(.mapping { indicator }), "The indicators, one entry each."),
      .optional(
        .consistency, .list(.mapping { consistencyRule }),
        "Cross-checks of figures against each other: reported, never scored."),
      .optional(
        .dimensions, .map(.list(.value(Identifier.self))),
        "What a figure may state of itself: the possible values under the name of each dimension."),
    ] + changes(of: [{ indicator }, { consistencyRule }]))

  static let indicator = Mapping(
    "an indicator",
    [
      id("A name for the indicator, such as patients.newly-treated."), title,
      .optional(.definition, .text, "What exactly is counted, and what is not."),
      .optional(.unit, .text, "The unit of its figures, such as patients."),
      .required(
        .kind, .word(Indicator.Kind.self),
        "What its values are: count, amount, days, ratio, share, number or flag."),
      sources,
      .optional(
        .states, .map(.value(Identifier.self)),
        "What a figure must state of itself in order to count, by dimension."),
      .optional(
        .derived, .mapping { derivation },
        "How it is computed from other indicators, if no figure gives it."),
    ])

  /// A derivation is a sum, or a quotient.
  static let derivation = Mapping(
    "a derivation", [],
    forms: [
      Mapping(
        "a sum",
        [
          .required(
            .sum, .list(.value(Identifier.self), atLeast: 1), "The indicators that are added up.")
        ]),
      Mapping(
        "a quotient",
        [
          .required(.numerator, .value(Identifier.self), "The indicator that is divided."),
          .required(.denominator, .value(Identifier.self), "The indicator that it is divided by."),
        ]),
    ])

  /// The keys that compare with a number.
  static let comparisons: [Key] = [.moreThan, .atLeast, .lessThan, .atMost]

  static let consistencyRule = Mapping(
    "a consistency rule",
    [
      id("A name for the cross-check, such as X1."), title,
      .required(.indicator, .value(Identifier.self), "The indicator whose value is compared."),
      sources,
    ]
      + comparisons.map {
        .optional($0, .mapping { otherSide }, "The other side of the comparison.")
      },
    rules: [.exactlyOne(comparisons)])

  static let otherSide = Mapping(
    "the other side",
    [
      .required(
        .indicator, .value(Identifier.self), "The indicator whose value it is compared with.")
    ])

  // MARK: documents.yaml

  static let documentKinds = Mapping(
    "the list of document kinds",
    [
      .optional(
        .documents, .list(.mapping { documentKind }), "The kinds of document, one entry each.")
    ] + changes(of: [{ documentKind }]))

  static let documentKind = Mapping(
    "a kind of document",
    [
      id("A name for the kind of document, such as strategic-plan."), title,
      .optional(.requested, .scalar(.whole), "Its number on the list of requested documents."),
      .optional(.chapter, .scalar(.whole), "The number of the chapter it belongs to."),
      .optional(
        .maxAge, .value(CalendarPeriod.self),
        "For how long after its date a document is valid, such as 24 months or 5 years."),
      .optional(
        .english, .word(English.self),
        "required if a document must be in English or have a summary in English."),
      sources,
    ])

  /// Whether a kind of document must be readable in English.
  enum English: String, CaseIterable { case required }
}
