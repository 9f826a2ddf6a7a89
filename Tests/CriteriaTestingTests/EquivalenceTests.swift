import Assessment
import Criteria
import CriteriaTesting
import Testing

/// Every proof is held against all that can be tried.
@Suite struct `A proof that two conditions are the same` {
  private static let numbers =
    [Rational(-1), .zero, Rational(1, 2), .one, Rational(2), Rational(3)]

  private func edition(_ kind: Indicator.Kind) -> Edition {
    TestedExample(indicators: "indicators: [{id: x, title: X, kind: \(kind.rawValue)}]").read()
      .edition
  }

  private func form(_ comparison: Comparison, _ number: Rational) -> Condition.Form {
    .comparison(indicator: 0, comparison, .same(number))
  }

  /// Values in quarters that a kind may take.
  private func values(of kind: Indicator.Kind) -> [Rational] {
    (-12...20).map { Rational($0, 4) }.filter { value in
      (kind == .number || value >= .zero) && (kind != .share || value <= .one)
        && (kind != .count || value.isWhole)
    }
  }

  @Test(arguments: [Indicator.Kind.count, .amount, .share, .ratio, .number])
  func `is given for comparisons that every value answers alike`(_ kind: Indicator.Kind) {
    let equivalence = Equivalence(edition(kind))
    for (left, right) in pairs()
    where equivalence.proof(form(left.0, left.1), form(right.0, right.1)) != nil {
      for value in values(of: kind) {
        for isLowerBound in [false, true] {
          let found = IndicatorValues.numbers(low: value, high: value, isLowerBound: isLowerBound)
          #expect(found.judge(left.0, left.1) == found.judge(right.0, right.1))
        }
      }
    }
  }

  @Test func `is found for every two comparisons of counts in one direction that are alike`() {
    let equivalence = Equivalence(edition(.count))
    for (left, right) in pairs() where left.0.isLowerBound == right.0.isLowerBound {
      let isSame = values(of: .count).allSatisfy {
        left.0.holds($0, left.1) == right.0.holds($0, right.1)
      }
      let isProven = equivalence.proof(form(left.0, left.1), form(right.0, right.1)) != nil
      #expect(isProven == isSame, "\(left), \(right)")
    }
  }

  private func pairs() -> [((Comparison, Rational), (Comparison, Rational))] {
    let all = Comparison.allCases.flatMap { comparison in
      Self.numbers.map { (comparison, $0) }
    }
    return all.flatMap { left in all.map { (left, $0) } }
  }

  @Test func `is found for quotas exactly where all verdicts of their members agree`() {
    let edition = edition(.count)
    let equivalence = Equivalence(edition)
    let quotas: [Condition.Quota] = [.all, .any] + (0...4).map { .atLeast($0) }
    for total in 1...3 {
      let members = Array(repeating: edition.designations[0].requires, count: total)
      for first in quotas {
        for second in quotas {
          let isSame = verdicts(total).allSatisfy {
            Verdict.atLeast(first.count(of: total), of: $0)
              == Verdict.atLeast(second.count(of: total), of: $0)
          }
          let isProven =
            equivalence.proof(.group(first, members), .group(second, members)) != nil
          #expect(isProven == isSame)
        }
      }
    }
  }

  @Test func `is found for a member left out exactly where it never matters`() {
    let edition = edition(.count)
    let equivalence = Equivalence(edition)
    let member = edition.designations[0].requires
    for count in 0...4 {
      let whole = Condition.Form.group(.atLeast(count), [member, member, member])
      let rest = Condition.Form.group(.atLeast(count), [member, member])
      let isSame = verdicts(3).allSatisfy {
        Verdict.atLeast(count, of: $0) == Verdict.atLeast(count, of: $0.dropLast())
      }
      #expect((equivalence.proof(whole, rest) != nil) == isSame)
    }
  }

  private func verdicts(_ total: Int) -> [[Verdict]] {
    (0..<total).reduce([[]]) { lists, _ in
      lists.flatMap { list in Verdict.allCases.map { list + [$0] } }
    }
  }
}
