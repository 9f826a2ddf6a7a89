import LocatedYAML

extension EditionShapes {
  static let designationRules = Mapping(
    "the designation rules",
    [
      .optional(
        .preconditions, .list(.mapping { condition }),
        "The conditions to be met before a centre may apply: reported, never scored."),
      .optional(
        .criteria, .list(.mapping { criterion }),
        "Named conditions that the rules of designations refer to."),
      .optional(.designations, .list(.mapping { designation }), "The designations, highest first."),
    ] + changes(of: [{ condition }, { designation }]))

  static let designation = Mapping(
    "a designation",
    [
      id("A name for the designation, such as ccc."), title,
      .required(.requires, .mapping { condition }, "The condition that a centre must meet."),
    ])

  static let condition: Mapping = .init(
    "a condition",
    [
      .optional(
        .id, .value(Identifier.self), "A name by which other conditions and tests refer to it.")
    ] + besides,
    forms: conditionForms)

  static let criterion = Mapping(
    "a designation criterion", [id("A name by which rules refer to it, such as G2.")] + besides,
    forms: conditionForms)

  private static let besides: [Field] = [
    .optional(.title, .text, "What it asks, in words for the report."), sources,
  ]

  /// The keys of which a condition on an indicator has exactly one.
  static let operators = comparisons + [.is]

  /// What a condition may look at, by the key that says so.
  private static let conditionForms: [Mapping] = [
    Mapping(
      "a condition on an indicator",
      [.required(.indicator, .value(Identifier.self), "The indicator whose value is compared.")]
        + comparisons.map { .optional($0, threshold, bound(of: $0)) }
        + [.optional(.is, .value(Bool.self), "What a flag must be: true or false.")],
      rules: [.exactlyOne(operators)]),
    Mapping(
      "a condition on documents",
      [
        .required(
          .document, .value(Identifier.self),
          "The kind of document that there must be a valid one of."),
        .optional(
          .within, .value(CalendarPeriod.self),
          "How old the document may be on the assessment date, such as 24 months."),
        .optional(.count, .scalar(.whole), "How many valid documents there must be; 1 if absent."),
      ]),
    Mapping(
      "a condition on an item",
      [
        .required(.item, .value(Identifier.self), "The item whose level is compared."),
        .required(.atLeast, .value(Identifier.self), "The level that the item must reach."),
      ]),
    Mapping(
      "a condition of which all members hold",
      [.required(.all, members, "The conditions that must all be met.")]),
    Mapping(
      "a condition of which any member holds",
      [.required(.any, members, "The conditions of which one must be met.")]),
    Mapping(
      "a condition of which some members hold",
      [
        .required(.of, members, "The conditions of which some must be met."),
        .required(.atLeast, .scalar(.whole), "How many of the conditions must be met."),
      ]),
    Mapping(
      "a reference",
      [
        .required(
          .ref, .value(Identifier.self),
          "The id of another condition of the edition, which must be met.")
      ]),
  ]

  /// What a comparison asks of a value.
  private static func bound(of comparison: Key) -> String {
    let relation =
      switch comparison {
      case .moreThan: "greater than"
      case .atLeast: "at least"
      case .lessThan: "less than"
      default: "at most"
      }
    return "The value must be \(relation) this number; or a number under each designation."
  }

  private static let members: Value = .list(.mapping { condition }, atLeast: 1)

  private static let threshold = Value.choice([
    .scalar(Rational.shape(allowingSign: true)),
    .map(.scalar(Rational.shape(allowingSign: true))),
  ])
}
