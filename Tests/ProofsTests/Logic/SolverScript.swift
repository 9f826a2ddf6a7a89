import Criteria

/// The questions about an edition's conditions in SMT-LIB, written from the meaning alone: what
/// evidence a condition is met by, and what fails it where everything asked for is known.
struct SolverScript {
  private let edition: Edition

  init(_ edition: Edition) {
    self.edition = edition
  }

  /// A script that asks whether each of some formulas can hold.
  func text(asking formulas: [String]) -> String {
    var lines = declarations
    for formula in formulas {
      lines += ["(push)", "(assert \(formula))", "(check-sat)", "(pop)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var declarations: [String] {
    var lines: [String] = []
    for (index, indicator) in edition.indicators.enumerated() where indicator.derivation == nil {
      let name = "v\(index)"
      switch indicator.kind {
      case .flag: lines.append("(declare-const \(name) Bool)")
      case .count: lines += ["(declare-const \(name) Int)", "(assert (>= \(name) 0))"]
      default: lines.append("(declare-const \(name) Real)")
      }
      switch indicator.kind {
      case .flag, .count, .number: break
      case .share: lines.append("(assert (and (>= \(name) 0) (<= \(name) 1)))")
      default: lines.append("(assert (>= \(name) 0))")
      }
    }
    // How many valid documents of a kind are at most so many months old; a long time is any.
    for kind in edition.documentKinds.indices {
      let names = Self.months.map { "d\(kind)-\($0)" }
      lines += names.map { "(declare-const \($0) Int)" }
      lines += ["(assert (<= 0 \(names.joined(separator: " "))))"]
    }
    for (index, item) in edition.items.enumerated() {
      lines += ["(declare-const claim\(index) Int)"]
      let answers = item.answers ?? Array(edition.scale.levels.indices)
      let allowed = Set(answers + [edition.scale.worst]).sorted()
      lines += ["(assert (or \(allowed.map { "(= claim\(index) \($0))" }.joined(separator: " "))))"]
      for phase in Phase.allCases {
        lines.append("(declare-const p\(index)-\(phase.rawValue) Bool)")
      }
    }
    return lines
  }

  private static let months = [12, 30, 999]

  /// What must be so for a condition to be met, or to fail.
  func formula(_ condition: Condition, holds: Bool) -> String {
    switch condition.form {
    case .comparison(let indicator, let comparison, let threshold):
      guard let number = threshold.value(for: 0) else { return "false" }
      return formula(indicator, comparison, number, holds)
    case .flag(let indicator, let state):
      return state == holds ? "v\(indicator)" : "(not v\(indicator))"
    case .document(let kind, let within, let count):
      let longest = edition.documentKinds[kind].maxAge?.months ?? .max
      let months = within.map { $0.months < longest ? $0.months : 999 } ?? 999
      return "(\(holds ? ">=" : "<") d\(kind)-\(months) \(count))"
    case .item(let item, let level): return formula(item, level, holds)
    case .group(let quota, let members):
      let needed = quota.count(of: members.count)
      let parts = members.map { formula($0, holds: holds) }
      return Self.atLeast(holds ? needed : members.count - needed + 1, parts)
    case .reference(let slot): return formula(edition.conditions[slot], holds: holds)
    }
  }

  private static func atLeast(_ count: Int, _ parts: [String]) -> String {
    "(>= (+ 0 \(parts.map { "(ite \($0) 1 0)" }.joined(separator: " "))) \(count))"
  }

  private func formula(_ item: Int, _ level: Int, _ holds: Bool) -> String {
    let scale = edition.scale
    guard level < scale.worst else { return holds ? "true" : "false" }
    var parts = ["(\(holds ? "<=" : ">") claim\(item) \(level))"]
    for needed in level..<scale.worst {
      for phase in scale.levels[needed].shows.phases {
        guard let own = edition.items[item].standIn(for: phase) else { continue }
        parts.append(holds ? "p\(item)-\(own.rawValue)" : "(not p\(item)-\(own.rawValue))")
      }
      if let condition = edition.items[item].levels[needed] {
        parts.append(formula(condition, holds: holds))
      }
    }
    return "(\(holds ? "and" : "or") \(parts.joined(separator: " ")))"
  }

  private func formula(
    _ indicator: Int, _ comparison: Comparison, _ number: Rational, _ holds: Bool
  ) -> String {
    func compare(_ left: String, _ right: String) -> String {
      let sign =
        switch comparison {
        case .moreThan: ">"
        case .atLeast: ">="
        case .lessThan: "<"
        case .atMost: "<="
        }
      return holds ? "(\(sign) \(left) \(right))" : "(not (\(sign) \(left) \(right)))"
    }
    let literal = Self.literal(number)
    switch edition.indicators[indicator].derivation {
    case nil: return compare(Self.real(indicator), literal)
    case .sum(let parts):
      return compare("(+ \(parts.map(Self.real).joined(separator: " ")))", literal)
    case .quotient(let above, let below):
      let (up, down) = (Self.real(above), Self.real(below))
      var parts = ["(> \(down) 0.0)", compare(up, "(* \(literal) \(down))")]
      if edition.indicators[indicator].kind == .share { parts.append("(<= \(up) \(down))") }
      return "(and \(parts.joined(separator: " ")))"
    }
  }

  private static func real(_ indicator: Int) -> String { "(+ 0.0 v\(indicator))" }

  private static func literal(_ number: Rational) -> String {
    let parts = number.description.split(separator: "/").map(String.init)
    let isNegative = parts[0].hasPrefix("-")
    let digits = isNegative ? String(parts[0].dropFirst()) : parts[0]
    let value = "(/ \(digits).0 \(parts.count > 1 ? parts[1] : "1").0)"
    return isNegative ? "(- \(value))" : value
  }
}
