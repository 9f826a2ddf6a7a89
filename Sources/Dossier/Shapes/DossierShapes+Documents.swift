import Criteria
import LocatedYAML

extension DossierShapes {
  static let documents = Mapping(
    "the list of documents",
    [
      .optional(
        .defaults, .mapping { defaults },
        "What every document of this file has that does not say otherwise."),
      .optional(.documents, .list(.mapping { document }), "The documents, one entry each."),
    ])

  static let defaults = Mapping(
    "the defaults",
    [
      .optional(.owner, .text, "Who keeps the documents of this file."),
      .optional(.language, .text, "The language of the documents of this file, such as en."),
    ])

  static let document = Mapping(
    "a document",
    [
      .required(
        .id, .value(Identifier.self),
        "A name for the document that figures and answers refer to, such as D-012."),
      .optional(
        .kind, .oneOrMore(Identifier.shape),
        "What kind of document it is, of those in the edition's documents.yaml; or a list of kinds."
      ),
      .required(.title, .text, "The title on the document."),
      .required(
        .status, .word(EvidenceDocument.Status.self),
        "final or draft; a draft is listed but counts for nothing."),
      .required(
        .date, .value(PartialDate.self),
        "The day it was approved; a month or a year will do if no more is known."),
      .optional(.validUntil, .value(PartialDate.self), "The last day on which it is in force."),
      .optional(.language, .text, "The language it is written in, as a code such as en or it."),
      .optional(.englishSummary, .value(Bool.self), "Whether it has a summary in English."),
      .optional(.owner, .text, "Who keeps it up to date."),
      .optional(.file, .scalar(path), "Its file: a path inside the folder given with --evidence."),
      .optional(.url, .text, "Its address on the web, with https:// in front."),
      .optional(
        .place, .text, "Where an auditor is shown it, if it is neither a file nor on the web."),
      .optional(
        .sha256, .scalar(digest),
        "The SHA-256 digest of the file, 64 hexadecimal digits, to notice when the file changes."),
      .optional(
        .confidential, .value(Bool.self), "true if reports shall give its id and digest only."),
      .optional(
        .shows, .map(shows),
        "Which phases of which items it documents: [plan, do] under an item's id, or a page under each phase."
      ),
    ],
    rules: [.exactlyOne(locations), .only(.sha256, beside: .file)])

  /// The keys of which a document has exactly one.
  static let locations: [Key] = [.file, .url, .place]

  static let shows = ValueShape<Key>.choice([
    .list(.word(Phase.self)),
    .words(Phase.allCases.map { ($0.rawValue, $0.about) }, .optional(.text)),
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
