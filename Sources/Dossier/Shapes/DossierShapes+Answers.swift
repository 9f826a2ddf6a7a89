import Criteria
import LocatedYAML

extension DossierShapes {
  static let qualitative = Mapping("the qualitative questionnaire", [answers])

  static let peerReview = Mapping(
    "a peer review",
    [
      answers,
      .optional(
        .strengths, remarks,
        "The strengths that the auditors name: texts under the number of a chapter."),
      .optional(
        .opportunities, remarks,
        "The opportunities for improvement that the auditors name: texts under the number of a chapter."
      ),
    ])

  private static let answers = Field.optional(
    .answers, .map(.mapping { answer }), "The answers, each under the id of its item.")

  private static let remarks = ValueShape<Key>.map(.list(.text), keys: "[-+]?[0-9]+")

  static let answer = Mapping(
    "an answer",
    [
      .optional(
        .level, .value(Identifier.self), "A level of the edition's scale, or n.a. with a reason."),
      .optional(.note, .text, "What the answer rests on, for readers of the report."),
      .optional(.improve, .text, "What is still to be done to reach the next level."),
      .optional(.by, .text, "Who answered."),
      .optional(.on, .value(CalendarDate.self), "The day of the answer, such as 2025-03-31."),
      .optional(
        .confirmed, .value(Bool.self),
        "false while somebody must still confirm the answer; until then it does not count."),
      .optional(.reason, .text, "Why the item does not apply to the centre; required with n.a."),
    ],
    rules: [.when(.level, is: Scale.notApplicable, needs: .reason)])
}
