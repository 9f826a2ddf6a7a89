import Assessment
import Diagnostics
import TestSupport
import Testing

@Suite struct VerdictTests {
  /// Every list of so many verdicts.
  private static func lists(_ count: Int) -> [[Verdict]] {
    guard count > 0 else { return [[]] }
    return lists(count - 1).flatMap { list in Verdict.allCases.map { list + [$0] } }
  }

  /// A second formula: whatever is unknown or in conflict may turn out either way.
  private static func byCompletion(_ count: Int, of verdicts: [Verdict]) -> Verdict {
    var outcomes: Set<Bool> = []
    let open = verdicts.indices.filter { verdicts[$0] == .unknown || verdicts[$0] == .conflict }
    for completion in 0..<(1 << open.count) {
      var met = verdicts.count { $0 == .met }
      for position in open.indices where completion & (1 << position) != 0 { met += 1 }
      outcomes.insert(met >= count)
    }
    if outcomes == [true] { return .met }
    if outcomes == [false] { return .unmet }
    return verdicts.contains(.conflict) ? .conflict : .unknown
  }

  @Test(arguments: 1...4)
  func `at least k of n is what every completion agrees on`(_ total: Int) {
    let lists = Self.lists(total)
    #expect(lists.count == 1 << (2 * total))
    for verdicts in lists {
      for count in 0...(total + 1) {
        let expected = Self.byCompletion(count, of: verdicts)
        #expect(Verdict.atLeast(count, of: verdicts) == expected, "\(count) of \(verdicts)")
      }
    }
  }

  @Test(arguments: [
    (1, [Verdict.met, .conflict], Verdict.met),
    (2, [.met, .conflict], .conflict),
    (2, [.unmet, .conflict], .unmet),
    (1, [.unknown, .conflict], .conflict),
    (2, [.met, .unknown, .conflict], .conflict),
    (2, [.met, .unknown, .unmet], .unknown),
    (3, [.met, .unknown, .unmet], .unmet),
  ])
  func `a conflict outweighs what is unknown, and neither what is decided`(
    _ count: Int, _ verdicts: [Verdict], _ expected: Verdict
  ) {
    #expect(Verdict.atLeast(count, of: verdicts) == expected)
  }

  // MARK: From a file

  /// Flags that are met, unmet, unknown and in conflict, by the names of the verdicts.
  private func example() -> Example {
    var example = Example()
    example.setIndicators(
      "{id: met, title: T, kind: flag}", "{id: unmet, title: T, kind: flag}",
      "{id: unknown, title: T, kind: flag}", "{id: conflict, title: T, kind: flag}")
    example.setDocuments(Example.document("D"))
    example.setFigures(
      Example.figure("met", "true"), Example.figure("unmet", "false"),
      Example.figure("conflict", "true"), Example.figure("conflict", "false"))
    return example
  }

  private func condition(_ verdict: Verdict) -> String {
    "{indicator: \(verdict.rawValue), is: true}"
  }

  @Test(arguments: Verdict.allCases)
  func `a flag has each of the four verdicts`(_ verdict: Verdict) throws {
    #expect(try example().verdict(condition(verdict)) == verdict)
    let opposite = try example().verdict("{indicator: \(verdict.rawValue), is: false}")
    switch verdict {
    case .met: #expect(opposite == .unmet)
    case .unmet: #expect(opposite == .met)
    case .unknown, .conflict: #expect(opposite == verdict)
    }
  }

  @Test(arguments: Verdict.allCases, Verdict.allCases)
  func `all, any and so many of two conditions follow the same rule`(
    _ first: Verdict, _ second: Verdict
  ) throws {
    let members = "[\(condition(first)), \(condition(second))]"
    let all = try example().verdict("{all: \(members)}")
    let any = try example().verdict("{any: \(members)}")
    #expect(all == Self.byCompletion(2, of: [first, second]))
    #expect(any == Self.byCompletion(1, of: [first, second]))
    #expect(try example().verdict("{at-least: 2, of: \(members)}") == all)
    #expect(try example().verdict("{at-least: 1, of: \(members)}") == any)
  }

  @Test func `groups stand inside groups`() throws {
    let inner = "{any: [\(condition(.unmet)), \(condition(.unknown))]}"
    #expect(try example().verdict("{all: [\(condition(.met)), \(inner)]}") == .unknown)
    #expect(try example().verdict("{all: [\(condition(.conflict)), \(inner)]}") == .conflict)
    #expect(try example().verdict("{all: [\(condition(.unmet)), \(inner)]}") == .unmet)
    #expect(try example().verdict("{any: [\(condition(.met)), \(inner)]}") == .met)
  }

  @Test(arguments: Verdict.allCases)
  func `a reference is judged as what it names, wherever that stands`(_ verdict: Verdict) throws {
    var example = example()
    let named = "{id: N, indicator: \(verdict.rawValue), is: true}"
    example.setItems("{id: A.1, text: T, evidence: {plan: x}, levels: {yes: {any: [\(named)]}}}")
    #expect(try example.verdict("{ref: N}") == verdict)
    #expect(try example.verdict("{all: [{ref: N}, {ref: N}]}") == verdict)
    let judged = try example.judged("{any: [{ref: N}, \(condition(.met))]}")
    #expect(judged.verdict == .met)
  }

  @Test(arguments: ["{all: []}", "{any: []}", "{at-least: 1, of: []}"])
  func `an empty list of conditions is an error`(_ condition: String) {
    var example = Example()
    example.setRule(condition)
    #expect(example.assess().assessment == nil)
    #expect(example.assess().problems.contains { $0.code == .emptyList })
  }
}
