import Criteria
import Diagnostics
import TestSupport
import Testing

@Suite struct `The chain of editions` {
  @Test(arguments: [["a"], ["a", "b"], ["a", "b", "c"]])
  func `must not lead back to where it began`(_ names: [String]) {
    var example = OverlayExample()
    for (index, name) in names.enumerated() {
      example.add(
        name, extends: names[(index + 1) % names.count], ["edition.yaml": "areas: {care\(name): x}"]
      )
    }
    let (_, problems) = example.read("a")
    #expect(problems.codes == [.cycle])
    #expect(problems.first?.range.file.path == "criteria/\(names.last ?? "")/edition.yaml")
  }

  @Test func `must not name an edition that is not there`() {
    var example = OverlayExample()
    example.add("o", extends: "bace", ["indicators.yaml": "retire: [{id: spare, reason: why}]"])
    let (_, problems) = example.read("o")
    #expect(problems.first { $0.code == .unknownEdition }?.range.start.line == 5)
    #expect(problems.codes == [.unknownEdition])
  }

  @Test func `reports the faults of a base edition`() {
    var example = OverlayExample()
    example.put("documents: [{id: plan}]", in: "base", "documents.yaml")
    example.add("o")
    let (_, problems) = example.read("o")
    #expect(problems.map(\.range.file.path) == ["criteria/base/documents.yaml"])
    #expect(problems.codes == [.missingKey])
  }

  @Test func `orders chapters by number, not by name or edition`() {
    let chapter = { (number: Int) in
      """
      chapter: \(number)
      title: Chapter \(number)
      standards:
        - id: N\(number)
          title: New
          area: care
          items: [{id: N\(number).1, text: x, evidence: {plan: p}}]
      """
    }
    let (edition, problems) = OverlayExample.read([
      "10-new.yaml": chapter(10), "1-new.yaml": chapter(1), "3-new.yaml": chapter(3),
    ])
    #expect(problems.isEmpty)
    #expect(edition.chapters.map(\.number) == [1, 2, 3, 5, 10])
    #expect(edition.standards.map(\.id) == ["N1", "A", "B", "N3", "R", "N10"])
    #expect(edition.standards.map(\.chapter) == [0, 1, 1, 2, 3, 4])
  }

  @Test func `gives a chapter the title and weight that were set last`() {
    let (edition, problems) = OverlayExample.read([
      "2-other-name.yaml": "{chapter: 2, title: Care of patients, weight: 3}"
    ])
    #expect(problems.isEmpty)
    #expect(edition.chapters.map(\.title) == ["Care of patients", "Research"])
    #expect(edition.chapters.map(\.weight) == [Rational(3), .one])
    #expect(edition.standards.map(\.id) == ["A", "B", "R"])
  }
}

@Suite struct `A crosswalk` {
  private func read(_ crosswalk: String) -> (edition: Edition, problems: [Diagnostic]) {
    OverlayExample.read([
      "crosswalk.yaml": crosswalk,
      "2-care.yaml": """
      chapter: 2
      title: Care
      retire: [{id: B, reason: why}]
      items: {A: [{id: A.3, text: New, evidence: {plan: p}}]}
      """,
    ])
  }

  @Test func `pairs ids of two editions`() throws {
    let (edition, problems) = read(
      """
      from: base
      map:
        - {from: [B, B.1], to: [A.3], relation: merged, note: Now one}
        - {from: [beds], to: [rooms], relation: renamed}
        - {from: [plan], to: [plan], relation: same}
        - {from: [G1], to: [G1, G2], relation: split}
        - {from: [B.2], to: [], relation: retired}
        - {from: [], to: [A.3], relation: new}
        - {from: [A.1], to: [A.1], relation: revised}
      """)
    #expect(problems.isEmpty)
    let crosswalk = try #require(edition.crosswalk)
    #expect(crosswalk.from == "base")
    #expect(
      crosswalk.entries.map(\.relation)
        == [.merged, .renamed, .same, .split, .retired, .new, .revised])
    let merged = try #require(crosswalk.entries.first)
    #expect(merged.from == ["B", "B.1"])
    #expect(merged.to == ["A.3"])
    #expect(merged.note == "Now one")
  }

  /// The old edition knows B and not A.3, the new one A.3 and not B.
  @Test(arguments: [
    "{from: [A.3], to: [A.1], relation: same}", "{from: [A.1], to: [B], relation: same}",
    "{from: [A.1], to: [B.1], relation: same}", "{from: [gone], to: [A.1], relation: same}",
  ])
  func `names only ids that its two editions have`(_ entry: String) {
    let (_, problems) = read("from: base\nmap: [\(entry)]")
    #expect(problems.count == 1)
    #expect(problems.first?.severity == .error)
    #expect(problems.first?.range.file.name == "crosswalk.yaml")
    #expect(problems.first?.range.start.line == 2)
  }

  @Test(arguments: [
    ("{from: nowhere, map: []}", DiagnosticCode.unknownEdition),
    ("map: []", .missingKey),
    ("{from: base, map: [{from: [A.1], to: [A.1]}]}", .missingKey),
    ("{from: base, map: [{from: [A.1], to: [A.1], relation: moved}]}", .unknownWord),
    ("{from: base, map: [{from: A.1, to: [A.1], relation: same}]}", .wrongShape),
    ("{from: base, map: [{from: [A.1], two: [A.1], relation: same}]}", .unknownKey),
  ])
  func `is checked`(_ text: String, _ code: DiagnosticCode) {
    let (_, problems) = read(text)
    #expect(problems.codes == [code])
  }

  @Test func `may lead to an edition whose own leads back`() throws {
    var example = Example()
    example.editions["f"] = example.editions["e"]?.mapValues {
      $0.replacing("edition: e", with: "edition: f")
    }
    for (name, other) in [("e", "f"), ("f", "e"), ("f", "f")] {
      example.editions[name]?["crosswalk.yaml"] = """
        from: \(other)
        map: [{from: [A.1], to: [A.1], relation: same}, {from: [gone], to: [A], relation: same}]
        """
      let problems = DiagnosticCollector()
      let edition = example.readEdition(name, reporting: problems).edition
      #expect(problems.sorted.codes == [.unknownItem])
      #expect(try #require(edition.crosswalk).from == other)
    }
  }
}
