package import Criteria

extension Answer.Value {
  /// What the answer is called: its level, or that the item is not applicable.
  ///
  /// - Parameter scale: The scale that the levels are of.
  /// - Returns: The name.
  package func name(on scale: Scale) -> String {
    switch self {
    case .level(let level): scale.levels[level].name
    case .notApplicable: Scale.notApplicable
    }
  }
}
