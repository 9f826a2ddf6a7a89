import Assessment
import Words

/// Indicators that lack a usable figure, each once, and the conditions that wait for them.
struct OpenFigures {
  private var ids: [String] = []
  private var reasons: [String: [FigureExclusion]] = [:]
  private var conditions: [String] = []

  /// - Parameters:
  ///   - id: The indicator.
  ///   - reasons: Why the figure given for it does not count; empty if none was given.
  mutating func add(_ id: String, _ reasons: [FigureExclusion]) {
    guard self.reasons[id] == nil else { return }
    ids.append(id)
    self.reasons[id] = reasons
  }

  /// Notes a condition that waits for one of them or more.
  mutating func note(_ condition: String) { conditions.append(condition) }

  /// The step that enters them; nil if none is lacking.
  func stepEntering(_ year: Int) -> FirstStep? {
    step(.enterFigures(FirstOfMany(ids, upTo: FirstStep.named), year: year), at: .designation)
  }

  /// The step that makes them count; nil if none is lacking.
  var stepFixing: FirstStep? {
    let named = ids.prefix(FirstStep.named)
    let all = named.flatMap { reasons[$0] ?? [] }.unique
    let groups = all.map { reason in
      ExcludedFigures.Group(
        reason: reason, indicators: named.filter { reasons[$0]?.contains(reason) ?? false })
    }
    return step(
      .fixFigures(ExcludedFigures(groups: groups, more: ids.count - named.count)),
      at: .evidenceLeftOut)
  }

  private func step(_ act: StepAct, at section: ReportSection) -> FirstStep? {
    guard !ids.isEmpty else { return nil }
    return FirstStep(
      purpose: .designation, act, for: .conditions(FirstOfMany(conditions.unique, upTo: 8)),
      ids: ids, place: .section(section))
  }
}
