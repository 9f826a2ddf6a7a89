import Criteria
import LocatedYAML

extension DossierShapes {
  static let qualitative = Mapping("the qualitative questionnaire", [answers])

  static let peerReview = Mapping(
    "a peer review",
    [
      answers,
      .optional(.strengths, remarks, "Texts by chapter."),
      .optional(.opportunities, remarks, "Texts by chapter."),
    ])

  private static let answers = Field.optional(.answers, .map(.mapping { answer }), "By item.")

  private static let remarks = ValueShape<Key>.map(.list(.text), keys: "[-+]?[0-9]+")

  static let answer = Mapping(
    "an answer",
    [
      .optional(.level, .value(Identifier.self), "A level of the scale, or n.a."),
      .optional(.note, .text),
      .optional(.improve, .text, "What is still to be done."),
      .optional(.by, .text),
      .optional(.on, .value(CalendarDate.self), "The day of the answer."),
      .optional(.confirmed, .value(Bool.self), "No answer counts until it is confirmed."),
      .optional(.reason, .text, "Why it is not applicable."),
    ],
    rules: [.when(.level, is: Scale.notApplicable, needs: .reason)])
}
