package import LocatedYAML

/// What the files of an edition hold: readers and schemas are made from these declarations.
///
/// A file that lays an edition over another has the shape of its base; what may be missing there
/// because the base states it may be missing in every such file.
package enum EditionShapes {
  package typealias Mapping = MappingShape<Key>
  typealias Value = ValueShape<Key>
  typealias Field = FieldShape<Key>

  /// The kinds of file, in the order in which they are best read.
  package static let files: [FileShape<Key>] = [
    FileShape("edition", "edition.yaml: the head of an edition of the criteria", edition),
    FileShape(
      "indicators", "indicators.yaml: the quantitative questionnaire of an edition", indicators,
      mayBeEmpty: true),
    FileShape(
      "document-kinds", "documents.yaml of an edition: kinds of document", documentKinds,
      mayBeEmpty: true),
    FileShape("chapter", "A chapter of an edition, such as 4-multidisciplinarity.yaml", chapter),
    FileShape(
      "designation", "designation.yaml: the designation rules of an edition", designationRules,
      mayBeEmpty: true),
    FileShape(
      "crosswalk", "crosswalk.yaml: pairs the ids of an edition with those of another", crosswalk,
      mayBeEmpty: true),
  ]

  static let sources = Field.optional(
    .sources, .list(.value(Identifier.self)), "The sources it rests on, of edition.yaml.")
  static let weight = Field.optional(
    .weight, .value(Rational.self), "How much it counts in its parent; 1 unless it says so.")
  static let confidence = Field.optional(
    .confidence, .word(Confidence.self), "How well it is documented.")
  static func id(_ about: String? = nil) -> Field { .required(.id, .value(Identifier.self), about) }
  static let title = Field.required(.title, .text)

  // MARK: edition.yaml

  static let edition = Mapping(
    "an edition",
    [
      .required(.format, .scalar(.format), "Of these files: 1."),
      .required(.edition, .value(Identifier.self), "The folder's name."),
      .optional(.revision, .text, "Changes when the content does; a dossier may pin it."),
      .inherited(.title, .text),
      .inherited(.standing, .word(Standing.self), "Whose words these are."),
      .optional(
        .extends, .choice([.value(Identifier.self), .list(.optional(.value(Identifier.self)))]),
        "The edition, or a list of them, that this one starts from."),
      .optional(.areas, .map(.text), "Titles by id."),
      .optional(.scale, .list(.mapping { level }, atLeast: 2), "The levels, best first."),
      .optional(.policy, .mapping { policy }),
      .optional(.sources, .map(.mapping { source }), "Where the criteria come from, by id."),
    ],
    rules: [.unless(.extends, needs: [.title, .standing, .areas])])

  static let level = Mapping(
    "a level",
    [
      .required(.level, .value(Identifier.self)),
      .required(.points, .scalar(.portion), "From 0 to 1."),
      .optional(.shows, .list(.word(Phase.self)), "The phases that must be evidenced."),
    ])

  static let policy = Mapping(
    "the policy",
    [
      .optional(.coreGate, .value(Identifier.self), "The level that core items must reach."),
      .optional(.coreList, .word(CoreList.self), "Whether all core items are known."),
    ])

  /// Whether all core items of an edition are known.
  enum CoreList: String, CaseIterable { case partial, complete }

  static let source = Mapping(
    "a source",
    [title, .optional(.date, .value(PartialDate.self)), .optional(.url, .text)])

  // MARK: crosswalk.yaml

  static let crosswalk = Mapping(
    "a crosswalk",
    [
      .required(.from, .value(Identifier.self), "The other edition."),
      .optional(.map, .list(.mapping { pairing })),
    ])

  static let pairing = Mapping(
    "a pairing",
    [
      .optional(.from, .list(.value(Identifier.self)), "Ids of the other edition."),
      .optional(.to, .list(.value(Identifier.self)), "Ids of this edition."),
      .required(.relation, .word(Crosswalk.Relation.self)),
      .optional(.note, .text),
    ])
}
