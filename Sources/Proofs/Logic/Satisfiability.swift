import Criteria

/// Whether evidence is possible that satisfies a requirement.
///
/// A search over what quotas leave open: all that must hold is taken up first; then one quota after
/// the other, that with the least choice first, is met with its first open member, or without it.
/// Everything tried without success proves that no evidence is possible.
struct Satisfiability {
  private let network: RequirementNetwork
  private let effort: Effort

  init(_ network: RequirementNetwork, _ effort: Effort) {
    self.network = network
    self.effort = effort
  }

  /// So many of some nodes, of which those before `next` are decided.
  private struct Goal {
    var count: Int
    var parts: [Int]
  }

  private struct Branch {
    var evidence: PossibleEvidence
    /// Nodes that must hold.
    var must: [Int]
    /// Quotas that leave a choice.
    var choices: [Goal] = []
    /// Nodes that were taken up.
    var taken: Set<Int> = []

    /// What a step in it costs: it copies what was taken up, and looks at all that is open.
    var size: Int { 1 + (taken.count + choices.reduce(0) { $0 + $1.parts.count }) / 8 }

    /// Takes out the quota that leaves the least choice.
    mutating func nextChoice() -> Goal? {
      let least = choices.indices.min {
        choices[$0].parts.count - choices[$0].count < choices[$1].parts.count - choices[$1].count
      }
      return least.map { choices.remove(at: $0) }
    }

    /// Notes what is still to be met: at once what leaves no choice.
    mutating func pursue(_ goal: Goal) {
      if goal.count <= 0 { return }
      if goal.count == goal.parts.count {
        must += goal.parts
      } else {
        choices.append(goal)
      }
    }
  }

  /// Whether a node can hold.
  func canHold(_ node: Int) -> Decision {
    var branches = [Branch(evidence: PossibleEvidence(network.edition), must: [node])]
    var isSure = true
    var isFirst = true
    while var branch = branches.popLast() {
      guard effort.spend(branch.size) else { return .undecided }
      guard let isConsistent = takeUp(&branch) else { return .undecided }
      guard isConsistent else { continue }
      guard narrow(&branch) else { continue }
      if !branch.must.isEmpty {
        branches.append(branch)
        continue
      }
      if isFirst, !branch.choices.isEmpty {
        isFirst = false
        guard let isReached = tryFirst(branch) else { return .undecided }
        if isReached { return .yes }
      }
      if let goal = branch.nextChoice(), let first = goal.parts.first {
        // What is tried last is put down first.
        let rest = Array(goal.parts.dropFirst())
        if rest.count >= goal.count {
          var without = branch
          without.pursue(Goal(count: goal.count, parts: rest))
          branches.append(without)
        }
        branch.must.append(first)
        branch.pursue(Goal(count: goal.count - 1, parts: rest))
        branches.append(branch)
        continue
      }
      switch branch.evidence.hasValues(effort) {
      case .yes: return .yes
      case .no: continue
      case .undecided: isSure = false
      }
    }
    return isSure ? .no : .undecided
  }

  /// Whether evidence is possible where every quota is met by its first open members, all at once:
  /// mostly so, and then a quota of many takes no step for each of them.
  ///
  /// - Returns: False says nothing of other members; nil if that takes too much.
  private func tryFirst(_ open: Branch) -> Bool? {
    var branch = open
    while !branch.choices.isEmpty {
      guard effort.spend(branch.size) else { return nil }
      branch.must = branch.choices.flatMap { $0.parts.prefix($0.count) }
      branch.choices = []
      guard let isConsistent = takeUp(&branch) else { return nil }
      guard isConsistent, narrow(&branch) else { return false }
      guard branch.must.isEmpty || takeUp(&branch) ?? false else { return false }
    }
    return branch.evidence.hasValues(effort) == .yes
  }

  /// Leaves out of every choice what is ruled out by now; false if too little is left of one.
  private func narrow(_ branch: inout Branch) -> Bool {
    let goals = branch.choices
    branch.choices = []
    for var goal in goals {
      goal.parts.removeAll { part in
        if network.excludes(part, branch.taken) { return true }
        guard case .literal(let literal) = network.nodes[part] else { return false }
        return branch.evidence.rulesOut(literal)
      }
      guard goal.parts.count >= goal.count else { return false }
      branch.pursue(goal)
    }
    return true
  }

  /// Takes up all that must hold; false if it cannot, nil if that takes too much.
  private func takeUp(_ branch: inout Branch) -> Bool? {
    while let node = branch.must.popLast() {
      guard branch.taken.insert(node).inserted else { continue }
      guard effort.spend() else { return nil }
      switch network.nodes[node] {
      case .literal(let literal):
        guard branch.evidence.assume(literal) else { return false }
      case .quota(let count, let parts):
        guard count <= parts.count else { return false }
        branch.pursue(Goal(count: count, parts: parts))
      }
    }
    // What is open may still rule out all; whether whole numbers exist is asked once nothing is.
    return branch.choices.isEmpty || branch.evidence.mayHaveValues(effort)
  }
}
