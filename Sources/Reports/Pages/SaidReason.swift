package import Assessment
package import Words

/// A reason in the words of a language.
package struct SaidReason: Equatable, Sendable {
  package var verdict: Line?
  package var text: Line
  package var parts: [SaidReason]

  package init(_ reason: Reason, in language: any Language) {
    verdict = reason.verdict.map { Line(language.text(of: $0)) }
    text = Line(language.text(of: reason.statement))
    parts = reason.parts.map { SaidReason($0, in: language) }
  }
}
