package import Criteria

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

  /// Runs the tests on every mutant, several at a time.
  ///
  /// - Parameters:
  ///   - mutants: The mutants.
  ///   - edition: The edition.
  ///   - tests: The tests, every one of which passes on the edition itself.
  ///   - advance: Called after each mutant.
  /// - Returns: Their fates, in the order of the mutants whichever was done first.
  package static func of(
    _ mutants: [Mutant], of edition: Edition, noticedBy tests: [CriteriaTest],
    advance: () -> Void = {}
  ) async -> MutationRun {
    let sites = ConditionSites(edition)
    let equivalence = Equivalence(edition, sites)
    let watchers = tests.map { MutantWatcher($0, edition, sites) }
    let proofs = mutants.map { equivalence.proof($0.change) }
    var isNoticed = Array(repeating: false, count: mutants.count)
    await withTaskGroup(of: (position: Int, isNoticed: Bool).self) { group in
      for (position, mutant) in mutants.enumerated() where proofs[position] == nil {
        group.addTask {
          let changed = edition.applying(mutant.change, sites)
          return (
            position,
            MutantWatcher.nearest(watchers, to: mutant.change)
              .contains { $0.notices(mutant.change, changed) }
          )
        }
      }
      for await fate in group {
        isNoticed[fate.position] = fate.isNoticed
        advance()
      }
    }
    var run = MutationRun()
    for (position, mutant) in mutants.enumerated() {
      if let proof = proofs[position] {
        run.equivalent.append(Equivalent(mutant: mutant, proof: proof))
      } else if isNoticed[position] {
        run.noticed.append(mutant)
      } else {
        run.surviving.append(mutant)
      }
    }
    return run
  }
}
