import Assessment
import Criteria

/// What keeps a condition from being met, down to the figures, documents and items that decide.
struct OpenConditions {
  /// A condition on one figure, document or item that is not met.
  struct Leaf {
    var condition: Condition
    var verdict: Verdict
    /// The nearest condition around it that has a name, in full and in short.
    var name: String
    var short: String
    /// The id of that condition, if it has one.
    var id: String?
  }

  private let assessment: Assessment
  private let designation: Int
  private(set) var leaves: [Leaf] = []
  private var told: Set<Int> = []

  /// - Parameters:
  ///   - roots: Conditions, each with what it is called if it has no name.
  ///   - assessment: What judges them.
  ///   - designation: The designation whose thresholds are read.
  init(
    _ roots: [(condition: Condition, name: String)], in assessment: Assessment, _ designation: Int
  ) {
    self.assessment = assessment
    self.designation = designation
    for root in roots {
      visit(root.condition, verdict(root.condition), (root.name, root.name, nil))
    }
  }

  private func verdict(_ condition: Condition) -> Verdict {
    assessment.verdict(condition, for: designation)
  }

  private mutating func visit(
    _ condition: Condition, _ verdict: Verdict,
    _ outer: (full: String, short: String, id: String?)
  ) {
    guard verdict != .met else { return }
    let name = condition.name.map { ($0, condition.id ?? $0, condition.id) } ?? outer
    switch condition.form {
    case .reference(let slot):
      guard told.insert(slot).inserted else { return }
      visit(assessment.edition.conditions[slot], verdict, name)
    case .group(_, let members):
      for member in members {
        let own = self.verdict(member)
        // What is unmet stands in the way only where the others cannot do without it.
        if verdict == .unmet || own != .unmet { visit(member, own, name) }
      }
    default:
      leaves.append(
        Leaf(condition: condition, verdict: verdict, name: name.0, short: name.1, id: name.2))
    }
  }
}
