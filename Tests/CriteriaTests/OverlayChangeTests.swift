import Criteria
import Diagnostics
import Testing

@Suite struct `A change in an overlay` {
  private func care(_ text: String) -> OverlayExample.Files {
    ["2-care.yaml": "chapter: 2\ntitle: Care\n" + text]
  }

  // MARK: replace

  @Test func `that replaces keeps the place and nothing of the old`() throws {
    let (edition, problems) = OverlayExample.read([
      "indicators.yaml": """
      replace:
        - {id: beds, reason: why, with: {id: beds, title: Beds and cots, kind: amount}}
      """
    ])
    #expect(problems.isEmpty)
    #expect(edition.indicators.map(\.id) == ["beds", "staff", "rooms", "spare"])
    let beds = try #require(edition.indicator("beds"))
    #expect(beds.title == "Beds and cots")
    #expect(beds.kind == .amount)
    #expect(beds.unit == nil)
    #expect(beds.sources.isEmpty)
  }

  @Test func `that replaces a standard replaces its items`() {
    let (edition, problems) = OverlayExample.read(
      care(
        """
        replace:
          - id: A
            reason: why
            with:
              id: A
              title: A anew
              area: care
              items: [{id: A.9, text: Only one, evidence: {plan: p}}]
        """))
    #expect(problems.isEmpty)
    #expect(edition.standards.map(\.id) == ["A", "B", "R"])
    #expect(edition.standards.first?.title == "A anew")
    #expect(edition.items(of: "A") == ["A.9"])
    #expect(edition.items(of: "B") == ["B.1", "B.2"])
  }

  @Test func `that replaces an item keeps its place`() {
    let (edition, problems) = OverlayExample.read(
      care(
        "replace: [{id: A.1, reason: why, with: {id: A.1, text: Anew, evidence: {act: a}}}]"))
    #expect(problems.isEmpty)
    #expect(edition.items(of: "A") == ["A.1", "A.2"])
    #expect(edition.item("A.1")?.text == "Anew")
    #expect(edition.item("A.1")?.isCore == false)
    #expect(edition.item("A.1")?.weight == .one)
    #expect(edition.item("A.1")?.phases.phases == [.act])
  }

  @Test func `that replaces a criterion is read wherever it is referred to`() throws {
    let (edition, problems) = OverlayExample.read([
      "designation.yaml": """
      replace: [{id: G1, reason: why, with: {id: G1, title: Plan, document: plan}}]
      """
    ])
    #expect(problems.isEmpty)
    #expect(edition.criterionIDs == ["G1", "G2", "G3"])
    let slot = try #require(edition.conditionIndex["G1"])
    #expect(edition.conditions[slot].form == .document(kind: 0, within: nil, count: 1))
    #expect(edition.designations.last?.requires.form == .reference(slot))
  }

  // MARK: amend

  @Test func `that amends sets the keys it names`() throws {
    let (edition, problems) = OverlayExample.read([
      "indicators.yaml": """
      amend: [{id: beds, reason: why, set: {title: Cots, definition: New}}]
      """
    ])
    #expect(problems.isEmpty)
    let beds = try #require(edition.indicators.first)
    #expect(beds.id == "beds")
    #expect(beds.title == "Cots")
    #expect(beds.definition == "New")
    #expect(beds.unit == "beds")
    #expect(beds.sources == ["S1"])
  }

  @Test func `that amends with an empty value removes the key`() {
    let (edition, problems) = OverlayExample.read([
      "indicators.yaml": "amend: [{id: beds, reason: why, set: {unit: , sources: }}]"
    ])
    #expect(problems.isEmpty)
    #expect(edition.indicator("beds")?.unit == nil)
    #expect(edition.indicator("beds")?.sources.isEmpty == true)
    #expect(edition.indicator("beds")?.title == "Beds")
  }

  @Test func `cannot remove a required key`() {
    let (_, problems) = OverlayExample.read([
      "indicators.yaml": "amend: [{id: beds, reason: why, set: {title: }}]"
    ])
    #expect(problems.codes == [.missingKey])
  }

  @Test func `may swap the comparison of a criterion`() throws {
    let (edition, problems) = OverlayExample.read([
      "designation.yaml": """
      amend: [{id: G2, reason: why, set: {more-than: , at-least: 20}}]
      """
    ])
    #expect(problems.isEmpty)
    let slot = try #require(edition.conditionIndex["G2"])
    #expect(
      edition.conditions[slot].form
        == .comparison(indicator: 1, .atLeast, .same(Rational(20))))
    #expect(edition.conditions[slot].title == "Staff")
  }

  @Test func `of a standard keeps its items, and one of an item its other keys`() {
    let (edition, problems) = OverlayExample.read(
      care(
        """
        amend:
          - {id: B, reason: why, set: {title: B for all, applies-to: }}
          - {id: A.1, reason: why, set: {core: false}}
        """))
    #expect(problems.isEmpty)
    #expect(edition.standards[1].title == "B for all")
    #expect(edition.standards[1].appliesTo == nil)
    #expect(edition.items(of: "B") == ["B.1", "B.2"])
    #expect(edition.item("A.1")?.isCore == false)
    #expect(edition.item("A.1")?.weight == Rational(2))
    #expect(edition.item("A.1")?.phases.phases == [.plan, .do])
  }

  @Test func `of a designation or a kind of document takes effect`() {
    let (edition, problems) = OverlayExample.read([
      "designation.yaml": "amend: [{id: cc, reason: why, set: {requires: {ref: G2}}}]",
      "documents.yaml": "amend: [{id: plan, reason: why, set: {max-age: , english: required}}]",
    ])
    #expect(problems.isEmpty)
    #expect(edition.designations.map(\.id) == ["ccc", "cc"])
    let slot = edition.conditionIndex["G2"]
    #expect(edition.designations.last?.requires.form == slot.map { .reference($0) })
    #expect(edition.documentKinds.first?.maxAge == nil)
    #expect(edition.documentKinds.first?.needsEnglish == true)
    #expect(edition.documentKinds.first?.requested == 1)
  }
}
