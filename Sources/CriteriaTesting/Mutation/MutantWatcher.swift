import Assessment
import Criteria
import Dossier

/// A test that looks at mutants, with what each of its expectations rests on.
struct MutantWatcher: Sendable {
  private let test: CriteriaTest
  private let reaches: [Reach]

  init(_ test: CriteriaTest, _ edition: Edition, _ sites: ConditionSites) {
    self.test = test
    reaches = test.expectations.map {
      Reach($0.subject, sought: test.dossier.designation, edition: edition, sites: sites)
    }
  }

  /// Those that may notice a change, first those that expect something of little else: they are the
  /// likeliest to, and one is enough.
  static func nearest(_ watchers: [MutantWatcher], to change: Mutant.Change) -> [MutantWatcher] {
    watchers.enumerated().compactMap { position, watcher in
      watcher.reaches.filter { $0.includes(change) }.map(\.size).min().map {
        (watcher: watcher, size: $0, position: position)
      }
    }.sorted { ($0.size, $0.position) < ($1.size, $1.position) }.map(\.watcher)
  }

  /// Whether an expectation that holds in the edition does not in the changed one.
  func notices(_ change: Mutant.Change, _ changed: Edition) -> Bool {
    let assessment = Assessment(changed, test.dossier)
    return zip(test.expectations, reaches).contains { expectation, reach in
      reach.includes(change)
        && assessment.outcome(of: expectation.subject) != expectation.outcome
    }
  }
}

extension Reach {
  /// How much the outcome rests on.
  fileprivate var size: Int { conditions.count + items.count }

  /// Whether a change can make a difference.
  fileprivate func includes(_ change: Mutant.Change) -> Bool {
    switch change {
    case .condition(let site, _, let designation):
      let readers = conditions.filter { $0.site == site }
      guard let designation else { return !readers.isEmpty }
      // What is read for another designation as well tells nothing of this one.
      return readers.map(\.designation) == [designation]
    case .coreFlag, .policy: return usesGate
    case .withoutPhase(let item, _), .withoutLevelCondition(let item, _):
      return items.contains(item)
    }
  }
}
