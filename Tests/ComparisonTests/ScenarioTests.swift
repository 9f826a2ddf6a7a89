import Assessment
import Comparison
import Criteria
import Dossier
import Reports
import TestSupport
import Testing

/// Small pairs of years, each with the one change it is about.
@Suite struct `What changed, and why` {
  /// An edition of one item `A.1` with four phases, a condition on beds for its best level, and a
  /// dossier that proves it up to `mostly`.
  private static var example: Example {
    var example = Example()
    example.editions["e"]?["indicators.yaml"] = "indicators: [{id: beds, title: Beds, kind: count}]"
    example.editions["e"]?["documents.yaml"] = "documents: [{id: plan, title: Plan}]"
    example.editions["e"]?["1-chapter.yaml"] = chapter("at-least: 50")
    example.dossier["documents.yaml"] = documents("2025-06-30")
    example.dossier["quantitative.yaml"] = figures("[40]")
    example.dossier["qualitative.yaml"] = answers("{level: yes, note: N, on: 2024-05-02}")
    return example
  }

  private static func chapter(_ threshold: String, core: Bool = false) -> String {
    """
    chapter: 1
    title: Chapter
    standards:
      - {id: A, title: Standard, area: care, items: [{id: A.1, text: Item, core: \(core),
         evidence: {plan: a, do: b, check: c, act: d}, not-applicable: allowed,
         levels: {yes: {indicator: beds, \(threshold)}}}]}
    """
  }

  private static func documents(_ until: String, digest: String = "a", more: String = "") -> String
  {
    """
    documents:
      - {id: D, title: Plan, status: final, date: 2024-01-01, valid-until: \(until), file: plan.pdf,
         sha256: \(String(repeating: digest, count: 64)), shows: {A.1: [plan, do, check, act]}}
      - {id: F, title: Count, status: final, date: 2024-01-01, place: Shelf}
    \(more)
    """
  }

  private static func figures(_ values: String) -> String {
    let list = values.dropFirst().dropLast().split(separator: ",")
    return "figures:\n"
      + list.map { "  - {indicator: beds, value: \($0), year: 2023, source: F}\n" }.joined()
  }

  private static func answers(_ answer: String) -> String { "answers: {A.1: \(answer)}" }

  /// The only item after a change of the later year.
  private func item(
    _ change: (inout Example) -> Void, before: (inout Example) -> Void = { _ in }
  ) throws -> ItemChange {
    let comparison = try compared(change, before: before)
    return try #require(comparison.items.first { $0.id == "A.1" })
  }

  private func compared(
    _ change: (inout Example) -> Void, before: (inout Example) -> Void = { _ in }
  ) throws -> YearComparison {
    var (old, new) = (Self.example, Self.example)
    before(&old)
    before(&new)
    change(&new)
    return try Sides(old, new).compared
  }

  private func clock(_ example: inout Example, _ day: String) {
    example.dossier["dossier.yaml"] = example.dossier["dossier.yaml"]?
      .replacing("as-of: 2024-12-31", with: "as-of: \(day)")
  }

  @Test func `A document that lapses is a cause of the clock`() throws {
    let item = try item { clock(&$0, "2025-07-01") }
    #expect(item.outcome == .regressed)
    #expect(item.clauses.map(\.clause) == ["plan", "do", "check", "act"])
    #expect(item.clauses.allSatisfy { $0.old == .met && $0.new == .unknown })
    #expect(Set(item.allCauses.map(\.kind)) == [.documentLapsed])
    #expect(Set(item.allCauses.map(\.layer)) == [.clock])
    #expect(item.effects.map(\.layer) == [.clock])
    #expect(item.confirmation?.reason.contains("plan, do, check, act") == true)
  }

  @Test func `A document that is gone or new is a cause of the documents`() throws {
    let gone = try item {
      $0.dossier["documents.yaml"] = Self.documents("2025-06-30").replacing(
        "{id: D,", with: "{id: Q,"
      ).replacing("plan.pdf", with: "other.pdf").replacing("aaaa", with: "bbbb")
    }
    #expect(Set(gone.allCauses.map(\.kind)) == [.documentGone, .documentNew])
    #expect(gone.outcome == .withoutEffect)
  }

  @Test func `A file that changed under the same answer asks for confirmation`() throws {
    let item = try item { $0.dossier["documents.yaml"] = Self.documents("2025-06-30", digest: "b") }
    #expect(item.outcome == .withoutEffect)
    #expect(Set(item.allCauses.map(\.kind)) == [.documentChanged])
    #expect(item.confirmation != nil)
    let other = try self.item {
      $0.dossier["documents.yaml"] = Self.documents("2025-06-30", digest: "b")
      $0.dossier["qualitative.yaml"] = Self.answers(
        "{level: yes, note: Looked at anew., on: 2024-12-01}")
    }
    #expect(other.confirmation == nil)
  }

