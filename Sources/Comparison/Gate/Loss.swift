import Assessment
import Criteria
import Reports
import Words

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
    /// The criteria or the rules of scoring ask for less, and it shows: in an item, a criterion, a
    /// designation, the core gate or the score of the whole.
    case criteriaEased = "criteria-eased"
    /// They ask for more, and it shows.
    case criteriaTightened = "criteria-tightened"
  }

  package var kind: Kind
  /// The item, criterion or designation; `core-gate` for the gate and `whole` for the score.
  package var id: String
  package var text: String
}

extension YearComparison {
  /// Everything that was lost, by kind, gravest first.
  package var losses: [Loss] { Loss.Kind.allCases.flatMap(losses) }

  private func losses(_ kind: Loss.Kind) -> [Loss] {
    switch kind {
    case .regression:
      // What only the criteria moved is no loss of the centre's.
      return items.filter { $0.isLessProven && $0.outcome != .tightened }.map {
        Loss(kind: kind, id: $0.id, text: $0.levels)
      }
        + conditions.filter {
          $0.role == .criterion && $0.isLessProven && $0.outcome != .tightened
        }.map { Loss(kind: kind, id: $0.id, text: $0.verdicts) }
    case .levelLost:
      return designations.filter { $0.isLessProven || ($0.old == .met && $0.new == nil) }.map {
        Loss(kind: kind, id: $0.id, text: $0.verdicts)
      }
    case .coreLost:
      let core = items.filter { $0.isCore && ($0.isLessProven || $0.isLessCovered) }.map {
        Loss(
          kind: kind, id: $0.id, text: $0.isLessProven ? $0.levels : $0.outcome.word)
      }
      let gates = (Standing(gate: old.coreGate), Standing(gate: new.coreGate))
      guard gates.1.low < gates.0.low || gates.1.high < gates.0.high else { return core }
      return [Loss(kind: kind, id: "core-gate", text: gateWords)] + core
    case .coverageLost:
      return items.filter(\.isLessCovered).map {
        Loss(kind: kind, id: $0.id, text: $0.outcome.word)
      }
    case .newContradicted:
      return items.filter { item in
        item.new.contains(where: \.isContradicted) && !item.old.contains(where: \.isContradicted)
      }.map { Loss(kind: kind, id: $0.id, text: "more is claimed than the evidence allows") }
    case .criteriaEased: return criteriaLosses(kind, .eased, .retired)
    case .criteriaTightened: return criteriaLosses(kind, .tightened, .new)
    }
  }

  /// What the criteria alone did in one direction.
  ///
  /// - Parameters:
  ///   - kind: The gate.
  ///   - effect: The direction.
  ///   - outcome: The class of what the criteria took away, or added.
  /// - Returns: Every place where it shows.
  private func criteriaLosses(
    _ kind: Loss.Kind, _ effect: CriteriaEffect, _ outcome: ChangeClass
  ) -> [Loss] {
    func isMoved(_ criteria: CriteriaEffect?, _ own: ChangeClass) -> Bool {
      criteria == effect || criteria == .mixed || own == outcome
    }
    var losses: [Loss] = []
    let steps = (replay.first?.series ?? []).filter {
      $0.end == .evidencedLow || $0.end == .evidencedHigh
    }.compactMap { series in
      series.steps.map { steps in
        zip(Layer.allCases, steps).filter(\.0.isOfCriteria).reduce(Rational.zero) { $0 + $1.1 }
      }
    }
    if steps.contains(where: { effect == .eased ? $0 > .zero : $0 < .zero }) {
      let scores = [old, new].map { ReportSummary.range($0.score.evidenced) }
      losses.append(
        Loss(
          kind: kind, id: "whole",
          text: "\(scores[0]) → \(scores[1]), a part of it by the criteria alone"))
    }
    if coreGateCriteria == effect || coreGateCriteria == .mixed {
      losses.append(Loss(kind: kind, id: "core-gate", text: gateWords))
    }
    return losses
      + conditions.filter { $0.role != .condition && isMoved($0.criteria, $0.outcome) }.map {
        Loss(kind: kind, id: $0.id, text: $0.verdicts)
      }
      + items.filter { isMoved($0.criteria, $0.outcome) }.map {
        Loss(kind: kind, id: $0.id, text: $0.outcome == outcome ? outcome.word : $0.levels)
      }
  }

  private var gateWords: String {
    [old.coreGate, new.coreGate].map { $0?.word ?? "no gate" }.joined(separator: " → ")
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
        guard let low = state.low, let high = state.high else { return state.state.word }
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
