import Criteria
import Diagnostics
import Testing

@Suite struct `An overlay over two others` {
  /// What two parents say, each as a file and its text.
  struct Pair: Sendable, CustomTestStringConvertible {
    var title: String
    var first: OverlayExample.Files
    var second: OverlayExample.Files
    var testDescription: String { title }

    init(_ title: String, _ file: String, _ first: String, _ second: String) {
      let prefix = file == "2-care.yaml" ? "chapter: 2\n" : ""
      self.title = title
      self.first = [file: prefix + first]
      self.second = [file: prefix + second]
    }
  }

  private func problems(_ pair: Pair, extends: String) -> [Diagnostic] {
    var example = OverlayExample()
    example.add("a", pair.first)
    example.add("b", pair.second)
    // That an amendment drops parts is a warning of each alone, and no matter here.
    #expect(example.read("a").problems.allSatisfy { $0.code == .partsDropped })
    #expect(example.read("b").problems.allSatisfy { $0.code == .partsDropped })
    example.add("child", extends: extends)
    return example.read("child").problems
  }

  static let beds = "amend: [{id: beds, reason: r, set: {title: x}}]"
  static let title = "title: Care\namend: [{id: A.1, reason: r, set: {text: x}}]"
  static let newA = "{id: A, title: x, area: care, items: [{id: A.7, text: x, evidence: {do: d}}]}"

  static let rivals = [
    Pair("amend an indicator", "indicators.yaml", beds, beds),
    Pair(
      "amend and replace an indicator", "indicators.yaml", beds,
      "replace: [{id: beds, reason: r, with: {id: beds, title: y, kind: count}}]"),
    Pair(
      "amend different keys of one thing", "documents.yaml",
      "amend: [{id: plan, reason: r, set: {title: x}}]",
      "amend: [{id: plan, reason: r, set: {max-age: 12 months}}]"),
    Pair("title an area", "edition.yaml", "areas: {care: X}", "areas: {care: Y}"),
    Pair("set the gate", "edition.yaml", "policy: {core-gate: yes}", "policy: {core-gate: no}"),
    Pair("name a source", "edition.yaml", "sources: {S3: {title: X}}", "sources: {S3: {title: Y}}"),
    Pair(
      "give a scale", "edition.yaml",
      "scale: [{level: mostly, points: 1, shows: [plan]}, {level: b, points: 0}]",
      "scale: [{level: mostly, points: 1, shows: [do]}, {level: c, points: 0}]"),
    Pair("amend an item", "2-care.yaml", title, title),
    Pair("title a chapter", "2-care.yaml", "title: X", "title: Y"),
    Pair(
      "retire and amend an item", "2-care.yaml",
      "title: Care\nretire: [{id: A.1, reason: r}]", title),
    Pair(
      "retire a standard", "2-care.yaml", "title: Care\nretire: [{id: B, reason: r}]",
      "title: Care\nretire: [{id: B, reason: r}]"),
    Pair(
      "amend a criterion", "designation.yaml", "amend: [{id: G3, reason: r, set: {title: x}}]",
      "amend: [{id: G3, reason: r, set: {title: y}}]"),
  ]

  @Test(arguments: rivals, ["[a, b]", "[b, a]"])
  func `that change the same thing is an error`(_ pair: Pair, _ extends: String) throws {
    let problems = problems(pair, extends: extends)
    #expect(problems.codes == [.parentsDisagree])
    let problem = try #require(problems.first)
    let places = [problem.range.file.path] + problem.notes.map(\.range.file.path)
    #expect(Set(places.map { $0.split(separator: "/")[1] }) == ["a", "b"])
  }

  static let hidden = [
    Pair(
      "retire and amend an indicator", "indicators.yaml", "retire: [{id: spare, reason: r}]",
      "amend: [{id: spare, reason: r, set: {title: x}}]"),
    Pair(
      "retire an indicator", "indicators.yaml", "retire: [{id: spare, reason: r}]",
      "retire: [{id: spare, reason: r}]"),
    Pair(
      "replace a standard and amend its item", "2-care.yaml",
      "title: Care\nreplace: [{id: A, reason: r, with: \(newA)}]", title),
  ]