  @Test func `A document under another id is found by its digest`() throws {
    let comparison = try compared {
      $0.dossier["documents.yaml"] = Self.documents("2025-06-30").replacing(
        "{id: D,", with: "{id: Z,")
    }
    let document = try #require(comparison.documents.first { $0.newID == "Z" })
    #expect(document.oldID == "D")
    #expect(document.outcome == .changed)
  }

  @Test func `A figure is a cause with both values and the threshold`() throws {
    let item = try item { $0.dossier["quantitative.yaml"] = Self.figures("[60]") }
    #expect(item.outcome == .improved)
    let cause = try #require(item.allCauses.first)
    #expect(cause.kind == .figureChanged)
    #expect([cause.old, cause.new] == ["beds 40 (2023)", "beds 60 (2023)"])
    let clause = try #require(item.clauses.first)
    #expect(clause.clause == "yes needs: beds")
    #expect([clause.old, clause.new] == [.unmet, .met])
  }

  @Test func `A figure of another year that stands in both years is as before`() throws {
    let list = Self.figures("[40]") + "  - {indicator: beds, value: 38, year: 2020, source: F}\n"
    let comparison = try compared(
      {
        $0.dossier["quantitative.yaml"] = list
        $0.dossier["dossier.yaml"] = $0.dossier["dossier.yaml"]?.replacing("2023", with: "2024")
      },
      before: { $0.dossier["quantitative.yaml"] = list })
    #expect(comparison.old.year != comparison.new.year)
    #expect(comparison.figures.map(\.outcome).contains(.unchanged))
    #expect(!comparison.figures.contains { $0.old?.contains("38") != $0.new?.contains("38") })
  }

  @Test func `Rival figures are a conflict, and one of them less is no improvement`() throws {
    let there = try item { $0.dossier["quantitative.yaml"] = Self.figures("[40,60]") }
    #expect(there.outcome == .inConflict)
    let back = try item({ $0.dossier["quantitative.yaml"] = Self.figures("[60]") }) {
      $0.dossier["quantitative.yaml"] = Self.figures("[40,60]")
    }
    #expect(back.outcome == .noLongerInConflict)
    #expect(back.levels == "mostly–yes → yes")
  }

  @Test func `A share that its parts make impossible is told with both values`() throws {
    let share: (inout Example) -> Void = {
      $0.editions["e"]?["indicators.yaml"] = """
        indicators:
          - {id: above, title: Above, kind: count}
          - {id: below, title: Below, kind: count}
          - {id: beds, title: Share, kind: share, derived: {numerator: above, denominator: below}}
        """
      $0.editions["e"]?["1-chapter.yaml"] = Self.chapter("at-least: 50%")
      $0.dossier["quantitative.yaml"] = """
        figures:
          - {indicator: above, value: 6, year: 2023, source: F}
          - {indicator: below, value: 10, year: 2023, source: F}
        """
    }
    let item = try item(
      {
        $0.dossier["quantitative.yaml"]? +=
          "\n  - {indicator: below, value: 5, year: 2023, source: F}"
      }, before: share)
    #expect(item.outcome == .inConflict)
    let cause = try #require(item.allCauses.first { $0.kind == .figureUse })
    #expect(cause.id == "beds")
    #expect(cause.old == "60.0% (6 of 10)")
    #expect(cause.new == "refused, since the share would be 120.0%")
  }

  @Test func `An answer is a cause of its own`() throws {
    let item = try item {
      $0.dossier["qualitative.yaml"] = Self.answers("{level: partially, note: M}")
    }
    #expect(item.outcome == .regressed)
    #expect(item.causes.map(\.kind) == [.answer])
    #expect(item.causes.map(\.old) == ["yes"])
    let gone = try self.item { $0.dossier["qualitative.yaml"] = "" }
    #expect(gone.outcome == .noLongerAssessed)
    let unconfirmed = try self.item {
      $0.dossier["qualitative.yaml"] = Self.answers("{level: yes, note: N, confirmed: false}")
    }
    #expect(unconfirmed.outcome == .noLongerAssessed)
    #expect(unconfirmed.confirmation?.level == "yes")
    #expect(unconfirmed.confirmation?.reason == "not confirmed: the same level as before")
    let other = try self.item {
      $0.dossier["qualitative.yaml"] = Self.answers("{level: mostly, note: N, confirmed: false}")
    }
    #expect(other.confirmation?.level == "mostly")
    #expect(other.confirmation?.reason == "not confirmed: the level was yes before")
    let fresh = try self.item(
      {
        $0.dossier["qualitative.yaml"] = Self.answers("{level: mostly, note: N, confirmed: false}")
      }, before: { $0.dossier["qualitative.yaml"] = "" })
    #expect(fresh.confirmation?.reason == "not confirmed: no level was given before")
    let left = try self.item {
      $0.dossier["qualitative.yaml"] = Self.answers("{level: n.a., reason: R}")
    }
    #expect(left.outcome == .noLongerApplicable)
    #expect(left.causes.contains { $0.kind == .applicability && $0.layer == .scope })
  }

