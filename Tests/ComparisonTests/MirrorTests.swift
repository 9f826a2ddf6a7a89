import Comparison
import TestSupport
import Reports
import Testing

/// What reads the same whichever side comes first, where one direction alone would mislead.
@Suite struct `Both directions` {
  /// A centre that seeks a designation under one criterion on beds.
  private static func year(
    _ edition: String, seeking designation: String, criterion: String, level: String = "yes"
  ) -> Example {
    var year = Example()
    var files = year.editions["e"] ?? [:]
    files["edition.yaml"] = files["edition.yaml"]?.replacing(
      "edition: e", with: "edition: \(edition)")
    files["indicators.yaml"] = "indicators: [{id: beds, title: Beds, kind: count}]"
    files["designation.yaml"] = """
      criteria:
        - {id: Q, title: Beds, \(criterion)}
        - {id: W, title: Item, item: A.1, at-least: \(level)}
      designations:
        - {id: ccc, title: Comprehensive, requires: {ref: Q}}
        - {id: cc, title: Centre, requires: {any: [{ref: Q}, {ref: W}]}}
      """
    year.editions = [edition: files]
    year.dossier["dossier.yaml"] = year.dossier["dossier.yaml"]?
      .replacing("edition: e", with: "edition: \(edition)")
      .replacing("designation: ccc", with: "designation: \(designation)")
    return year
  }

  private func relations(_ sides: Sides) -> [String: Relation] {
    Dictionary(uniqueKeysWithValues: sides.compared.conditions.map { ($0.id, $0.relation) })
  }

  @Test func `A number that changed for one of two designations sought is a revision`() throws {
    let sides = try Sides(
      Self.year(
        "e", seeking: "ccc", criterion: "indicator: beds, at-least: {ccc: 10, cc: 7}"),
      Self.year("f", seeking: "cc", criterion: "indicator: beds, at-least: {ccc: 10, cc: 8}"))
    let expected: [String: Relation] = ["ccc": .same, "cc": .revised, "Q": .revised, "W": .same]
    #expect(relations(sides) == expected)
    #expect(relations(sides.exchanged) == expected)
  }

  @Test func `A threshold stands with the designation it is of`() throws {
    let criterion = "indicator: beds, at-least: {ccc: 10, cc: 7}"
    let comparison = try Sides(
      Self.year("e", seeking: "cc", criterion: criterion),
      Self.year("e", seeking: "ccc", criterion: criterion)
    ).compared
    let criteria = try #require(comparison.conditions.first { $0.id == "Q" })
    let cause = try #require(criteria.clauses.first?.causes.first)
    #expect(cause.text == "the designation sought changed, and the threshold with it")
    #expect([cause.old, cause.new] == ["at least 7 (cc)", "at least 10 (ccc)"])
    let text = MarkdownRenderer.text(of: ComparisonPage(comparison))
    #expect(text.contains("earlier 2023 seeks cc, later 2023 seeks ccc."))
  }

  @Test func `What a designation refers to is part of what it asks`() throws {
    let sides = try Sides(
      Self.year(
        "e", seeking: "ccc",
        criterion: "any: [{indicator: beds, at-least: 9}, {item: A.1, at-least: yes}]"),
      Self.year(
        "f", seeking: "ccc",
        criterion: "all: [{indicator: beds, at-least: 9}, {item: A.1, at-least: yes}]"))
    let expected: [String: Relation] = ["ccc": .revised, "cc": .revised, "Q": .revised, "W": .same]
    #expect(relations(sides) == expected)
    #expect(relations(sides.exchanged) == expected)
    let designation = try #require(sides.compared.conditions.first { $0.id == "ccc" })
    #expect(designation.causes.map(\.kind) == [.wording])
  }

  @Test func `One number for all asks the same as that number for each`() throws {
    let sides = try Sides(
      Self.year("e", seeking: "ccc", criterion: "indicator: beds, at-least: 9"),
      Self.year("f", seeking: "ccc", criterion: "indicator: beds, at-least: {ccc: 9, cc: 8}"))
    let expected: [String: Relation] = ["ccc": .same, "cc": .revised, "Q": .revised, "W": .same]
    #expect(relations(sides) == expected)
    #expect(relations(sides.exchanged) == expected)
  }

