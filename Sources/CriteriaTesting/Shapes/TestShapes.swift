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
      .optional(.defaults, .mapping { defaults }, "For the tests of this file without a base."),
      .optional(.tests, .list(.mapping { test })),
    ])

  static let defaults = Mapping("the defaults", DossierShapes.sketch(isWhole: false))

  static let test = Mapping(
    "a test",
    [
      .required(.id, .value(Identifier.self)),
      .optional(.title, .text),
      .optional(.base, .value(Identifier.self), "The test that this one starts from."),
      .required(.expect, .mapping { expectation }, "What must come out."),
    ] + DossierShapes.sketch(isWhole: true))

  // MARK: What is expected

  static let expectation = {
    let fields: [FieldShape<Key>] = [
      .optional(.designations, .map(verdict), "Verdicts by designation."),
      .optional(.reached, .value(Identifier.self), "The highest designation met, or none."),
      .optional(.criteria, .map(verdict), "Verdicts by designation criterion."),
      .optional(.conditions, .map(verdict), "Verdicts by condition."),
      .optional(.items, .map(.mapping { expectedItem }), "By item."),
      .optional(.coreGate, words(Verdict.allCases.map(\.rawValue) + [Outcome.none])),
      .optional(.scores, .mapping { scores }),
      .optional(
        .readiness,
        .choice([
          .word(Outcome.Go.self),
          .words(Readiness.Check.allCases.map(\.rawValue), .word(Outcome.Go.self)),
        ]), "Of the whole, or by check."),
    ]
    return Mapping("what is expected", fields, rules: [.some(fields.map(\.key))])
  }()

  static let expectedItem = Mapping(
    "what is expected of an item",
    [
      .optional(.state, .word(ItemState.self)),
      .optional(.supported, ends(.value(Identifier.self)), "A level, or the lowest and highest."),
      .optional(.evidenced, ends(.value(Identifier.self)), "Likewise, or none."),
    ])

  static let scores = Mapping(
    "the scores expected",
    [
      .optional(.whole, .mapping { score }),
      .optional(.areas, .map(.mapping { score })),
      .optional(.chapters, .map(.mapping { score })),
      .optional(.standards, .map(.mapping { score })),
    ])

  static let score = Mapping(
    "a score",
    [Key.claimed, .evidenced, .reviewed].map {
      .optional($0, .choice([words([Outcome.none]), ends(.value(Rational.self))]))
    })

  private static let verdict = Value.word(Verdict.self)

  private static func words(_ words: [String]) -> Value { .scalar(ScalarShape(words: words)) }

  /// One value for both ends, or a list of low and high.
  private static func ends(_ value: Value) -> Value {
    .choice([value, .list(value, atLeast: 2, atMost: 2)])
  }
}
