import Criteria

/// One kind of what keeps a designation from being called reached, by name.
package enum NamedHindrance: Hashable, Sendable {
  /// So many of the applicable items are not assessed.
  case notAssessed(Int, applicable: Int)
  /// Conditions to apply that are not met.
  case preconditions(FirstOfMany)
  /// Core items below the gate.
  case coreItems(FirstOfMany)
}

extension Assessment {
  /// What hinders, by kind, each with so many names at most; empty if nothing does.
  package func named(_ hindrance: Hindrance, upTo most: Int) -> [NamedHindrance] {
    let open = hindrance.notAssessed.count
    let conditions = hindrance.preconditions.map { name(ofPrecondition: $0) }
    let items = hindrance.belowGate.map { edition.items[$0].id }
    return [
      open == 0 ? nil : .notAssessed(open, applicable: whole.counts.applicable),
      conditions.isEmpty ? nil : .preconditions(FirstOfMany(conditions, upTo: most)),
      items.isEmpty ? nil : .coreItems(FirstOfMany(items, upTo: most)),
    ].compactMap { $0 }
  }
}
