import Criteria

/// Answers questions about the conditions of an edition with proofs, as far as the effort reaches.
final class ConditionProofs {
  /// Something that evidence should do.
  enum Wish {
    /// Satisfy a condition, by the thresholds of a designation.
    case satisfy(Condition, for: Int)
    /// Fail it.
    case fail(Condition, for: Int)
    /// Support a level of an item.
    case support(item: Int, level: Int)
  }

  private let edition: Edition
  private let effort: Effort
  private var networks: [Int: RequirementNetwork] = [:]
  /// What was found by now, by designation and node: many items ask for the same.
  private var answers: [Int: [Int: Decision]] = [:]

  init(_ edition: Edition) {
    self.edition = edition
    // Many times what honest conditions take, and no more than in proportion to the edition.
    effort = Effort(100_000 + 500 * (edition.items.count + edition.everyCondition.count))
  }

  /// Whether the evidence of a centre that seeks a designation can do all of some things.
  ///
  /// - Returns: nil where a threshold that is read is missing.
  func isPossible(_ wishes: [Wish], seeking designation: Int) -> Decision? {
    guard effort.left > 0 else { return .undecided }
    var network = networks.removeValue(forKey: designation) ?? makeNetwork(designation)
    defer { networks[designation] = network }
    var parts: [Int] = []
    for wish in wishes {
      guard let part = node(of: wish, in: &network) else { return nil }
      parts.append(part)
    }
    let all = parts.count == 1 ? parts[0] : network.all(parts)
    if let known = answers[designation]?[all] { return known }
    let answer = Satisfiability(network, effort).canHold(all)
    answers[designation, default: [:]][all] = answer
    return answer
  }

  private func node(of wish: Wish, in network: inout RequirementNetwork) -> Int? {
    switch wish {
    case .satisfy(let condition, let judged): network.node(of: condition, judged: judged)
    case .fail(let condition, let judged):
      network.node(of: condition, judged: judged).map { network.negation(of: $0) }
    case .support(let item, let level): network.support(of: item, at: level)
    }
  }

  private func makeNetwork(_ designation: Int) -> RequirementNetwork {
    let network = RequirementNetwork(edition, sought: designation)
    // Many designations in a large edition would make as many networks; a node costs some steps.
    _ = effort.spend(8 * network.nodes.count)
    return network
  }
}
