import Criteria

/// One fact about a centre's evidence that a condition may rest on, or its opposite.
enum Literal: Hashable {
  /// A weighted sum of given indicators compared with a number.
  case bound(LinearForm, Comparison, Rational)
  case flag(indicator: Int, Bool)
  /// Whether so many valid documents of a kind are young enough; nil for any valid one.
  case documents(kind: Int, months: Int?, count: Int, holds: Bool)
  /// Whether the centre claims a level or a better one.
  case claim(item: Int, level: Int, holds: Bool)
  case phase(item: Int, Phase, holds: Bool)

  /// What holds exactly where this fails; of an indicator: of a value that is there.
  var negated: Literal {
    switch self {
    case .bound(let form, let comparison, let number): .bound(form, comparison.opposite, number)
    case .flag(let indicator, let state): .flag(indicator: indicator, !state)
    case .documents(let kind, let months, let count, let holds):
      .documents(kind: kind, months: months, count: count, holds: !holds)
    case .claim(let item, let level, let holds): .claim(item: item, level: level, holds: !holds)
    case .phase(let item, let phase, let holds): .phase(item: item, phase, holds: !holds)
    }
  }
}

extension Comparison {
  /// What holds of a number exactly where this does not.
  var opposite: Comparison {
    switch self {
    case .moreThan: .atMost
    case .atLeast: .lessThan
    case .lessThan: .atLeast
    case .atMost: .moreThan
    }
  }
}
