import TestSupport

@testable import Criteria
@testable import Proofs

/// Conditions made up at random over an edition with indicators, kinds and items of every sort.
struct RandomConditions {
  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  /// An edition with so many criteria, named C0, C1 and so on.
  mutating func example(count: Int) -> Example {
    var example = Example()
    example.editions["e"]?["indicators.yaml"] = """
      indicators:
        - {id: a, title: A, kind: count}
        - {id: b, title: B, kind: count}
        - {id: c, title: C, kind: count}
        - {id: m, title: M, kind: amount}
        - {id: n, title: N, kind: amount}
        - {id: s, title: S, kind: share}
        - {id: x, title: X, kind: number}
        - {id: f, title: F, kind: flag}
        - {id: ab, title: A and B, kind: count, derived: {sum: [a, b]}}
        - {id: abc, title: All three, kind: count, derived: {sum: [a, b, c]}}
        - {id: mn, title: M and N, kind: amount, derived: {sum: [m, n]}}
        - {id: a-per-b, title: A per B, kind: ratio, derived: {numerator: a, denominator: b}}
        - {id: m-per-a, title: M per A, kind: ratio, derived: {numerator: m, denominator: a}}
        - {id: a-of-c, title: A of C, kind: share, derived: {numerator: a, denominator: c}}
      """
    example.editions["e"]?["documents.yaml"] = """
      documents:
        - {id: plan, title: Plan, max-age: 24 months}
        - {id: report, title: Report}
      """
    example.editions["e"]?["1-chapter.yaml"] = """
      chapter: 1
      title: Chapter
      standards:
        - id: A
          title: Standard
          area: care
          items:
            - id: A.1
              text: With phases and conditions
              evidence: {plan: a, do: b, check: c, act: d}
              levels: {yes: \(condition(depth: 1)), partially: \(condition(depth: 1))}
            - {id: A.2, text: Yes or no, answers: [yes, no], evidence: {plan: a, do: b}}
      """
    let criteria = (0..<count).map { number in
      let body = condition(depth: 3, items: true)
      return "  - {id: C\(number), title: Criterion, \(body.dropFirst())"
    }
    example.editions["e"]?["designation.yaml"] = """
      criteria:
      \(criteria.joined(separator: "\n"))
      designations: [{id: ccc, title: Centre, requires: {ref: C0}}]
      """
    return example
  }

  private mutating func condition(depth: Int, items: Bool = false) -> String {
    if depth > 0, random.below(3) > 0 {
      let members = (0..<random.below(3) + 2).map { _ in
        condition(depth: depth - 1, items: items)
      }
      let list = "[\(members.joined(separator: ", "))]"
      switch random.below(3) {
      case 0: return "{all: \(list)}"
      case 1: return "{any: \(list)}"
      default: return "{at-least: \(random.below(members.count + 2)), of: \(list)}"
      }
    }
    switch random.below(items ? 12 : 10) {
    case 0: return "{indicator: f, is: \(random.below(2) == 0)}"
    case 1:
      let kind = random.pick(["plan", "report"])
      let within = random.pick(["", ", within: 12 months", ", within: 30 months"])
      return "{document: \(kind)\(within), count: \(random.below(4))}"
    case 10: return "{item: A.1, at-least: \(random.pick(["yes", "mostly", "partially"]))}"
    case 11: return "{item: A.2, at-least: \(random.pick(["yes", "mostly", "no"]))}"
    default: return comparison()
    }
  }

  private mutating func comparison() -> String {
    let indicator = random.pick([
      "a", "b", "c", "m", "n", "s", "x", "ab", "abc", "mn", "a-per-b", "m-per-a", "a-of-c",
    ])
    let numbers =
      switch indicator {
      case "s", "a-of-c": ["0", "1/3", "50%", "2/3", "1"]
      case "a-per-b", "m-per-a": ["0", "1/2", "1", "3/2", "4"]
      case "x": ["-2", "0", "5/2"]
      default: ["0", "1", "5/2", "3", "4", "7"]
      }
    let comparison = random.pick(["more-than", "at-least", "less-than", "at-most"])
    return "{indicator: \(indicator), \(comparison): \(random.pick(numbers))}"
  }
}
