import Criteria

/// What evidence would have to be like to satisfy the literals taken up so far.
///
/// One value an indicator is enough: of several, all would have to satisfy a condition, or all to
/// fail it. Documents of different kinds, claims and phases do not depend on each other.
struct PossibleEvidence {
  private let edition: Edition
  private var numbers = LinearProgram()
  /// The quantity of each given indicator and of each sum, once it is used.
  private var quantities: [Int: Int] = [:]
  private var sums: [LinearForm: Int] = [:]
  private var flags: [Int: Bool] = [:]
  private var phases: [ItemPhase: Bool] = [:]
  /// The worst and the best level an item may still be claimed at, as indices of the scale.
  private var claims: [Int: ClosedRange<Int>] = [:]
  private var documents: [Int: [DocumentCount]] = [:]
  private var hasNumbers = false

  private struct ItemPhase: Hashable {
    var item: Int
    var phase: Phase
  }

  private struct DocumentCount {
    var months: Int
    var count: Int
    var holds: Bool
  }

  init(_ edition: Edition) {
    self.edition = edition
  }

  /// Takes up one more literal.
  ///
  /// - Returns: False if it contradicts the others; true says nothing yet of the numbers together.
  mutating func assume(_ literal: Literal) -> Bool {
    switch literal {
    case .bound(let form, let comparison, let number): bound(form, comparison, number)
    case .flag(let indicator, let state): Self.set(&flags, indicator, state)
    case .phase(let item, let phase, let holds):
      Self.set(&phases, ItemPhase(item: item, phase: phase), holds)
    case .claim(let item, let level, let holds): claim(item, level, holds)
    case .documents(let kind, let months, let count, let holds):
      add(DocumentCount(months: months ?? .max, count: count, holds: holds), of: kind)
    }
  }

  /// Whether a literal plainly goes against what was taken up; false says nothing.
  func rulesOut(_ literal: Literal) -> Bool {
    switch literal {
    case .flag(let indicator, let state): return flags[indicator] == !state
    case .phase(let item, let phase, let holds):
      return phases[ItemPhase(item: item, phase: phase)] == !holds
    case .bound(let form, let comparison, let number):
      let isPlain = form.terms.count == 1 && form.terms.first?.weight == .one
      let known = isPlain ? form.terms.first.flatMap { quantities[$0.indicator] } : sums[form]
      return known.map { numbers.rulesOut($0, comparison, number) } ?? false
    case .claim, .documents: return false
    }
  }

  /// Whether numbers exist for all indicators together.
  mutating func hasValues(_ effort: Effort) -> Decision {
    guard hasNumbers else { return .yes }
    return sums.count > Self.mostSums ? .undecided : numbers.decide(effort)
  }

  /// Whether fractions might serve for all indicators together; false proves that no numbers do.
  mutating func mayHaveValues(_ effort: Effort) -> Bool {
    !hasNumbers || sums.count > Self.mostSums || numbers.mayKeepBounds(effort)
  }

  /// So many sums no honest condition looks at; of more nothing is said.
  private static let mostSums = 200

  private static func set<Key: Hashable>(
    _ states: inout [Key: Bool], _ key: Key, _ state: Bool
  ) -> Bool {
    if let known = states[key] { return known == state }
    states[key] = state
    return true
  }

  // MARK: Claims

  /// No claim at all counts here like the worst level: it reaches no other.
  private mutating func claim(_ item: Int, _ level: Int, _ holds: Bool) -> Bool {
    var range = claims[item] ?? edition.scale.best...edition.scale.worst
    guard holds ? range.lowerBound <= level : range.upperBound > level else { return false }
    range =
      holds
      ? range.lowerBound...min(range.upperBound, level)
      : max(range.lowerBound, level + 1)...range.upperBound
    claims[item] = range
    let isUnclaimed = range.contains(edition.scale.worst)
    return isUnclaimed || edition.items[item].answers?.contains(where: range.contains) ?? true
  }

  // MARK: Documents

  /// Where fewer months already give enough documents, more months do too.
  private mutating func add(_ new: DocumentCount, of kind: Int) -> Bool {
    guard new.holds || new.count > 0 else { return false }
    var counts = documents[kind] ?? []
    for old in counts where old.holds != new.holds {
      let (enough, tooFew) = new.holds ? (new, old) : (old, new)
      if enough.months <= tooFew.months, enough.count >= tooFew.count { return false }
    }
    counts.append(new)
    documents[kind] = counts
    return true
  }

  // MARK: Numbers

  private mutating func bound(
    _ form: LinearForm, _ comparison: Comparison, _ number: Rational
  ) -> Bool {
    guard !form.terms.isEmpty else { return comparison.holds(.zero, number) }
    hasNumbers = true
    guard sums.count <= Self.mostSums else { return true }
    return numbers.bound(quantity(form), comparison, number)
  }

  private mutating func quantity(_ form: LinearForm) -> Int {
    if let term = form.terms.first, form.terms.count == 1, term.weight == .one {
      return quantity(term.indicator)
    }
    if let known = sums[form] { return known }
    let terms = form.terms.map { (quantity: quantity($0.indicator), weight: $0.weight) }
    let sum = numbers.add(sumOf: terms)
    sums[form] = sum
    return sum
  }

  private mutating func quantity(_ indicator: Int) -> Int {
    if let known = quantities[indicator] { return known }
    let kind = edition.indicators[indicator].kind
    let added = numbers.add(
      whole: kind == .count, from: kind.lowest, to: kind.highest)
    quantities[indicator] = added
    return added
  }
}
