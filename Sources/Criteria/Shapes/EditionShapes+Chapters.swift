import LocatedYAML

extension EditionShapes {
  static let chapter = Mapping(
    "a chapter",
    [
      .required(.chapter, .scalar(.whole), "The number of the chapter."),
      .inherited(.title, .text, "The title of the chapter."),
      weight,
      .inherited(
        .standards, .list(.mapping { standard }), "The standards of the chapter, one entry each."),
      .optional(
        .items, .map(.list(.mapping { item })),
        "New items for standards of the base edition, under the id of the standard."),
    ] + changes(of: [{ standard }, { item }]))

  static let standard = Mapping(
    "a standard",
    [
      id("A name for the standard, such as MDT-04."), title,
      .required(
        .area, .value(Identifier.self), "The area it belongs to, of those in edition.yaml."),
      .optional(
        .appliesTo, .list(.value(Identifier.self), atLeast: 1),
        "The designations that it applies to; all of them if absent."),
      sources, confidence,
      .required(.items, .list(.mapping { item }), "The items of the standard, one entry each."),
      weight,
    ])

  static let item = Mapping(
    "an item",
    [
      id("A name for the item, such as MDT-04.1."),
      .required(.text, .text, "What is asked, as a statement that can be answered with a level."),
      .optional(.core, .value(Bool.self), "Whether the item is a core item."),
      .optional(
        .notApplicable, .word(Permission.self),
        "Whether n.a. may be answered; by default forbidden for core items and allowed for others."),
      .optional(
        .answers, .list(.value(Identifier.self), atLeast: 1),
        "The only levels that an answer may have; all of the scale if absent."),
      .optional(
        .evidence, .words(Phase.allCases.map { ($0.rawValue, $0.about) }, .text),
        "The phases of the item, and what would show each."),
      .optional(
        .levels, .map(.mapping { condition }),
        "What a level needs besides its phases: a condition under the level."),
      weight, sources, confidence,
    ])

  /// Whether an item may be answered n.a.
  enum Permission: String, CaseIterable { case allowed, forbidden }
}
