import Criteria
import Diagnostics
import LocatedYAML

/// On the full scale an item with a single phase gives its best level for one document.
struct FewPhases: EditionCheck {
  func check(
    _ criteria: EditionReader.Result, _ proofs: ConditionProofs,
    reporting problems: DiagnosticCollector
  ) {
    let edition = criteria.edition
    for item in edition.items where item.answers == nil {
      let phases = item.phases.phases
      guard (1..<3).contains(phases.count),
        edition.scale.levels.contains(where: { $0.shows.phases.count > phases.count })
      else { continue }
      problems.report(
        .fewPhases,
        "item '\(item.id)' has \(phases.count == 1 ? "one phase" : "two phases"), "
          + "so its levels are all the same to show",
        at: item.origin.place(ofKey: Key.evidence),
        suggestion: .init("add the phases it lacks, or allow fewer 'answers'"))
    }
  }
}
