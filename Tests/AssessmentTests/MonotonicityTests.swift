import Assessment
import Criteria
import Dossier
import TestSupport
import Testing

/// One more valid document that no figure cites never lowers anything.
@Suite struct MonotonicityTests {
  private static let phases = ["plan", "do", "check", "act"]
  private static let levels = ["yes", "mostly", "partially", "no"]
  private static let itemCount = 7
  private static let kindCount = 4

  /// An edition and dossier by chance; conditions look only at items with a smaller number.
  private struct Chance {
    var source: SeededRandom
    var itemPhases: [[String]] = []

    init(seed: UInt64) {
      source = SeededRandom(seed: seed)
    }

    mutating func pick(_ list: [String]) -> String { list.randomElement(using: &source) ?? "" }

    mutating func some(_ list: [String]) -> [String] {
      list.filter { _ in Bool.random(using: &source) }
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &source) }

    mutating func condition(before item: Int, depth: Int = 2) -> String {
      switch number(0...(depth > 0 ? 5 : 3)) {
      case 0: return "{indicator: f\(number(0...2)), is: \(Bool.random(using: &source))}"
      case 1:
        let kind = "{document: k\(number(0...kindCount - 1)), count: \(number(1...3))"
        return kind + (Bool.random(using: &source) ? "}" : ", within: \(number(6...40)) months}")
      case 2, 3:
        guard item > 0 else { return "{document: k0}" }
        return "{item: A.\(number(0...item - 1)), at-least: \(pick(levels))}"
      default:
        let count = number(1...4)
        let members = (0..<count).map { _ in condition(before: item, depth: depth - 1) }
        return "{at-least: \(number(1...count)), of: [\(members.joined(separator: ", "))]}"
      }
    }

    mutating func item(_ number: Int) -> String {
      let own = some(phases)
      itemPhases.append(own)
      let evidence = own.map { "\($0): x" }.joined(separator: ", ")
      let named = own.isEmpty ? Array(levels.dropLast()) : some(Array(levels.dropLast()))
      let conditions = named.map { "\($0): \(condition(before: number))" }
      var text = "{id: A.\(number), text: T"
      if !own.isEmpty { text += ", evidence: {\(evidence)}" }
      if !conditions.isEmpty { text += ", levels: {\(conditions.joined(separator: ", "))}" }
      return text + "}"
    }

    mutating func document(_ id: String, isValid: Bool) -> String {
      let kinds = some((0..<kindCount).map { "k\($0)" })
      let shows = some((0..<itemCount).map(String.init)).compactMap { name -> String? in
        let shown = some(itemPhases[Int(name) ?? 0])
        return shown.isEmpty ? nil : "A.\(name): [\(shown.joined(separator: ", "))]"
      }
      let age = number(0...(isValid ? 10 : 60))
      let date = "\(2024 - age / 12)-\(["01", "04", "07", "10"][age % 4])-01"
      let isDraft = !isValid && number(0...3) == 0
      return Example.document(
        id, "kind: [\(kinds.joined(separator: ", "))], shows: {\(shows.joined(separator: ", "))}",
        date: date, status: isDraft ? "draft" : "final")
    }
  }

  /// A dossier, and the same with one more document.
  private func pair(seed: UInt64) throws -> (before: Assessment, after: Assessment) {
    var chance = Chance(seed: seed)
    var example = Example()
    let names = 0..<Self.itemCount
    example.setKinds(
      "{id: k0, title: T, max-age: 14 months}", "{id: k1, title: T, max-age: 36 months}",
      "{id: k2, title: T}", "{id: k3, title: T}")
    example.setIndicators(
      "{id: f0, title: T, kind: flag}", "{id: f1, title: T, kind: flag}",
      "{id: f2, title: T, kind: flag}")
    let items = names.map { chance.item($0) }
    example.setEdition(
      "1-chapter.yaml",
      """
      chapter: 1
      title: Chapter
      standards:
        - id: A
          title: Standard
          area: care
          items: [\(items.joined(separator: ", "))]
      """)
    let rules = (0..<3).map { _ in chance.condition(before: Self.itemCount, depth: 3) }
    example.setEdition(
      "designation.yaml",
      """
      designations:
        - {id: ccc, title: T, requires: \(rules[0])}
        - {id: cc, title: T, requires: \(rules[1])}
        - {id: cu, title: T, requires: \(rules[2])}
      """)
    let answers = names.compactMap { name -> String? in
      switch chance.number(0...9) {
      case 0: nil
      case 1: "A.\(name): {level: n.a., reason: None}"
      case 2: "A.\(name): {level: yes, confirmed: false}"
      default: "A.\(name): {level: \(chance.pick(Self.levels))}"
      }
    }
    example.dossier["qualitative.yaml"] = "answers:\n" + answers.map { "  \($0)\n" }.joined()
    example.setFigures(
      (0..<3).map { _ in Example.figure("f\(chance.number(0...2))", chance.pick(["true", "false"]))
      })
    let documents =
      [Example.document("D")] + (0..<4).map { chance.document("D\($0)", isValid: false) }
    example.setDocuments(documents)
    let before = try example.assessed()
    example.setDocuments(documents + [chance.document("Z", isValid: true)])
    return (before, try example.assessed())
  }

  @Test func `one more valid document that no figure cites lowers nothing`() throws {
    var rises = 0
    var metDesignations = 0
    for seed in UInt64(1)...150 {
      let (before, after) = try pair(seed: seed)
      try #require(after.validity.last?.isValid(on: after.dossier.asOf) == true)
      // A smaller index is a better level.
      for item in before.edition.items.indices {
        #expect(after.supported[item].low <= before.supported[item].low, "seed \(seed)")
        #expect(after.supported[item].high <= before.supported[item].high, "seed \(seed)")
        if after.supported[item] != before.supported[item] { rises += 1 }
        guard let old = before.evidenced[item], let new = after.evidenced[item] else {
          #expect(before.evidenced[item] == nil && after.evidenced[item] == nil, "seed \(seed)")
          continue
        }
        #expect(new.low <= old.low && new.high <= old.high, "seed \(seed)")
      }
      for (old, new) in zip(before.designations, after.designations) {
        if old.verdict == .met {
          metDesignations += 1
          #expect(new.verdict == .met, "seed \(seed)")
        }
        #expect(new.verdict != .unmet || old.verdict == .unmet, "seed \(seed)")
      }
      if let old = before.whole.evidenced, let new = after.whole.evidenced {
        #expect(new.low >= old.low && new.high >= old.high, "seed \(seed)")
      }
    }
    // The chance must have reached something, or nothing was tested.
    #expect(rises > 100)
    #expect(metDesignations > 50)
  }
}
