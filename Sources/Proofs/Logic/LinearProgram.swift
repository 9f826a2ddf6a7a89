import Criteria

/// Whether numbers exist that keep bounds on some quantities and on weighted sums of them: the
/// simplex method for bounds that come one by one, in exact fractions.
///
/// Every sum is a quantity of its own with a row that defines it. Of each row one quantity is basic
/// and follows from the others, which lie within their bounds; while a basic one does not, it
/// changes places with one that has room to move. Taking the first that serves ends every time
/// (Bland's rule).
struct LinearProgram {
  private var lower: [Infinitesimal?] = []
  private var upper: [Infinitesimal?] = []
  private var values: [Infinitesimal] = []
  private var isWhole: [Bool] = []
  /// The weights of the others in each basic quantity, by quantity.
  private var rows: [[Int: Rational]?] = []

  /// Adds a quantity with the bounds that it has by nature.
  mutating func add(whole: Bool, from least: Rational?, to most: Rational?) -> Int {
    lower.append(least.map { Infinitesimal($0) })
    upper.append(most.map { Infinitesimal($0) })
    values.append(Infinitesimal(least ?? .zero))
    isWhole.append(whole)
    rows.append(nil)
    return values.count - 1
  }

  /// Adds a quantity that is the weighted sum of others.
  mutating func add(sumOf terms: [(quantity: Int, weight: Rational)]) -> Int {
    var row: [Int: Rational] = [:]
    for term in terms {
      if let known = rows[term.quantity] {
        for (other, weight) in known { row[other, default: .zero] += weight * term.weight }
      } else {
        row[term.quantity, default: .zero] += term.weight
      }
    }
    lower.append(nil)
    upper.append(nil)
    values.append(Self.sum(row, values))
    isWhole.append(terms.allSatisfy { isWhole[$0.quantity] && $0.weight.isWhole })
    rows.append(row.filter { !$0.value.isZero })
    return values.count - 1
  }

  private static func sum(_ row: [Int: Rational], _ values: [Infinitesimal]) -> Infinitesimal {
    row.reduce(.zero) { $0 + values[$1.key] * $1.value }
  }

  /// Narrows the bounds of a quantity.
  ///
  /// - Returns: False if no number is left between them.
  mutating func bound(_ quantity: Int, _ comparison: Comparison, _ number: Rational) -> Bool {
    let limit = Self.limit(comparison, number, isWhole: isWhole[quantity])
    if comparison.isLowerBound {
      if let known = lower[quantity], known >= limit { return true }
      if let most = upper[quantity], limit > most { return false }
      lower[quantity] = limit
      if rows[quantity] == nil, values[quantity] < limit { move(quantity, to: limit) }
    } else {
      if let known = upper[quantity], known <= limit { return true }
      if let least = lower[quantity], limit < least { return false }
      upper[quantity] = limit
      if rows[quantity] == nil, values[quantity] > limit { move(quantity, to: limit) }
    }
    return true
  }

  /// Whether a bound goes against another of the same quantity.
  func rulesOut(_ quantity: Int, _ comparison: Comparison, _ number: Rational) -> Bool {
    let limit = Self.limit(comparison, number, isWhole: isWhole[quantity])
    return comparison.isLowerBound
      ? upper[quantity].map { limit > $0 } ?? false
      : lower[quantity].map { limit < $0 } ?? false
  }

  /// The bound as one that may be reached; of whole quantities the next whole number.
  private static func limit(
    _ comparison: Comparison, _ number: Rational, isWhole: Bool
  ) -> Infinitesimal {
    switch comparison {
    case .atLeast: Infinitesimal(isWhole ? number.roundedUp : number)
    case .atMost: Infinitesimal(isWhole ? number.roundedDown : number)
    case .moreThan:
      isWhole ? Infinitesimal(number.roundedDown + .one) : Infinitesimal(number, .one)
    case .lessThan:
      isWhole ? Infinitesimal(number.roundedUp - .one) : Infinitesimal(number, .zero - .one)
    }
  }