  @Test func `The order of the designations is no revision`() throws {
    let criterion = "indicator: beds, at-least: {ccc: 10, cc: 7}"
    var other = Self.year("f", seeking: "ccc", criterion: criterion)
    let rules = try #require(other.editions["f"]?["designation.yaml"])
    let lines = rules.split(separator: "\n")
    try #require(lines.count == 6)
    other.editions["f"]?["designation.yaml"] =
      (lines[..<4] + [lines[5], lines[4]]).joined(separator: "\n")
    let sides = try Sides(Self.year("e", seeking: "ccc", criterion: criterion), other)
    let expected: [String: Relation] = ["ccc": .same, "cc": .same, "Q": .same, "W": .same]
    #expect(relations(sides) == expected)
    #expect(relations(sides.exchanged) == expected)
  }

  @Test func `A change at the foot of a chain of references revises all of it`() throws {
    func year(_ edition: String, _ number: Int) throws -> Example {
      var year = Self.year(edition, seeking: "ccc", criterion: "all: [{ref: C9}]")
      let foot = "  - {id: C0, title: Foot, indicator: beds, at-least: \(number)}\n"
      let chain = (1...9).map { "  - {id: C\($0), title: Link, all: [{ref: C\($0 - 1)}]}\n" }
      let rules = try #require(year.editions[edition]?["designation.yaml"])
      year.editions[edition]?["designation.yaml"] = rules.replacing(
        "criteria:\n", with: "criteria:\n" + foot + chain.joined())
      return year
    }
    let sides = try Sides(year("e", 9), year("f", 8))
    let found = relations(sides)
    #expect(found["W"] == .same)
    #expect(found.count { $0.value == .revised } == 13)
    #expect(relations(sides.exchanged) == found)
  }

  @Test(arguments: ["B.1", "B.2", "B.1 B.2"])
  func `A document that shows a part of what an item became has changed`(_ shown: String) throws {
    var (old, new) = (Example(), Example())
    func documents(_ items: [Substring]) -> String {
      let shows = items.map { "\($0): [plan]" }.joined(separator: ", ")
      return """
        documents:
          - {id: D, title: Plan, status: final, date: 2024-01-01, place: Shelf, shows: {\(shows)}}
        """
    }
    old.dossier["documents.yaml"] = documents(["A.1"])
    new.editions["f"] = new.editions["e"]?.mapValues {
      $0.replacing("edition: e", with: "edition: f").replacing("item: A.1", with: "item: B.1")
    }
    new.editions["f"]?["1-chapter.yaml"] = """
      chapter: 1
      title: Chapter
      standards:
        - {id: A, title: Standard, area: care, items: [
            {id: B.1, text: Item, evidence: {plan: a}}, {id: B.2, text: Item, evidence: {plan: a}}]}
      """
    new.editions["f"]?["crosswalk.yaml"] =
      "{from: e, map: [{from: [A.1], to: [B.1, B.2], relation: split}]}"
    new.dossier["dossier.yaml"] = new.dossier["dossier.yaml"]?
      .replacing("edition: e", with: "edition: f")
    new.dossier["documents.yaml"] = documents(shown.split(separator: " "))
    let sides = try Sides(old, new)
    let (there, back) = (sides.compared.documents, sides.exchanged.compared.documents)
    #expect(there.map(\.items) == [["B.1", "B.2"]])
    let isWhole = shown == "B.1 B.2"
    #expect(there.map(\.outcome) == [isWhole ? .unchanged : .changed])
    #expect(back.map(\.outcome) == there.map(\.outcome))
    #expect(there.flatMap(\.differences).map(\.old) == (isWhole ? [] : ["B.1 plan, B.2 plan"]))
    #expect(back.flatMap(\.differences).map(\.new) == (isWhole ? [] : ["A.1 plan"]))
  }
}
