extension Edition {
  /// Every condition of the edition with those inside it, each once where it is written.
  package var everyCondition: [Condition] {
    let roots =
      preconditions + criteria.map { conditions[$0] } + designations.map(\.requires)
      + items.flatMap { $0.levels.compactMap { $0 } }
    return roots.flatMap(\.flattened)
  }
}
