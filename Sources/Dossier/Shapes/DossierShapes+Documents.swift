import Criteria
import LocatedYAML

extension DossierShapes {
  static let documents = Mapping(
    "the list of documents",
    [
      .optional(.defaults, .mapping { defaults }, "For the documents of this file."),
      .optional(.documents, .list(.mapping { document })),
    ])

  static let defaults = Mapping(
    "the defaults", [.optional(.owner, .text), .optional(.language, .text)])

  static let document = Mapping(
    "a document",
    [
      .required(.id, .value(Identifier.self)),
      .optional(.kind, .oneOrMore(Identifier.shape), "Of the edition's kinds of document."),
      .required(.title, .text),
      .required(.status, .word(EvidenceDocument.Status.self), "A draft proves nothing."),
      .required(.date, .value(PartialDate.self), "When it was approved."),
      .optional(.validUntil, .value(PartialDate.self)),
      .optional(.language, .text, "A code such as en."),
      .optional(.englishSummary, .value(Bool.self)),
      .optional(.owner, .text),
      .optional(.file, .scalar(path), "A path in the folder that is given with --evidence."),
      .optional(.url, .text),
      .optional(.place, .text, "Where an auditor is shown it."),
      .optional(.sha256, .scalar(digest), "Of the file."),
      .optional(.confidential, .value(Bool.self), "Reports then give its id and digest only."),
      .optional(.shows, .map(shows), "The phases it proves, by item, with the page if known."),
    ],
    rules: [.exactlyOne(locations), .only(.sha256, beside: .file)])

  /// The keys of which a document has exactly one.
  static let locations: [Key] = [.file, .url, .place]

  static let shows = ValueShape<Key>.choice([
    .list(.word(Phase.self)), .words(Phase.allCases.map(\.rawValue), .optional(.text)),
  ])

  /// A relative path without a way out of its root, a drive or a backslash.
  private static let path = {
    let part = #"(?!\.{1,2}(?:/|$))[^/\\]+"#
    return ScalarShape(
      pattern: "(?![A-Za-z]:/)\(part)(?:/\(part))*", numbers: .any, isBoolean: true)
  }()

  /// A SHA-256 digest; one without a letter, or with one e, is a number to others.
  private static let digest = ScalarShape(pattern: "[0-9a-fA-F]{64}", numbers: .any)
}
