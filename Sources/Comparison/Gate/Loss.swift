import Assessment

/// Something that must not have happened since the earlier side.
package struct Loss: Hashable, Sendable {
  /// What a gate may ask for.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Less is proven of an item or a designation criterion.
    case regression
    /// A designation was met and is not.
    case levelLost = "level-lost"
    /// The core gate fell, or less is proven or asked of a core item.
    case coreLost = "core-lost"
    /// An item is no longer assessed, no longer applicable, or retired.
    case coverageLost = "coverage-lost"
    /// More is claimed than the evidence allows, which was not so before.
    case newContradicted = "new-contradicted"
  }

  package var kind: Kind
  /// The item, criterion or designation; `core-gate` for the gate as a whole.
  package var id: String
  package var text: String
}

extension YearComparison {
  /// Everything that was lost, by kind, gravest first.
  package var losses: [Loss] { Loss.Kind.allCases.flatMap(losses) }

  private func losses(_ kind: Loss.Kind) -> [Loss] {
    switch kind {
    case .regression:
      return items.filter(\.isLessProven).map { Loss(kind: kind, id: $0.id, text: $0.levels) }
        + conditions.filter { $0.role == .criterion && $0.isLessProven }.map {
          Loss(kind: kind, id: $0.id, text: $0.verdicts)
        }
    case .levelLost:
      return designations.filter { $0.isLessProven || ($0.old == .met && $0.new == nil) }.map {
        Loss(kind: kind, id: $0.id, text: $0.verdicts)
      }
    case .coreLost:
      let core = items.filter { $0.isCore && ($0.isLessProven || $0.isLessCovered) }.map {
        Loss(
          kind: kind, id: $0.id, text: $0.isLessProven ? $0.levels : $0.outcome.title.lowercased())
      }
      let gates = (Standing(gate: old.coreGate), Standing(gate: new.coreGate))
      guard gates.1.low < gates.0.low || gates.1.high < gates.0.high else { return core }
      let words = [old.coreGate, new.coreGate].map { $0?.word ?? "no gate" }
      return [Loss(kind: kind, id: "core-gate", text: words.joined(separator: " → "))] + core
    case .coverageLost:
      return items.filter(\.isLessCovered).map {
        Loss(kind: kind, id: $0.id, text: $0.outcome.title.lowercased())
      }
    case .newContradicted:
      return items.filter { item in
        item.new.contains(where: \.isContradicted) && !item.old.contains(where: \.isContradicted)
      }.map { Loss(kind: kind, id: $0.id, text: "more is claimed than the evidence allows") }
    }
  }
}

extension ItemChange {
  fileprivate var isLessCovered: Bool {
    outcome == .noLongerAssessed || outcome == .noLongerApplicable || outcome == .retired
  }

  /// The levels of both sides in words.
  package var levels: String {
    [old, new].map { states in
      states.map { state in
        guard let low = state.low, let high = state.high else { return state.state.rawValue }
        return low == high ? low : "\(low)–\(high)"
      }.joined(separator: " + ")
    }.joined(separator: " → ")
  }
}

extension ConditionChange {
  /// The verdicts of both sides in words.
  var verdicts: String {
    [old, new].map { $0?.word ?? "not there" }.joined(separator: " → ")
  }
}
