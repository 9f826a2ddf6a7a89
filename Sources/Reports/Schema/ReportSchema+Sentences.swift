import Criteria
import JSON

/// What a report says in sentences: each with a code and arguments, so that no program has to read it.
extension ReportSchema {
  static let sentences: [(String, JSONSchema)] = [
    (
      "reason",
      .object([
        code(of: "What is said; in any language the same."), arguments,
        property("text", name, "The sentence in English."),
        .init("verdict", verdict, required: false, "The verdict that it explains, if it does."),
        .init("parts", reasons, required: false, "The reasons for it, if there are any."),
      ])
    ),
    (
      "message",
      .object([
        code(of: "What is said; in any language the same."), arguments,
        property("text", name, "The sentence in English."),
      ])
    ),
  ]

  static let reasons = JSONSchema.array(.reference("reason"))
  static let messages = JSONSchema.array(.reference("message"))

  static func code(of description: String) -> JSONSchema.Property {
    property("code", .pattern("[a-z]+(-[a-z]+)*"), description)
  }

  static let arguments = property(
    "arguments", .map(.any),
    "What the sentence names: ids, exact numbers, days, and codes with arguments of their own. A list "
      + "that is cut has `more`, the number that is left out.")
}
