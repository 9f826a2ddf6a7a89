import LocatedYAML

extension EditionShapes {
  /// What an overlay's file says of the entries of its base edition.
  static func changes(of entries: [@Sendable () -> Mapping]) -> [Field] {
    [
      .optional(
        .replace, .list(.mapping { replacement(of: entries) }),
        "Entries of the base edition that are replaced whole."),
      .optional(
        .amend, .list(.mapping { amendment(of: entries) }),
        "Entries of the base edition of which some keys get new values."),
      .optional(
        .retire, .list(.mapping { retirement }), "Entries of the base edition that are removed."),
    ]
  }

  private static let entry = id("The id of the entry in the base edition.")
  private static let reason = Field.required(.reason, .text, "Why it is changed.")

  static func replacement(of entries: [@Sendable () -> Mapping] = []) -> Mapping {
    Mapping(
      "a replacement",
      [
        entry, reason,
        .required(
          .with, .choice(entries.map { .mapping($0) }), "The whole new entry, with the same id."),
      ])
  }

  static func amendment(of entries: [@Sendable () -> Mapping] = []) -> Mapping {
    Mapping(
      "an amendment",
      [
        entry, reason,
        .required(
          .set, .choice(entries.map { .changes($0) }), "The keys to set, with their new values."),
      ])
  }

  static let retirement = Mapping("a retirement", [entry, reason])
}
