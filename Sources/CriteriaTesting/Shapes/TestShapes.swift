import Assessment
package import Criteria
import Dossier
package import LocatedYAML

/// What a file of tests holds: its reader and its schema are made from these declarations.
package enum TestShapes {
  typealias Mapping = MappingShape<Key>
  private typealias Value = ValueShape<Key>

  /// The kind of file.
  package static let file = FileShape(
    "tests", "tests/*.yaml of an edition: what it must make of small dossiers", tests,
    mayBeEmpty: true)

  static let tests = Mapping(
    "a file of tests",
    [
      .optional(
        .defaults, .mapping { defaults },
        "What every test of this file starts from that names no base."),
      .optional(.tests, .list(.mapping { test }), "The tests, one entry each."),
    ])

  static let defaults = Mapping("the defaults", DossierShapes.sketch(isWhole: false))

  static let test = Mapping(
    "a test",
    [
      .required(.id, .value(Identifier.self), "A name for the test."),
      .optional(.title, .text, "What it tests, in words."),
      .optional(.base, .value(Identifier.self), "The test that this one starts from."),
      .required(
        .expect, .mapping { expectation },
        "What the assessment must give; what is not named may be anything."),
    ] + DossierShapes.sketch(isWhole: true))

  // MARK: What is expected

  static let expectation = {
    let fields: [FieldShape<Key>] = [
      .optional(.designations, .map(verdict), "The verdict under the id of a designation."),
      .optional(.reached, .value(Identifier.self), "The highest designation met, or none."),
      .optional(.criteria, .map(verdict), "The verdict under the id of a designation criterion."),
      .optional(.conditions, .map(verdict), "The verdict under the id of a condition."),
      .optional(
        .items, .map(.mapping { expectedItem }), "What is expected of an item, under its id."),
      .optional(
        .coreGate, words(Verdict.allCases.map(\.rawValue) + [Outcome.none]),
        "The verdict of the core gate, or none."),
      .optional(.scores, .mapping { scores }, "The scores expected."),
      .optional(
        .readiness,
        .choice([
          .word(Outcome.Go.self),
          .words(Readiness.Check.allCases.map { ($0.rawValue, $0.about) }, .word(Outcome.Go.self)),
        ]), "go or no-go for the whole; or under each check."),
    ]
    return Mapping("what is expected", fields, rules: [.some(fields.map(\.key))])
  }()

  static let expectedItem = Mapping(
    "what is expected of an item",
    [
      .optional(.state, .word(ItemState.self), "The state of the item."),
      .optional(
        .supported, ends(.value(Identifier.self)),
        "The level that the evidence supports; or the lowest and the highest."),
      .optional(
        .evidenced, ends(.value(Identifier.self)),
        "The level that counts as documented; or the lowest and the highest, or none."),
    ])

  static let scores = Mapping(
    "the scores expected",
    [
      .optional(.whole, .mapping { score }, "Over all items."),
      .optional(.areas, .map(.mapping { score }), "Under the id of an area."),
      .optional(.chapters, .map(.mapping { score }), "Under the number of a chapter."),
      .optional(.standards, .map(.mapping { score }), "Under the id of a standard."),
    ])

  static let score = Mapping(
    "a score",
    [
      .optional(.claimed, end, "By the centre's answers: a number from 0 to 1, or low and high."),
      .optional(.evidenced, end, "As documented: a number from 0 to 1, or low and high."),
      .optional(.reviewed, end, "By the auditors' answers: a number from 0 to 1, or low and high."),
    ])

  private static let end = Value.choice([words([Outcome.none]), ends(.value(Rational.self))])

  private static let verdict = Value.word(Verdict.self)

  private static func words(_ words: [String]) -> Value { .scalar(ScalarShape(words: words)) }

  /// One value for both ends, or a list of low and high.
  private static func ends(_ value: Value) -> Value {
    .choice([value, .list(value, atLeast: 2, atMost: 2)])
  }
}
