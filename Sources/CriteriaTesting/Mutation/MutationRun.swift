import Assessment
package import Criteria
import Dossier

/// What became of the mutants of an edition: noticed by a test, proven to be no fault, or neither.
package struct MutationRun: Sendable {
  /// A mutant that no test can notice, and why.
  package struct Equivalent: Sendable {
    package var mutant: Mutant
    package var proof: String
  }

  package private(set) var noticed: [Mutant] = []
  package private(set) var equivalent: [Equivalent] = []
  package private(set) var surviving: [Mutant] = []

  /// Runs the tests on every mutant, of which each test only as far as it may notice it.
  ///
  /// - Parameters:
  ///   - mutants: The mutants.
  ///   - tests: The tests, every one of which passes on the edition itself.
  ///   - edition: The edition.
  ///   - progress: Told after each mutant how many are done.
  package init(
    _ mutants: [Mutant], of edition: Edition, noticedBy tests: [CriteriaTest],
    progress: (Int) -> Void = { _ in }
  ) {
    let sites = ConditionSites(edition)
    let equivalence = Equivalence(edition, sites)
    let watchers = tests.map { Watcher($0, edition, sites) }
    for (position, mutant) in mutants.enumerated() {
      if let proof = equivalence.proof(mutant.change) {
        equivalent.append(Equivalent(mutant: mutant, proof: proof))
      } else if Self.isNoticed(mutant, edition, sites, watchers) {
        noticed.append(mutant)
      } else {
        surviving.append(mutant)
      }
      progress(position + 1)
    }
  }

  private static func isNoticed(
    _ mutant: Mutant, _ edition: Edition, _ sites: ConditionSites, _ watchers: [Watcher]
  ) -> Bool {
    let changed = edition.applying(mutant.change, sites)
    return watchers.contains { $0.notices(mutant.change, changed) }
  }
}

/// A test that looks at mutants, with what each of its expectations rests on.
private struct Watcher {
  private let test: CriteriaTest
  private let reaches: [Reach]

  init(_ test: CriteriaTest, _ edition: Edition, _ sites: ConditionSites) {
    self.test = test
    reaches = test.expectations.map {
      Reach($0.subject, sought: test.dossier.designation, edition: edition, sites: sites)
    }
  }

  /// Whether an expectation that holds in the edition does not in the changed one.
  func notices(_ change: Mutant.Change, _ changed: Edition) -> Bool {
    let watching = test.expectations.indices.filter { reaches[$0].includes(change) }
    guard !watching.isEmpty else { return false }
    let assessment = Assessment(changed, test.dossier)
    return watching.contains { index in
      let expectation = test.expectations[index]
      return assessment.outcome(of: expectation.subject) != expectation.outcome
    }
  }
}

extension Reach {
  /// Whether a change can make a difference.
  fileprivate func includes(_ change: Mutant.Change) -> Bool {
    switch change {
    case .condition(let site, _, let designation):
      let readers = conditions.filter { $0.site == site }
      // What is read for another designation as well tells nothing of this one.
      return designation.map { only in readers.allSatisfy { $0.designation == only } } ?? true
        && !readers.isEmpty
    case .coreFlag, .policy: return usesGate
    case .withoutPhase(let item, _), .withoutLevelCondition(let item, _):
      return items.contains(item)
    }
  }
}
