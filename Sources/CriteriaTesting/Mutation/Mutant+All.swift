package import Criteria
import Diagnostics
import LocatedYAML

extension Mutant {
  /// Every mutant of an edition, in the order of its conditions, then its items, then its policy.
  package static func all(of edition: Edition) -> [Mutant] {
    let sites = ConditionSites(edition)
    return sites.sites.indices.flatMap { ConditionMutants(of: $0, sites, edition).mutants }
      + edition.items.indices.flatMap { mutants(ofItem: $0, edition) } + mutantsOfPolicy(edition)
  }

  /// Whether it is chosen by the name of a file or an id.
  package func isChosen(by name: String) -> Bool {
    place.file.name == name || ids.contains(name)
  }

  // MARK: Items

  private static func mutants(ofItem position: Int, _ edition: Edition) -> [Mutant] {
    let item = edition.items[position]
    func mutant(_ words: String, _ place: SourceRange, _ change: Change) -> Mutant {
      Mutant(
        place: place, words: "\(item.id): \(words)", ids: edition.ids(of: item), change: change)
    }
    let core = item.origin.entry(Key.core)?.value.range ?? item.origin.place(of: Key.id)
    var mutants = [
      mutant("core \(item.isCore) → \(!item.isCore)", core, .coreFlag(item: position))
    ]
    let evidence = item.origin.entry(Key.evidence)?.value
    for phase in item.phases.phases {
      let key = evidence?.entries.first { $0.key.text == phase.rawValue }?.key
      mutants.append(
        mutant(
          "without phase \(phase.rawValue)", key?.range ?? item.origin.place(of: Key.evidence),
          .withoutPhase(item: position, phase)))
    }
    for (level, condition) in item.levels.enumerated() {
      guard let condition else { continue }
      mutants.append(
        mutant(
          "without the condition of \(edition.scale.levels[level].name)",
          condition.origin?.place ?? item.origin.place,
          .withoutLevelCondition(item: position, level: level)))
    }
    return mutants
  }

  // MARK: The policy

  private static func mutantsOfPolicy(_ edition: Edition) -> [Mutant] {
    guard let gate = edition.policy.coreGate, let origin = edition.origin else { return [] }
    let levels = edition.scale.levels
    func place(_ key: Key) -> SourceRange {
      for mapping in origin.mappings.reversed() {
        if let found = mapping.entry(Key.policy)?.value.entry(key) { return found.value.range }
      }
      return origin.place(of: Key.policy)
    }
    func mutant(_ words: String, _ key: Key, _ change: (inout Policy) -> Void) -> Mutant {
      var policy = edition.policy
      change(&policy)
      return Mutant(
        place: place(key), words: "policy: \(words)", ids: [Key.policy.name],
        change: .policy(policy))
    }
    var mutants = [gate - 1, gate + 1].filter(levels.indices.contains).map { other in
      mutant("core-gate \(levels[gate].name) → \(levels[other].name)", .coreGate) {
        $0.coreGate = other
      }
    }
    mutants.append(mutant("without core-gate", .coreGate) { $0.coreGate = nil })
    let words = edition.policy.isCoreListComplete ? "complete → partial" : "partial → complete"
    mutants.append(mutant("core-list \(words)", .coreList) { $0.isCoreListComplete.toggle() })
    return mutants
  }
}
