package import Criteria

/// States what an edition requires, before any evidence is looked at.
extension Edition {
  /// What a condition requires.
  ///
  /// - Parameter condition: Any condition of the edition.
  /// - Returns: The statement, with one under it for each part; conditions that are referred to are
  ///   named and not told again.
  package func requirement(of condition: Condition) -> Reason {
    let requirement: ConditionRequirement =
      switch condition.form {
      case .comparison(let indicator, let comparison, let threshold):
        .figure(Quantity(indicators[indicator]), thresholds(comparison, threshold))
      case .flag(let indicator, let expected): .flag(Quantity(indicators[indicator]), expected)
      case .document(let kind, let within, let count):
        .documents(kind: documentKinds[kind].title.clipped, count: count, within: within)
      case .item(let item, let level):
        .item(items[item].id, atLeast: scale.levels[level].name)
      case .group(let quota, _): .members(quota)
      case .reference(let slot): .reference(conditions[slot].name?.clipped ?? "")
      }
    var reason = Reason(.requirement(condition.name, requirement))
    if case .group(_, let members) = condition.form { reason.parts = members.map(self.requirement) }
    return reason
  }

  /// What a comparison requires, for each designation where these differ.
  package func thresholds(
    _ comparison: Comparison, _ threshold: Threshold
  ) -> [ConditionRequirement.Threshold] {
    switch threshold {
    case .same(let number): [.init(number: .init(comparison, number), designation: nil)]
    case .perDesignation(let values, _):
      zip(designations, values).compactMap { designation, value in
        value.map { .init(number: .init(comparison, $0), designation: designation.id) }
      }
    }
  }
}

extension Condition {
  /// Its id and title, as far as it has them.
  package var name: String? {
    id.map { id in title.map { "\(id) \($0)" } ?? id } ?? title
  }
}