  private mutating func move(_ quantity: Int, to value: Infinitesimal) {
    let step = value - values[quantity]
    values[quantity] = value
    for basic in rows.indices {
      if let weight = rows[basic]?[quantity] { values[basic] = values[basic] + step * weight }
    }
  }

  // MARK: Deciding

  /// Whether numbers exist that keep all bounds, whole ones where the quantities are whole.
  ///
  /// What was found stays, so that asking again after more bounds takes little.
  mutating func decide(_ effort: Effort) -> Decision {
    guard let isFeasible = settle(effort) else { return .undecided }
    guard isFeasible else { return .no }
    guard firstBroken != nil else { return .yes }
    var open = [self]
    while var program = open.popLast() {
      guard let isFeasible = program.settle(effort) else { return .undecided }
      guard isFeasible else { continue }
      guard let broken = program.firstBroken else { return .yes }
      let below = program.values[broken].below
      var under = program
      if program.bound(broken, .atLeast, below + .one) { open.append(program) }
      if under.bound(broken, .atMost, below) { open.append(under) }
    }
    return .no
  }

  /// Whether fractions exist that keep all bounds; also true if finding out takes too much.
  mutating func mayKeepBounds(_ effort: Effort) -> Bool { settle(effort) ?? true }

  /// The first quantity that should be whole and is not.
  private var firstBroken: Int? {
    values.indices.first { isWhole[$0] && !values[$0].isWhole }
  }

  /// Brings every basic quantity within its bounds; nil if that takes too much.
  private mutating func settle(_ effort: Effort) -> Bool? {
    var work = 0
    guard effort.spend(1 + rows.count / 8) else { return nil }
    while let basic = rows.indices.first(where: { rows[$0] != nil && !keepsBounds($0) }) {
      guard let row = rows[basic], effort.spend(rows.count + work) else { return nil }
      let mustRise = lower[basic].map { values[basic] < $0 } ?? false
      guard let limit = mustRise ? lower[basic] : upper[basic] else { return nil }
      let movers = row.filter { canMove($0.key, up: ($0.value > .zero) == mustRise) }
      guard let partner = movers.keys.min() else { return false }
      work = exchange(basic, with: partner, limit)
    }
    return true
  }

  private func keepsBounds(_ quantity: Int) -> Bool {
    (lower[quantity].map { $0 <= values[quantity] } ?? true)
      && (upper[quantity].map { values[quantity] <= $0 } ?? true)
  }

  private func canMove(_ quantity: Int, up: Bool) -> Bool {
    up
      ? upper[quantity].map { values[quantity] < $0 } ?? true
      : lower[quantity].map { values[quantity] > $0 } ?? true
  }

  /// Makes a basic quantity an independent one at its limit, and another basic in its stead.
  ///
  /// - Returns: How many weights it worked out, in steps.
  private mutating func exchange(
    _ basic: Int, with partner: Int, _ limit: Infinitesimal
  ) -> Int {
    guard let row = rows[basic], let weight = row[partner] else { return 0 }
    var work = 0
    // The row solved for the partner.
    var solved = row.mapValues { Rational(-1) * $0 / weight }
    solved[partner] = nil
    solved[basic] = .one / weight
    rows[basic] = nil
    let step = (limit - values[basic]) * (.one / weight)
    values[basic] = limit
    values[partner] = values[partner] + step
    for other in rows.indices {
      guard var changed = rows[other], let share = changed.removeValue(forKey: partner) else {
        continue
      }
      values[other] = values[other] + step * share
      work += solved.count
      for (quantity, weight) in solved {
        let sum = changed[quantity, default: .zero] + weight * share
        changed[quantity] = sum.isZero ? nil : sum
      }
      rows[other] = changed
    }
    rows[partner] = solved
    return work
  }
}

/// The answer to a question that may take more effort than there is.
enum Decision: Hashable { case yes, no, undecided }

extension Infinitesimal {
  /// The largest whole number that is not above.
  fileprivate var below: Rational {
    number.isWhole && epsilons < .zero ? number - .one : number.roundedDown
  }
}
