package import Words

/// Figures that do not fit together.
package struct ConsistencyEntry: Sendable {
  package var finding: Inconsistency
  /// The indicator's or the rule's id.
  package var id: String
}

extension ConsistencyEntry {
  /// Whether it is about a rule of the edition.
  var isRuleBroken: Bool { if case .ruleBroken = finding { true } else { false } }
}
