import Criteria

/// What conditions and levels of an edition come down to for a centre that seeks one designation:
/// literals under quotas, in one network.
struct RequirementNetwork {
  /// A requirement; parts are indices of other nodes.
  enum Node: Hashable {
    case literal(Literal)
    /// At least so many of some others.
    case quota(Int, [Int])
  }

  let edition: Edition
  private let sought: Int
  /// The items whose levels rest on conditions, or conditions on them.
  private var matters: [Bool]
  private(set) var nodes: [Node] = []
  private var numbers: [Node: Int] = [:]
  private var negations: [Int: Int] = [:]
  /// For every node that negates another: that one, beside which it never holds.
  private var negated: [Int: Int] = [:]
  /// The nodes of named conditions by slot, for each designation whose thresholds were read; nil
  /// where a threshold is missing.
  private var named: [Int: [Int?]] = [:]
  /// What supports each level of each item that has conditions or stands in one.
  private var levels: [[Int?]]

  init(_ edition: Edition, sought: Int) {
    self.edition = edition
    self.sought = sought
    levels = Array(repeating: [], count: edition.items.count)
    matters = edition.items.map { item in item.levels.contains { $0 != nil } }
    for condition in edition.everyCondition {
      if let item = condition.subjects.item { matters[item] = true }
    }
    readNamed(judged: sought)
  }

  /// Makes the nodes of all named conditions, and with the designation sought those of all items.
  private mutating func readNamed(judged: Int) {
    named[judged] = Array(repeating: nil, count: edition.conditions.count)
    for reference in edition.evaluationOrder {
      switch reference {
      case .condition(let slot):
        let found = node(of: edition.conditions[slot], judged: judged)
        named[judged]?[slot] = found
      case .item(let item) where judged == sought && matters[item]:
        levels[item] = supports(of: item)
      case .item: break
      }
    }
  }

  /// The node of a condition.
  ///
  /// - Parameters:
  ///   - condition: A condition of the edition.
  ///   - judged: The designation whose thresholds are read.
  /// - Returns: nil if a threshold it reads is missing.
  mutating func node(of condition: Condition, judged: Int) -> Int? {
    switch condition.form {
    case .comparison(let indicator, let comparison, let threshold):
      return threshold.value(for: judged).map { node(of: indicator, comparison, $0) }
    case .flag(let indicator, let state): return add(.flag(indicator: indicator, state))
    case .document(let kind, let within, let count):
      return add(
        .documents(kind: kind, months: months(within, of: kind), count: count, holds: true))
    case .item(let item, let level): return node(of: item, reaching: level)
    case .group(let quota, let members):
      let parts = members.map { node(of: $0, judged: judged) }
      let known = parts.compactMap { $0 }
      guard known.count == parts.count else { return nil }
      return add(quota.count(of: members.count), known)
    case .reference(let slot):
      if named[judged] == nil { readNamed(judged: judged) }
      return named[judged]?[slot] ?? nil
    }
  }

  /// The node of what supports a level of an item; nil if a threshold it reads is missing.
  func support(of item: Int, at level: Int) -> Int? { levels[item][level] }

  /// The node that holds exactly where another fails.
  mutating func negation(of node: Int) -> Int {
    var open = [node]
    while let top = open.last {
      guard negations[top] == nil else {
        open.removeLast()
        continue
      }
      switch nodes[top] {
      case .literal(let literal): negate(top, by: add(literal.negated))
      case .quota(let count, let parts):
        let missing = parts.filter { negations[$0] == nil }
        guard missing.isEmpty else {
          open += missing
          continue
        }
        let others = parts.compactMap { negations[$0] }
        negate(top, by: add(parts.count - count + 1, others))
      }
    }
    return negations[node] ?? node
  }

  /// Whether a node and one of some others never hold together, as far as their making tells.
  func excludes(_ node: Int, _ others: Set<Int>) -> Bool {
    negations[node].map(others.contains) ?? false || negated[node].map(others.contains) ?? false
  }

  private mutating func negate(_ node: Int, by other: Int) {
    negations[node] = other
    negated[other] = node
  }

  /// The node of several that must all hold.
  mutating func all(_ parts: [Int]) -> Int { add(parts.count, parts) }

  private mutating func add(_ literal: Literal) -> Int { add(.literal(literal)) }

  private mutating func add(_ count: Int, _ parts: [Int]) -> Int { add(.quota(count, parts)) }

  private mutating func add(_ node: Node) -> Int {
    if let known = numbers[node] { return known }
    nodes.append(node)
    numbers[node] = nodes.count - 1
    return nodes.count - 1
  }

  // MARK: Indicators and documents

  private mutating func node(
    of indicator: Int, _ comparison: Comparison, _ number: Rational
  ) -> Int {
    switch edition.indicators[indicator].derivation {
    case nil: return add(.bound(LinearForm([(indicator, .one)]), comparison, number))
    case .sum(let parts):
      return add(.bound(LinearForm(parts.map { ($0, .one) }), comparison, number))
    case .quotient(let above, let below):
      // Over one denominator, so that sums of whole numbers stay whole.
      let (numerator, denominator) = number.parts
      let difference = LinearForm([(above, denominator), (below, Rational(-1) * numerator)])
      let isThere = Literal.bound(LinearForm([(below, .one)]), .moreThan, .zero)
      var parts = [add(.bound(difference, comparison, .zero)), add(isThere)]
      if edition.indicators[indicator].kind == .share {
        let excess = LinearForm([(above, .one), (below, Rational(-1))])
        parts.append(add(.bound(excess, .atMost, .zero)))
      }
      let node = all(parts)
      // It fails only where there is a value.
      if negations[node] == nil {
        let failing = [add(.bound(difference, comparison.opposite, .zero))] + parts.dropFirst()
        negate(node, by: all(failing))
      }
      return node
    }
  }

  /// Only younger documents than a kind may be are ever valid, so a longer time asks for no more.
  private func months(_ within: CalendarPeriod?, of kind: Int) -> Int? {
    guard let within else { return nil }
    if let most = edition.documentKinds[kind].maxAge, within >= most { return nil }
    return within.months
  }

  // MARK: Items

  private mutating func node(of item: Int, reaching level: Int) -> Int? {
    guard isInScope(item) else { return add(1, []) }
    guard level < edition.scale.worst else { return add(0, []) }
    return levels[item][level].map {
      all([add(.claim(item: item, level: level, holds: true)), $0])
    }
  }

  private func isInScope(_ item: Int) -> Bool {
    edition.standards[edition.items[item].standard].appliesTo.map { $0.contains(sought) } ?? true
  }

  private mutating func supports(of item: Int) -> [Int?] {
    let scale = edition.scale
    let asked = edition.items[item]
    var supports: [Int?] = Array(repeating: add(0, []), count: scale.levels.count)
    var below: Int? = supports[scale.worst]
    for level in (0..<scale.worst).reversed() {
      var parts = [below]
      for phase in asked.phasesNeeded(for: level, on: scale).phases {
        parts.append(add(.phase(item: item, phase, holds: true)))
      }
      if let condition = asked.levels[level] { parts.append(node(of: condition, judged: sought)) }
      let known = parts.compactMap { $0 }
      supports[level] = known.count == parts.count ? all(known) : nil
      below = supports[level]
    }
    return supports
  }
}
