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
      .required(.format, .scalar(.format), "The version of the file format, which is 1."),
      .optional(
        .tolerate, .list(.mapping { tolerance }),
        "Losses that do not fail a gate for a time, one entry each."),
    ])

  static let tolerance = MappingShape<Key>(
    "what is tolerated",
    [
      .required(
        .id, .value(Identifier.self),
        "The id of the item, criterion, document or figure that the loss is about."),
      .required(
        .what, .word(Loss.Kind.self), "The kind of loss, as the report of a comparison names it."),
      .required(.reason, .text, "Why it may stand."),
      .required(.until, .value(CalendarDate.self), "The last day on which it is tolerated."),
    ])
}
