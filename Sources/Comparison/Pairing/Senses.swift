import Criteria

/// What the named conditions of both sides ask together with all that they refer to, as numbers:
/// conditions of equal numbers ask the same.
///
/// Every condition is spelled once, after everything that it refers to, so a long chain of
/// references takes no longer than as many conditions side by side.
struct Senses {
  /// What a condition asks of itself, and the numbers of what it refers to.
  private struct Sense: Hashable {
    var text: String
    var referred: [Int]
  }

  /// The numbers by slot.
  private let old: [Int]
  private let new: [Int]

  /// - Parameters:
  ///   - old: The old edition.
  ///   - new: The new edition.
  ///   - spelling: Both in common words.
  ///   - designations: Only the thresholds of these count.
  init(
    _ old: Edition, _ new: Edition, _ spelling: (old: CommonSpelling, new: CommonSpelling),
    for designations: Set<String>
  ) {
    var known: [Sense: Int] = [:]
    func numbers(_ edition: Edition, _ spelling: CommonSpelling) -> [Int] {
      var numbers = Array(repeating: 0, count: edition.conditions.count)
      // Everything that a condition refers to comes before it.
      for case .condition(let slot) in edition.evaluationOrder {
        let condition = edition.conditions[slot]
        let sense = Sense(
          text: spelling.text(of: condition, for: designations),
          referred: Self.referred(condition, numbers))
        numbers[slot] = known[sense] ?? known.count + 1
        known[sense] = numbers[slot]
      }
      return numbers
    }
    self.old = numbers(old, spelling.old)
    self.new = numbers(new, spelling.new)
  }

  /// Whether what a condition of the old side refers to asks the same as what one of the new does.
  func referAlike(_ before: Condition, _ after: Condition) -> Bool {
    Self.referred(before, old) == Self.referred(after, new)
  }

  private static func referred(_ condition: Condition, _ numbers: [Int]) -> [Int] {
    condition.flattened.compactMap { part in part.subjects.reference.map { numbers[$0] } }
  }
}
