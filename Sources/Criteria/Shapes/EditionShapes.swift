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
    .sources, .list(.value(Identifier.self)), "The sources it rests on, of those in edition.yaml.")
  static let weight = Field.optional(
    .weight, .value(Rational.self), "How much it counts in what it is part of; 1 if absent.")
  static let confidence = Field.optional(
    .confidence, .word(Confidence.self), "How sure it is: seen, secondary, inferred or ours.")
  static func id(_ about: String) -> Field { .required(.id, .value(Identifier.self), about) }
  static let title = Field.required(.title, .text, "The title, as reports print it.")

  // MARK: edition.yaml

  static let edition = Mapping(
    "an edition",
    [
      .required(.format, .scalar(.format), "The version of the file format, which is 1."),
      .required(
        .edition, .value(Identifier.self), "The id of the edition, which is the name of its folder."
      ),
      .optional(
        .revision, .text,
        "Changes when the content does, such as the day of the change; a dossier may pin it."),
      .inherited(.title, .text, "The title of the edition, as reports print it."),
      .inherited(
        .standing, .word(Standing.self),
        "Whose words the criteria are: paraphrase, official or local."),
      .optional(
        .extends, .choice([.value(Identifier.self), .list(.optional(.value(Identifier.self)))]),
        "The base edition that this one starts from, or a list of them."),
      .optional(
        .areas, .map(.text), "The areas that standards belong to: a title under the id of each."),
      .optional(
        .scale, .list(.mapping { level }, atLeast: 2),
        "The levels that an answer may have, best first."),
      .optional(.policy, .mapping { policy }, "What holds for the edition as a whole."),
      .optional(
        .sources, .map(.mapping { source }),
        "Where the criteria come from: a source under the id of each."),
    ],
    rules: [.unless(.extends, needs: [.title, .standing, .areas])])

  static let level = Mapping(
    "a level",
    [
      .required(.level, .value(Identifier.self), "The name of the level, such as mostly."),
      .required(.points, .scalar(.portion), "What the level counts in scores, from 0 to 1."),
      .optional(
        .shows, .list(.word(Phase.self)), "The phases that must be documented for the level."),
    ])

  static let policy = Mapping(
    "the policy",
    [
      .optional(.coreGate, .value(Identifier.self), "The level that every core item must reach."),
      .optional(
        .coreList, .word(CoreList.self), "complete if all core items are known, partial if not."),
    ])

  /// Whether all core items of an edition are known.
  enum CoreList: String, CaseIterable { case partial, complete }

  static let source = Mapping(
    "a source",
    [
      title, .optional(.date, .value(PartialDate.self), "When it was published."),
      .optional(.url, .text, "Where it can be read."),
    ])

  // MARK: crosswalk.yaml

  static let crosswalk = Mapping(
    "a crosswalk",
    [
      .required(.from, .value(Identifier.self), "The id of the other edition."),
      .optional(.map, .list(.mapping { pairing }), "Which ids belong together, one entry each."),
    ])

  static let pairing = Mapping(
    "a pairing",
    [
      .optional(.from, .list(.value(Identifier.self)), "The ids in the other edition."),
      .optional(.to, .list(.value(Identifier.self)), "The ids in this edition."),
      .required(
        .relation, .word(Crosswalk.Relation.self),
        "What became of them: same, revised, renamed, split, merged, retired or new."),
      .optional(.note, .text, "A remark for readers of a comparison."),
    ])
}
