package import Criteria

/// Puts what an edition asks for into words, before any evidence is looked at.
extension Edition {
  /// What a condition asks for.
  ///
  /// - Parameter condition: Any condition of the edition.
  /// - Returns: The sentence, with one under it for each part; conditions that are referred to are
  ///   named and not told again.
  package func requirement(of condition: Condition) -> Reason {
    let prefix = condition.name.map { "\($0): " } ?? ""
    switch condition.form {
    case .comparison(let indicator, let comparison, let threshold):
      return Reason(
        "\(prefix)\(indicators[indicator].name), \(asked(of: indicator, comparison, threshold))")
    case .flag(let indicator, let expected):
      return Reason("\(prefix)\(indicators[indicator].name): \(expected ? "yes" : "no")")
    case .document(let kind, let within, let count):
      let number = count == 1 ? "a valid document" : "\(count) valid documents"
      let age = within.map { " of the last \($0)" } ?? ""
      return Reason("\(prefix)\(number)\(age): \(documentKinds[kind].title.clipped)")
    case .item(let item, let level):
      return Reason(
        "\(prefix)item \(items[item].id) is evidenced at least as \(scale.levels[level].name)")
    case .group(let quota, let members):
      return Reason(
        "\(prefix)of the following \(quota.phrase)", parts: members.map(requirement))
    case .reference(let slot):
      return Reason("\(prefix)\(conditions[slot].name?.clipped ?? "")")
    }
  }

  /// What a comparison asks, for each designation where these differ.
  package func asked(
    of indicator: Int, _ comparison: Comparison, _ threshold: Threshold
  ) -> String {
    let description = indicators[indicator]
    switch threshold {
    case .same(let number): return description.asked(comparison, number)
    case .perDesignation(let values, _):
      return zip(designations, values).compactMap { designation, value in
        value.map { "\(description.asked(comparison, $0)) for \(designation.id)" }
      }.joined(separator: ", ")
    }
  }
}

extension Condition {
  /// Its id and title, as far as it has them.
  package var name: String? {
    id.map { id in title.map { "\(id) \($0)" } ?? id } ?? title
  }
}

extension Indicator {
  /// Its title with the id that figures are entered under.
  fileprivate var name: String { "\(title.clipped) (\(id))" }
}
