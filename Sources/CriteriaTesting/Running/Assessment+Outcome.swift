package import Assessment
import Criteria
import Dossier
import Words

extension Assessment {
  /// What comes out for a subject.
  package func outcome(of subject: Subject) -> Outcome {
    switch subject {
    case .designation(let index): .verdict(designations[index].verdict)
    case .reached: .reached(criteriaMet)
    case .condition(let slot):
      .verdict(verdict(edition.conditions[slot], for: dossier.designation))
    case .state(let item): .state(states[item])
    case .supported(let item): .levels(supported[item])
    case .evidenced(let item): .levels(evidenced[item])
    case .coreGate: .verdict(coreGate.verdict)
    case .score(let part, let view): .score(score(of: part).interval(view))
    case .readiness(let check):
      .ready((check.map(readiness.holds) ?? readiness.isGo) ? .go : .noGo)
    }
  }

  /// Why it comes out, one line each, deeper ones indented; none where there is no short answer.
  func reasons(for subject: Subject) -> [String] {
    switch subject {
    case .designation(let index):
      return lines(designations[index].condition, designation: index)
    case .reached:
      return designations.indices.flatMap { index in
        ["\(edition.designations[index].id): \(designations[index].verdict.word)"]
          + lines(designations[index].condition, designation: index)
      }
    case .condition(let slot):
      return lines(edition.conditions[slot], designation: dossier.designation)
    case .state(let item), .supported(let item), .evidenced(let item):
      return reasons(forItem: item).flatMap { $0.lines() }
    case .coreGate:
      func ids(_ items: [Int]) -> String {
        items.map { edition.items[$0].id }.joined(separator: ", ")
      }
      return [("below the level", coreGate.failing), ("not documented", coreGate.unproven)]
        .filter { !$0.1.isEmpty }.map { "\($0.0): \(ids($0.1))" }
        + (coreGate.isComplete ? [] : ["the list of core items is not complete"])
    case .score, .readiness: return []
    }
  }

  private func lines(_ condition: Condition, designation: Int) -> [String] {
    reason(for: condition, designation: designation).lines()
  }

  private func score(of part: Subject.Part) -> Score {
    switch part {
    case .whole: whole
    case .area(let area): areas[area]
    case .chapter(let chapter): chapters[chapter]
    case .standard(let standard): standards[standard]
    }
  }
}

extension Score {
  fileprivate func interval(_ view: Subject.View) -> ScoreInterval? {
    switch view {
    case .claimed: claimed
    case .evidenced: evidenced
    case .reviewed: reviewed.map { ScoreInterval(low: $0, high: $0) }
    }
  }
}