  @Test func `Ends that move against each other are wider or narrower`() throws {
    let unproven: (inout Example) -> Void = {
      $0.dossier["documents.yaml"] = Self.documents("2024-06-30")
      $0.dossier["qualitative.yaml"] = Self.answers("{level: mostly, note: N}")
    }
    let narrower = try item(
      {
        $0.dossier["documents.yaml"] = Self.documents("2025-06-30")
        $0.dossier["qualitative.yaml"] = Self.answers("{level: partially, note: N}")
      }, before: unproven)
    #expect(narrower.outcome == .narrower)
    #expect(narrower.levels == "no–mostly → partially")
    let raised = try item(
      { $0.dossier["quantitative.yaml"] = Self.figures("[60]") },
      before: { $0.dossier["documents.yaml"] = Self.documents("2024-06-30") + "" })
    // The figure's own source is valid; no phase is shown, so only the ceiling moves.
    #expect(raised.outcome == .ceilingRaised)
    #expect(raised.levels == "no–mostly → no–yes")
  }

  @Test func `Auditors' answers change what is reviewed and nothing else`() throws {
    let comparison = try compared { $0.dossier["peer-review.yaml"] = Self.answers("{level: no}") }
    let item = try #require(comparison.items.first)
    #expect(item.outcome == .withoutEffect)
    #expect(item.causes.map(\.layer) == [.peerReview])
    let whole = try #require(comparison.replay.first)
    #expect(whole.series(.evidencedLow)?.steps?.allSatisfy(\.isZero) == true)
    // There was no review before, so nothing can be added to it.
    #expect(whole.series(.reviewed)?.steps == nil)
  }

  // MARK: Editions

  private func editions(_ change: (inout String) -> Void, crosswalk: String) throws
    -> YearComparison
  {
    var new = Self.example
    var text = Self.chapter("at-least: 50")
    change(&text)
    new.editions["f"] = new.editions["e"]?.mapValues {
      $0.replacing("edition: e", with: "edition: f")
    }
    new.editions["f"]?["1-chapter.yaml"] = text
    new.editions["f"]?["crosswalk.yaml"] = crosswalk
    new.editions["f"]?["designation.yaml"] =
      "designations: [{id: ccc, title: Centre, requires: {document: plan}}]"
    new.dossier["dossier.yaml"] = new.dossier["dossier.yaml"]?.replacing(
      "edition: e", with: "edition: f")
    new.dossier["documents.yaml"] = Self.documents("2025-06-30").replacing("A.1", with: "B.1")
    new.dossier["qualitative.yaml"] = "answers: {B.1: {level: yes, note: N, on: 2024-05-02}}"
    return try Sides(Self.example, new).compared
  }

  @Test func `A renamed item with another threshold, core flag and weight names each`() throws {
    let comparison = try editions(
      { $0 = Self.chapter("at-least: 30", core: true).replacing("A.1", with: "B.1, weight: 2") },
      crosswalk: "{from: e, map: [{from: [A.1], to: [B.1], relation: renamed, note: Why}]}")
    let item = try #require(comparison.items.first)
    #expect(item.relation == .renamed)
    #expect(item.outcome == .eased)
    #expect(item.note == "Why")
    #expect(Set(item.allCauses.map(\.kind)) == [.core, .weight, .wording, .threshold])
    let threshold = try #require(item.allCauses.first { $0.kind == .threshold })
    #expect([threshold.old, threshold.new] == ["at least 50", "at least 30"])
    #expect(item.effects.map(\.layer) == [.edition])
    #expect(!comparison.remarks.contains { $0.contains("crosswalk") })
  }

  @Test func `Without a crosswalk ids pair as they are, and the report says so`() throws {
    var new = Self.example
    new.editions["f"] = new.editions["e"]?.mapValues {
      $0.replacing("edition: e", with: "edition: f")
    }
    new.dossier["dossier.yaml"] = new.dossier["dossier.yaml"]?.replacing(
      "edition: e", with: "edition: f")
    let comparison = try Sides(Self.example, new).compared
    #expect(comparison.items.map(\.outcome) == [.unchanged])
    #expect(comparison.remarks.contains { $0.hasPrefix("No crosswalk leads from edition e to f") })
  }

