import TestSupport

/// An edition and a dossier by chance, with every kind of condition, derived indicators, items out of
/// scope or without weight, and a core gate.
struct GeneratedCentre {
  static let phases = ["plan", "do", "check", "act"]
  static let levels = ["yes", "mostly", "partially", "no"]
  static let itemCount = 9
  static let kindCount = 4
  static let standards = ["S", "T", "U", "V"]
  static let given = ["n0", "n1", "n2", "f0", "f1"]

  private var source: SeededRandom

  init(seed: UInt64) {
    source = SeededRandom(seed: seed)
  }

  private mutating func some(_ list: [String]) -> [String] {
    list.filter { _ in Bool.random(using: &source) }
  }

  /// A condition that looks at items with a smaller number and criteria that look at no item.
  private mutating func condition(before item: Int, criteria: [String], depth: Int = 2) -> String {
    switch source.below(depth > 0 ? 9 : 7) {
    case 0: return "{indicator: f\(source.below(2)), is: \(Bool.random(using: &source))}"
    case 1:
      let within = Bool.random(using: &source) ? "" : ", within: \(6 + source.below(40)) months"
      return "{document: k\(source.below(Self.kindCount)), count: \(1 + source.below(3))\(within)}"
    case 2:
      let number = ["\(source.below(30))", "{ccc: \(source.below(30)), cc: \(source.below(30))}"]
      return "{indicator: n\(source.below(3)), "
        + "\(source.pick(["at-least", "less-than"])): \(source.pick(number))}"
    case 3: return "{indicator: share, \(source.pick(["at-least", "at-most"])): 50%}"
    case 4: return "{indicator: sum, \(source.pick(["at-least", "at-most"])): \(source.below(60))}"
    case 5 where item > 0, 6 where item > 0:
      return "{item: A.\(source.below(item)), at-least: \(source.pick(Self.levels))}"
    case 5, 6:
      return criteria.isEmpty ? "{document: k0}" : "{ref: \(source.pick(criteria))}"
    default:
      let count = 1 + source.below(4)
      let members = (0..<count).map { _ in
        condition(before: item, criteria: criteria, depth: depth - 1)
      }
      return "{at-least: \(1 + source.below(count)), of: [\(members.joined(separator: ", "))]}"
    }
  }

  /// The files; every file of the dossier has an entry at least.
  mutating func example() -> Example {
    var example = Example()
    let gate = source.pick(["core-gate: mostly", "core-gate: yes", "core-list: {complete: true}"])
    example.setEdition(
      "edition.yaml",
      """
      format: 1
      edition: e
      title: Example
      standing: local
      areas: {care: Care, res: Research, none: Nothing}
      """ + (gate.hasPrefix("core-gate") ? "\npolicy: {\(gate)}" : ""))
    example.setKinds(
      "{id: k0, title: T, max-age: 14 months}", "{id: k1, title: T, max-age: 36 months}",
      "{id: k2, title: T}", "{id: k3, title: T}")
    example.setIndicators(
      "{id: n0, title: T, kind: count}", "{id: n1, title: T, kind: count}",
      "{id: n2, title: T, kind: count}", "{id: f0, title: T, kind: flag}",
      "{id: f1, title: T, kind: flag}",
      "{id: share, title: T, kind: share, derived: {numerator: n0, denominator: n1}}",
      "{id: sum, title: T, kind: count, derived: {sum: [n0, n1, n2]}}")
    setChapters(&example)
    setDesignations(&example)
    setDossier(&example)
    return example
  }

  private mutating func setChapters(_ example: inout Example) {
    var items: [String: [String]] = [:]
    for number in 0..<Self.itemCount {
      let own = some(Self.phases)
      let named = own.isEmpty ? Array(Self.levels.dropLast()) : some(Array(Self.levels.dropLast()))
      let conditions = named.map {
        "\($0): \(condition(before: number, criteria: ["Q0", "Q1"]))"
      }
      var text =
        "{id: A.\(number), text: T, not-applicable: allowed, core: \(source.below(3) == 0), "
      text += "weight: \(source.pick(["1", "2", "1/2", "0"]))"
      if !own.isEmpty { text += ", evidence: {\(own.map { "\($0): x" }.joined(separator: ", "))}" }
      if !conditions.isEmpty { text += ", levels: {\(conditions.joined(separator: ", "))}" }
      items[source.pick(Self.standards), default: []].append(text + "}")
    }
    for (chapter, standards) in [(1, ["S", "T"]), (2, ["U"]), (3, ["V"])] {
      var text =
        "chapter: \(chapter)\ntitle: T\nweight: \(source.pick(["1", "3", "0"]))\nstandards:\n"
      for standard in standards {
        let scope = standard == "T" ? ", applies-to: [ccc]" : ""
        // A standard has items; it may be this one alone.
        let own = ["{id: \(standard).x, text: T, evidence: {plan: x}, not-applicable: allowed}"]
        let all = own + items[standard, default: []]
        text +=
          "  - {id: \(standard), title: T, area: \(standard == "S" ? "care" : "res")\(scope), "
        text +=
          "weight: \(source.pick(["1", "2", "0"])), items: [\(all.joined(separator: ", "))]}\n"
      }
      example.setEdition("\(chapter)-chapter.yaml", text)
    }
  }

  private mutating func setDesignations(_ example: inout Example) {
    let all = Self.itemCount
    // Those that items look at look at no item; the others may.
    let criteria = [
      ("Q0", condition(before: 0, criteria: [])), ("Q1", condition(before: 0, criteria: ["Q0"])),
      ("Q2", condition(before: all, criteria: ["Q0", "Q1"], depth: 3)),
      ("Q3", condition(before: all, criteria: ["Q2", "Q1"], depth: 3)),
    ]
    let rules = ["{ref: Q3}", condition(before: all, criteria: ["Q2", "Q3"], depth: 3)]
    example.setEdition(
      "designation.yaml",
      "preconditions:\n  - {id: P, title: T, \(condition(before: all, criteria: ["Q3"]).dropFirst())\n"
        + "criteria:\n"
        + criteria.map { "  - {id: \($0), title: T, \($1.dropFirst())\n" }.joined()
        + "designations:\n  - {id: ccc, title: T, requires: \(rules[0])}\n"
        + "  - {id: cc, title: T, requires: \(rules[1])}\n")
  }

  private mutating func setDossier(_ example: inout Example) {
    if Bool.random(using: &source) {
      example.dossier["dossier.yaml"] = example.dossier["dossier.yaml"]?.replacing(
        "designation: ccc", with: "designation: cc")
    }
    // Everything else comes by changes, which begin with these.
    example.setDocuments(
      Example.document("D", "valid-until: 2025-06-30, kind: [k0], shows: {S.x: [plan]}"))
    example.setFigures(Example.figure("n0", "7"), Example.figure("f0", "true"))
    example.setAnswers("S.x: {level: yes, note: N}")
    example.setReview("S.x: {level: no}")
  }
}
