extension Edition {
  /// The named conditions that some conditions rest on, themselves included, as slots.
  ///
  /// References are followed; items are not, for an item is asked for by its own standard.
  package func namedConditions(under roots: [Condition]) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = roots
    while let condition = waiting.popLast() {
      for part in condition.flattened {
        if let id = part.id, let slot = conditionIndex[id] { found.insert(slot) }
        if let slot = part.subjects.reference, found.insert(slot).inserted {
          waiting.append(conditions[slot])
        }
      }
    }
    return found
  }

  /// The named conditions that a designation's rule requires, as slots.
  ///
  /// A criterion that is not among them is listed, and not required of that designation.
  package func conditions(requiredBy designation: Int) -> Set<Int> {
    namedConditions(under: [designations[designation].requires])
  }
}
