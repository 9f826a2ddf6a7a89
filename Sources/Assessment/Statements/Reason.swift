/// Why something is judged as it is: one statement, with the reasons for it.
package struct Reason: Hashable, Sendable {
  /// The verdict that the statement explains, if it explains one.
  package var verdict: Verdict?
  package var statement: Statement
  package var parts: [Reason] = []

  /// How many of what may be many a reason lists; of the others it says how many there are.
  package static let most = 5

  package init(_ statement: Statement, verdict: Verdict? = nil, parts: [Reason] = []) {
    self.verdict = verdict
    self.statement = statement
    self.parts = parts
  }
}
