import Assessment
import Words

/// Indicators that lack a usable figure, each once, and the conditions that wait for them.
struct OpenFigures {
  private var ids: [String] = []
  private var reasons: [String: [String]] = [:]
  private var conditions: [String] = []

  /// - Parameters:
  ///   - id: The indicator.
  ///   - reasons: Why the figure given for it does not count; empty if none was given.
  mutating func add(_ id: String, _ reasons: [String]) {
    guard self.reasons[id] == nil else { return }
    ids.append(id)
    self.reasons[id] = reasons
  }

  /// Notes a condition that waits for one of them or more.
  mutating func note(_ condition: String) { conditions.append(condition) }

  /// The step that gives them figures; nil if none lacks one.
  func step(_ act: String, at section: ReportSection) -> FirstStep? {
    guard !ids.isEmpty else { return nil }
    return FirstStep(
      purpose: .designation, text: "\(act): \(text)", reason: conditions.unique.few(8), ids: ids,
      place: .section(section))
  }

  /// The first of them, those together that one reason keeps from counting.
  private var text: String {
    let named = ids.prefix(FirstStep.named)
    let all = named.flatMap { reasons[$0] ?? [] }.unique
    guard !all.isEmpty else { return ids.few(FirstStep.named) }
    let told = all.map { reason in
      let those = named.filter { reasons[$0]?.contains(reason) ?? false }
      return "\(those.joined(separator: ", ")) (\(those.count > 1 ? "each: " : "")\(reason))"
    }
    let more = ids.count - named.count
    return told.joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
  }
}
