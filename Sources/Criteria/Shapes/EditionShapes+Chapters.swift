import LocatedYAML

extension EditionShapes {
  static let chapter = Mapping(
    "a chapter",
    [
      .required(.chapter, .scalar(.whole), "Its number."),
      .inherited(.title, .text),
      weight,
      .inherited(.standards, .list(.mapping { standard })),
      .optional(.items, .map(.list(.mapping { item })), "New items of standards in a base."),
    ] + changes(of: [{ standard }, { item }]))

  static let standard = Mapping(
    "a standard",
    [
      id(), title,
      .required(.area, .value(Identifier.self)),
      .optional(
        .appliesTo, .list(.value(Identifier.self), atLeast: 1), "Designations; absent: all."),
      sources, confidence,
      .required(.items, .list(.mapping { item })),
      weight,
    ])

  static let item = Mapping(
    "an item",
    [
      id(), .required(.text, .text),
      .optional(.core, .value(Bool.self)),
      .optional(
        .notApplicable, .word(Permission.self), "By default forbidden for core items only."),
      .optional(
        .answers, .list(.value(Identifier.self), atLeast: 1), "The only levels a claim may take."),
      .optional(
        .evidence, .words(Phase.allCases.map(\.rawValue), .text),
        "The phases it has, and what would show each."),
      .optional(
        .levels, .map(.mapping { condition }), "What a level needs besides, by level."),
      weight, sources, confidence,
    ])

  /// Whether an item may be answered n.a.
  enum Permission: String, CaseIterable { case allowed, forbidden }
}
