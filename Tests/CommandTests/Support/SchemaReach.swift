import Diagnostics

/// What a schema can say of what the engine refuses.
///
/// Generic parsers guess the type of a plain value before a schema sees it, and a schema sees one
/// file alone.
enum SchemaReach: Equatable {
  /// A schema refuses the file too.
  case expressed
  /// A schema cannot know, for this reason.
  case beyond(String)
  /// The parser decides before any schema.
  case parser

  init(_ code: DiagnosticCode) {
    self =
      switch code {
      case .unknownKey, .missingKey, .wrongShape, .malformedNumber, .malformedDate,
        .malformedDuration, .malformedBoolean, .malformedName, .unknownWord, .valueOutOfRange,
        .notExactlyOne, .emptyList, .unsupportedFormat, .malformedDigest, .unsafePath,
        .notApplicableWithoutReason, .unknownCode, .codeIsNoDoubt:
        .expressed
      case .nameDiffersFromFolder, .unrecognisedFile: .beyond("a schema does not see file names")
      default:
        switch code.rawValue.first {
        case "Y": .parser
        case "R": .beyond("ids are given elsewhere, and a schema does not compare values")
        case "E": .beyond("it depends on the kind of an indicator, or on the scale")
        case "V": .beyond("it depends on the base edition")
        case "D": .beyond("it depends on the edition, on other values or on the disk")
        case "T": .beyond("it depends on other tests")
        case "P": .beyond("it depends on what is found, and on the day")
        default: .beyond("it is about files, not what they hold")
        }
      }
  }

  /// Cases that are otherwise than their code, each with the reason.
  static let exceptions: [String: String] = [
    "F102-missing-key/failing-13": "a file does not say whether a base edition has its chapter",
    "F102-missing-key/failing-19": "a test may take it from its base, or from the defaults",
    "F104-malformed-number/failing-6": "a plain 1e3 is a number to generic parsers",
    "F104-malformed-number/failing-11": "a plain 0x10 is a number to generic parsers",
    "F104-malformed-number/failing-13": "a plain +5 is a number to generic parsers",
    "F104-malformed-number/failing-14": "a plain 5. is a number to generic parsers",
    "F104-malformed-number/failing-15": "a plain .5 is a number to generic parsers",
    "F107-malformed-boolean/failing-2": "a plain True is a boolean to generic parsers",
    "F110-value-out-of-range/failing": "that it is a count stands in the edition",
    "F110-value-out-of-range/failing-2": "that it is a share stands in the edition",
    "F110-value-out-of-range/failing-8": "of which kind an indicator is stands in the edition",
    "F115-malformed-digest/failing-3": "plain digits are a number to generic parsers",
    "D105-figure-of-derived/failing-2":
      "the engine does not look at the value, which is not a number",
    "E104-scale-order/failing-3": "that one level is too few needs no order",
    "R114-unknown-chapter/failing-2": "that a word is no chapter needs no edition",
  ]
}