  @Test(arguments: hidden, ["[a, b]", "[b, a]"])
  func `that hide what the other changes is an error`(_ pair: Pair, _ extends: String) {
    let problems = problems(pair, extends: extends)
    #expect(!problems.filter { $0.severity == .error }.isEmpty)
    #expect(problems.codes == [.parentsDisagree])
  }

  @Test(arguments: ["[a, b]", "[b, a]"])
  func `that amend the items of a standard and one of these is an error`(_ extends: String) {
    let pair = Pair(
      "", "2-care.yaml",
      """
      title: Care
      amend: [{id: A, reason: r, set: {items: [{id: A.1, text: y, evidence: {do: d}}]}}]
      """, Self.title)
    let found = problems(pair, extends: extends)
    #expect(found.filter { $0.severity == .error }.codes == [.parentsDisagree])
  }

  @Test(arguments: ["[a, b]", "[b, a]"])
  func `that add the same id is an error`(_ extends: String) {
    let new = "documents: [{id: fresh, title: Fresh}]"
    let found = problems(Pair("", "documents.yaml", new, new), extends: extends)
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test(arguments: ["[a, b]", "[b, a]"])
  func `that change different things is fine`(_ extends: String) {
    var example = OverlayExample()
    example.add(
      "a",
      [
        "edition.yaml": "areas: {care: Care of patients}\npolicy: {core-gate: yes}",
        "indicators.yaml": Self.beds, "2-care.yaml": "chapter: 2\n" + Self.title,
      ])
    example.add(
      "b",
      [
        "edition.yaml": "areas: {prevention: Prevention}\npolicy: {core-list: complete}",
        "indicators.yaml": "amend: [{id: rooms, reason: r, set: {title: x}}]",
        "2-care.yaml": """
        chapter: 2
        title: Care
        amend: [{id: A.2, reason: r, set: {text: x}}]
        items: {A: [{id: A.3, text: New, evidence: {plan: p}}]}
        """,
      ])
    example.add("child", extends: extends)
    let (edition, problems) = example.read("child")
    #expect(problems.isEmpty)
    #expect(edition.areas.map(\.title) == ["Care of patients", "Research", "Prevention"])
    #expect(edition.policy.coreGate == 0)
    #expect(edition.policy.isCoreListComplete)
    #expect(edition.indicators.map(\.title) == ["x", "Staff", "x", "Spare"])
    #expect(edition.items(of: "A") == ["A.1", "A.2", "A.3"])
    #expect(edition.items.prefix(2).map(\.text) == ["x", "x"])
  }

  @Test func `one of which extends the other may change it again`() {
    var example = OverlayExample()
    example.add("a", ["indicators.yaml": Self.beds])
    example.add("b", extends: "a", ["indicators.yaml": Self.beds.replacing("x", with: "y")])
    for extends in ["[a, b]", "[b, a]", "[base, a, b]"] {
      example.add("child", extends: extends)
      let (edition, problems) = example.read("child")
      #expect(problems.isEmpty)
      #expect(edition.indicator("beds")?.title == "y")
      #expect(edition.items.map(\.id) == ["A.1", "A.2", "B.1", "B.2", "R.1"])
    }
  }

  @Test func `may itself change what one of them changed`() {
    var example = OverlayExample()
    example.add("a", ["indicators.yaml": Self.beds])
    example.add("b", ["indicators.yaml": "amend: [{id: rooms, reason: r, set: {title: x}}]"])
    example.add(
      "child", extends: "[a, b]", ["indicators.yaml": Self.beds.replacing("x", with: "z")])
    let (edition, problems) = example.read("child")
    #expect(problems.isEmpty)
    #expect(edition.indicators.map(\.title) == ["z", "Staff", "x", "Spare"])
  }
}
