import Comparison
import TestSupport
import Reports
import Testing

/// What only the criteria moved is eased or tightened, and never improved or regressed.
@Suite struct `What the criteria moved` {
  /// A centre with so many beds, whose item A.1 and criterion G1 ask for some.
  private static func year(
    beds: Int, asked: Int, _ more: [String: String] = [:]
  ) -> Example {
    var year = Example()
    year.editions["e"]?["indicators.yaml"] = "indicators: [{id: beds, title: Beds, kind: count}]"
    year.editions["e"]?["designation.yaml"] = """
      criteria: [{id: G1, title: Beds enough, indicator: beds, at-least: \(asked)}]
      designations: [{id: ccc, title: Centre, requires: {ref: G1}}]
      """
    year.editions["e"]?["1-chapter.yaml"] = """
      chapter: 1
      title: Chapter
      standards:
        - {id: A, title: Standard, area: care, items: [{id: A.1, text: Item, evidence: {plan: a},
           levels: {yes: {indicator: beds, at-least: \(asked)}}}]}
      """
    year.dossier["documents.yaml"] = """
      documents:
        - {id: D, title: Plan, status: final, date: 2024-01-01, place: Shelf, shows: {A.1: [plan]}}
      """
    year.dossier["quantitative.yaml"] =
      "figures: [{indicator: beds, value: \(beds), year: 2023, source: D}]"
    year.dossier["qualitative.yaml"] = "answers: {A.1: {level: yes, note: N}}"
    for (name, text) in more { year.editions["e"]?[name] = text }
    return year
  }

  /// The classes of item, criterion and designation, and the gates that find something.
  private func outcome(_ old: Example, _ new: Example) throws -> [String] {
    let comparison = try Sides(old, new).compared
    let classes =
      comparison.items.map { "\($0.id) \($0.outcome.rawValue)" }
      + comparison.conditions.map { "\($0.id) \($0.outcome.rawValue)" }
    let gates = Set(comparison.losses.map(\.kind.rawValue)).sorted()
    return classes.sorted() + gates
  }

  @Test func `A threshold that was lowered is eased, and raised tightened`() throws {
    let (hard, soft) = (Self.year(beds: 40, asked: 50), Self.year(beds: 40, asked: 30))
    #expect(
      try outcome(hard, soft) == ["A.1 eased", "G1 eased", "ccc eased", "criteria-eased"])
    #expect(
      try outcome(soft, hard) == [
        "A.1 tightened", "G1 tightened", "ccc tightened", "criteria-tightened", "level-lost",
        "new-contradicted",
      ])
  }

  @Test func `A requirement that was taken away is eased`() throws {
    let old = Self.year(beds: 40, asked: 50)
    var new = old
    new.editions["e"]?["1-chapter.yaml"] = old.editions["e"]?["1-chapter.yaml"]?
      .replacing(",\n     levels: {yes: {indicator: beds, at-least: 50}}}", with: "}")
    new.editions["e"]?["designation.yaml"] = """
      designations: [{id: ccc, title: Centre, requires: {item: A.1, at-least: partially}}]
      """
    let found = try outcome(old, new)
    #expect(found.contains("A.1 eased"), "\(found)")
    #expect(found.contains("ccc eased"), "\(found)")
    #expect(found.contains("G1 retired"), "\(found)")
    #expect(found.contains("criteria-eased"), "\(found)")
    #expect(!found.contains { $0.hasSuffix("improved") })
  }

  @Test func `What the evidence moved is improved although the criteria changed`() throws {
    // Under neither of the thresholds were the beds of before enough, and now they are under both.
    let found = try outcome(Self.year(beds: 10, asked: 50), Self.year(beds: 60, asked: 30))
    #expect(found == ["A.1 improved", "G1 improved", "ccc improved"])
  }

  @Test func `Where the criteria alone would have been enough, nothing is improved`() throws {
    let found = try outcome(Self.year(beds: 40, asked: 50), Self.year(beds: 60, asked: 30))
    #expect(found == ["A.1 eased", "G1 eased", "ccc eased", "criteria-eased"])
  }

  @Test func `Criteria eased just as far as the evidence fell are found by the gate`() throws {
    let found = try outcome(Self.year(beds: 60, asked: 50), Self.year(beds: 40, asked: 30))
    #expect(
      found == [
        "A.1 changed-without-effect", "G1 changed-without-effect", "ccc changed-without-effect",
        "criteria-eased",
      ])
  }

  @Test func `A loss of evidence stays a regression`() throws {
    let found = try outcome(Self.year(beds: 60, asked: 50), Self.year(beds: 40, asked: 50))
    #expect(
      found == [
        "A.1 regressed", "G1 regressed", "ccc regressed", "level-lost", "new-contradicted",
        "regression",
      ])
  }

  @Test func `A core gate that was lowered is found by the gate`() throws {
    func year(_ gate: String) -> Example {
      var year = Self.year(beds: 40, asked: 50)
      year.editions["e"]?["edition.yaml"]? += "\npolicy: {core-gate: \(gate)}"
      let chapter = year.editions["e"]?["1-chapter.yaml"]
      year.editions["e"]?["1-chapter.yaml"] = chapter?
        .replacing("text: Item,", with: "text: Item, core: true,")
      return year
    }
    let comparison = try Sides(year("yes"), year("mostly")).compared
    #expect(comparison.coreGateCriteria == .eased)
    #expect(comparison.losses.map(\.id) == ["core-gate"])
    #expect(comparison.losses.map(\.kind) == [.criteriaEased])
  }

  @Test func `Points that were raised are found by the gate`() throws {
    func year(_ points: String) -> Example {
      var year = Self.year(beds: 40, asked: 50)
      year.editions["e"]?["edition.yaml"]? += """

        scale: [{level: yes, points: 1, shows: [plan]},
                {level: mostly, points: \(points), shows: [plan]}, {level: no, points: 0, shows: []}]
        """
      return year
    }
    let comparison = try Sides(year("1/2"), year("3/4")).compared
    #expect(comparison.items.map(\.outcome) == [.unchanged])
    #expect(comparison.losses.map { "\($0.kind.rawValue) \($0.id)" } == ["criteria-eased whole"])
  }

  @Test func `Two contents of one revision are told`() throws {
    let sides = try Sides(Self.year(beds: 40, asked: 50), Self.year(beds: 40, asked: 30))
    let remark =
      "Both sides name edition e, without revision, but the contents of its criteria differ"
    #expect(sides.compared.remarks.contains { $0.hasPrefix(remark) })
    #expect(MarkdownRenderer.text(of: ComparisonPage(sides.compared)).contains(remark))
    #expect(!Sides(itself: sides.old).compared.remarks.contains { $0.hasPrefix(remark) })
  }
}
