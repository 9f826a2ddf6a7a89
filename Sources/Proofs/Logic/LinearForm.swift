import Criteria

/// A weighted sum of given indicators.
///
/// A condition on a quotient is one on such a sum: `a ÷ b ≥ c` says `a − c·b ≥ 0`, since parts of a
/// quotient are never negative.
struct LinearForm: Hashable {
  /// An indicator with its weight.
  struct Term: Hashable {
    var indicator: Int
    var weight: Rational
  }

  /// By indicator, each once, none with weight 0.
  let terms: [Term]

  init(_ parts: [(indicator: Int, weight: Rational)]) {
    var terms: [Term] = []
    for part in parts.sorted(by: { $0.indicator < $1.indicator }) {
      if terms.last?.indicator == part.indicator {
        terms[terms.count - 1].weight = terms[terms.count - 1].weight + part.weight
      } else {
        terms.append(Term(indicator: part.indicator, weight: part.weight))
      }
    }
    self.terms = terms.filter { !$0.weight.isZero }
  }
}
