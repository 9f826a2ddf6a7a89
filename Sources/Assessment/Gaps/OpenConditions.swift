package import Criteria

/// What keeps a condition from being met, down to the figures, documents and items that decide.
package struct OpenConditions {
  /// A condition on one figure, document or item that is not met.
  package struct Leaf {
    package var condition: Condition
    package var verdict: Verdict
    /// The nearest condition around it that has a name, in full and in short.
    package var name: String
    package var short: String
    /// The id of that condition, if it has one.
    package var id: String?
  }

  private let judgement: Judgement
  private let designation: Int
  package private(set) var leaves: [Leaf] = []
  private var told: Set<Int> = []

  /// - Parameters:
  ///   - roots: Conditions, each with what it is called if it has no name.
  ///   - assessment: What judges them.
  ///   - designation: The designation whose thresholds are read.
  package init(
    _ roots: [(condition: Condition, name: String)], in assessment: Assessment, _ designation: Int
  ) {
    self.init(roots, in: assessment.judgement, designation)
  }

  init(
    _ roots: [(condition: Condition, name: String)], in judgement: Judgement, _ designation: Int
  ) {
    self.judgement = judgement
    self.designation = designation
    var waiting = roots.reversed().map { root in
      Waiting(
        condition: root.condition, verdict: verdict(root.condition),
        name: (root.name.clipped, root.name.clipped, nil))
    }
    // A list of its own in place of recursion: a chain of references may be long.
    while let next = waiting.popLast() { waiting += visit(next).reversed() }
  }

  /// A condition still to be looked into, with the name of the nearest that has one.
  private struct Waiting {
    var condition: Condition
    var verdict: Verdict
    var name: (full: String, short: String, id: String?)
  }

  private func verdict(_ condition: Condition) -> Verdict {
    judgement.verdict(condition, for: designation)
  }

  /// Notes a single condition that is not met.
  ///
  /// - Returns: What is to be looked into in place of another.
  private mutating func visit(_ next: Waiting) -> [Waiting] {
    guard next.verdict != .met else { return [] }
    let condition = next.condition
    let name =
      condition.name.map { ($0.clipped, (condition.id ?? $0).clipped, condition.id) } ?? next.name
    switch condition.form {
    case .reference(let slot):
      guard told.insert(slot).inserted else { return [] }
      return [
        Waiting(
          condition: judgement.facts.index.edition.conditions[slot], verdict: next.verdict,
          name: name)
      ]
    case .group(_, let members):
      return members.compactMap { member in
        let own = verdict(member)
        // What is unmet stands in the way only where the others cannot do without it.
        guard next.verdict == .unmet || own != .unmet else { return nil }
        return Waiting(condition: member, verdict: own, name: name)
      }
    default:
      leaves.append(
        Leaf(
          condition: condition, verdict: next.verdict, name: name.0, short: name.1, id: name.2))
      return []
    }
  }
}
