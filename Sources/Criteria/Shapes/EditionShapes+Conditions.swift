import LocatedYAML

extension EditionShapes {
  static let designationRules = Mapping(
    "the designation rules",
    [
      .optional(
        .preconditions, .list(.mapping { condition }), "Conditions to apply: reported, no score."),
      .optional(.criteria, .list(.mapping { criterion }), "Conditions that rules refer to."),
      .optional(.designations, .list(.mapping { designation }), "Highest first."),
    ] + changes(of: [{ condition }, { designation }]))

  static let designation = Mapping(
    "a designation", [id(), title, .required(.requires, .mapping { condition })])

  static let condition: Mapping = .init(
    "a condition", [.optional(.id, .value(Identifier.self), "To be referred to.")] + besides,
    forms: conditionForms)

  static let criterion = Mapping("a designation criterion", [id()] + besides, forms: conditionForms)

  private static let besides: [Field] = [.optional(.title, .text), sources]

  /// The keys of which a condition on an indicator has exactly one.
  static let operators = comparisons + [.is]

  /// What a condition may look at, by the key that says so.
  private static let conditionForms: [Mapping] = [
    Mapping(
      "a condition on an indicator",
      [.required(.indicator, .value(Identifier.self))]
        + comparisons.map { .optional($0, threshold) } + [.optional(.is, .value(Bool.self))],
      rules: [.exactlyOne(operators)]),
    Mapping(
      "a condition on documents",
      [
        .required(.document, .value(Identifier.self), "A kind of document."),
        .optional(.within, .value(CalendarPeriod.self), "How old it may be."),
        .optional(.count, .scalar(.whole), "How many there must be."),
      ]),
    Mapping(
      "a condition on an item",
      [.required(.item, .value(Identifier.self)), .required(.atLeast, .value(Identifier.self))]),
    Mapping("a condition of which all members hold", [.required(.all, members)]),
    Mapping("a condition of which any member holds", [.required(.any, members)]),
    Mapping(
      "a condition of which some members hold",
      [.required(.of, members), .required(.atLeast, .scalar(.whole))]),
    Mapping(
      "a reference", [.required(.ref, .value(Identifier.self), "The id of another condition.")]),
  ]

  private static let members: Value = .list(.mapping { condition }, atLeast: 1)

  private static let threshold = Value.choice([
    .scalar(Rational.shape(allowingSign: true)),
    .map(.scalar(Rational.shape(allowingSign: true))),
  ])
}
