import LocatedYAML

extension EditionShapes {
  /// What an overlay's file says of the entries of its base edition.
  static func changes(of entries: [@Sendable () -> Mapping]) -> [Field] {
    [
      .optional(
        .replace, .list(.mapping { replacement(of: entries) }),
        "Whole entries in place of those of the base."),
      .optional(
        .amend, .list(.mapping { amendment(of: entries) }), "Single keys of entries of the base."),
      .optional(.retire, .list(.mapping { retirement }), "Entries that go."),
    ]
  }

  private static let entry = id("Of the entry in a base edition.")
  private static let reason = Field.required(.reason, .text)

  static func replacement(of entries: [@Sendable () -> Mapping] = []) -> Mapping {
    Mapping(
      "a replacement",
      [
        entry, reason,
        .required(.with, .choice(entries.map { .mapping($0) }), "The whole entry, of the same id."),
      ])
  }

  static func amendment(of entries: [@Sendable () -> Mapping] = []) -> Mapping {
    Mapping(
      "an amendment",
      [
        entry, reason,
        .required(.set, .choice(entries.map { .changes($0) }), "Keys with their new values."),
      ])
  }

  static let retirement = Mapping("a retirement", [entry, reason])
}
