package import Criteria
package import LocatedYAML

/// What a file of tolerated losses holds: its reader and its schema are made from this declaration.
package enum ToleranceShapes {
  package static let file = FileShape(
    "tolerances", "What a gate between two years lets stand, given with --tolerate", tolerances,
    mayBeEmpty: true)

  static let tolerances = MappingShape<Key>(
    "a list of what is tolerated",
    [
      .required(.format, .scalar(.format), "Of this file: 1."),
      .optional(.tolerate, .list(.mapping { tolerance }), "Losses that may stand for a time."),
    ])

  static let tolerance = MappingShape<Key>(
    "what is tolerated",
    [
      .required(.id, .value(Identifier.self), "What the loss is of."),
      .required(.what, .word(Loss.Kind.self)),
      .required(.reason, .text),
      .required(.until, .value(CalendarDate.self)),
    ])
}
