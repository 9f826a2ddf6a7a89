extension Indicator.Kind {
  /// What the kind asks for, in words, where a number that can be meant is hardly one as written: a
  /// share or a fraction where something is counted.
  ///
  /// - Parameters:
  ///   - text: The number as it is written.
  ///   - number: What it is read as.
  /// - Returns: nil if the number may be meant.
  package func misfit(_ text: String, _ number: Rational) -> String? {
    let isShare = text.utf8.contains { $0 == 0x25 || $0 == 0x2F }
    switch self {
    case .count where isShare || (number > .zero && number < .one): return "a count"
    case .amount where isShare: return "an amount"
    case .days where isShare: return "a number of days"
    default: return nil
    }
  }
}