  @Test func `A chain of crosswalks leads from one edition to the next but one`() throws {
    func edition(_ name: String, _ items: [String], _ crosswalk: String?) -> [String: String] {
      var files = Self.example.editions["e"] ?? [:]
      files["edition.yaml"] = files["edition.yaml"]?.replacing(
        "edition: e", with: "edition: \(name)")
      files["designation.yaml"] = "designations: [{id: ccc, title: C, requires: {document: plan}}]"
      files["1-chapter.yaml"] =
        "{chapter: 1, title: C, standards: [{id: A, title: S, area: care, items: ["
        + items.map { "{id: \($0), text: T, evidence: {plan: a}}" }.joined(separator: ", ") + "]}]}"
      files["crosswalk.yaml"] = crosswalk
      return files
    }
    func year(_ name: String, _ items: [String]) -> Example {
      var example = Example()
      example.editions = [
        "e": edition("e", ["A.1", "A.2", "A.3"], nil),
        "f": edition(
          "f", ["B.1", "B.2", "A.2", "A.3"],
          "{from: e, map: [{from: [A.1], to: [B.1, B.2], relation: split}]}"),
        "g": edition(
          "g", ["C.1", "B.2", "A.9"],
          """
          {from: f, map: [{from: [B.1, A.2], to: [C.1], relation: merged},
            {from: [A.3], to: [], relation: retired}, {from: [], to: [A.9], relation: new}]}
          """),
      ]
      example.dossier["dossier.yaml"] = example.dossier["dossier.yaml"]?
        .replacing("edition: e", with: "edition: \(name)")
      return example
    }
    let between = try Sides.assessed(year("f", [])).edition
    let sides = try Sides(year("e", []), year("g", []), between: [between])
    let relations = sides.compared.items.map { item in
      "\(item.old.map(\.id).joined(separator: "+")) \(item.relation) "
        + item.new.map(\.id).joined(separator: "+")
    }
    #expect(
      relations.sorted() == [" new A.9", "A.1+A.2 regrouped C.1+B.2", "A.3 retired "])
  }

  @Test func `Rules that belong to no item are told by themselves`() throws {
    func rules(_ scale: String, _ policy: String, weight: String) throws -> [Cause] {
      try compared {
        $0.editions["e"]?["edition.yaml"]? += "\nscale: \(scale)\npolicy: {core-gate: \(policy)}"
        $0.editions["e"]?["1-chapter.yaml"] = Self.chapter("at-least: 50")
          .replacing("title: Chapter", with: "title: Chapter\nweight: \(weight)")
      }.rules
    }
    let usual =
      "[{level: yes, points: 1, shows: [plan, do, check, act]}, "
      + "{level: mostly, points: 2/3, shows: [plan, do, check]}, "
      + "{level: partially, points: 1/3, shows: [plan, do]}, {level: no, points: 0, shows: []}]"
    let other = usual.replacing("2/3, shows: [plan, do, check]", with: "1/2, shows: [plan]")
      .replacing("1/3, shows: [plan, do]", with: "1/3, shows: [plan]")
    let changed = try rules(other, "mostly", weight: "2")
    #expect(changed.map(\.kind) == [.scale, .scale, .scale, .policy, .weight])
    #expect(changed.map(\.id) == ["mostly", "mostly", "partially", "core-gate", "1"])
    #expect(changed.map(\.old) == ["2/3", "plan, do, check", "plan, do", "no gate", "1"])
    #expect(changed.map(\.new) == ["1/2", "plan", "plan", "mostly", "2"])
    #expect(Set(changed.map(\.layer)) == [.policy])
    // Another set of levels comes with the criteria, and its gate with it.
    let three = usual.replacing(
      "{level: mostly, points: 2/3, shows: [plan, do, check]}, ", with: "")
    let fewer = try rules(three, "partially", weight: "1")
    #expect(fewer.map(\.id) == ["mostly", "mostly", "core-gate"])
    #expect(fewer.map(\.new) == ["no such level", "no such level", "partially"])
    #expect(Set(fewer.map(\.layer)) == [.edition])
  }

  // MARK: Gate

  @Test func `Every loss is named with its kind`() throws {
    let comparison = try compared(
      { clock(&$0, "2025-07-01") },
      before: {
        $0.editions["e"]?["1-chapter.yaml"] = Self.chapter("at-least: 10", core: true)
        $0.editions["e"]?["edition.yaml"]? += "\npolicy: {core-gate: mostly}"
      })
    #expect(
      comparison.losses.map { "\($0.kind.rawValue) \($0.id)" } == [
        "regression A.1", "level-lost ccc", "core-lost core-gate", "core-lost A.1",
      ])
  }
}
