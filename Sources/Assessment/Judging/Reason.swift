/// Why something is judged as it is: one sentence, with the reasons for it.
package struct Reason: Hashable, Sendable {
  /// The verdict that the sentence explains, if it explains one.
  package var verdict: Verdict?
  package var text: String
  package var parts: [Reason] = []

  /// How many of what may be many a reason lists; of the others it says how many there are.
  package static let most = 5

  package init(_ text: String, verdict: Verdict? = nil, parts: [Reason] = []) {
    self.text = text
    self.verdict = verdict
    self.parts = parts
  }

  /// The sentence and those under it, one a line, deeper ones indented.
  package func lines(indent: Int = 0) -> [String] {
    let mark = verdict.map { "\($0.word): " } ?? ""
    return [String(repeating: "  ", count: indent) + mark + text]
      + parts.flatMap { $0.lines(indent: indent + 1) }
  }
}

extension Verdict {
  /// The verdict as reports say it to people.
  package var word: String {
    switch self {
    case .met: "met"
    case .unmet: "unmet"
    case .unknown: "not evidenced"
    case .conflict: "conflicting"
    }
  }
}
