import Foundation
import TestSupport
import Testing

@testable import Reports
import Words

extension FirstStep.Purpose {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

@Suite struct `The first steps of a report` {
  /// An edition with figures, a core item and a requested document, and an empty dossier for it.
  private static var example: Example {
    var example = Example()
    example.editions["e"]?["edition.yaml"]? += "\npolicy: {core-gate: yes}\n"
    example.editions["e"]?["documents.yaml"] = "documents: [{id: plan, title: Plan, requested: 1}]"
    example.editions["e"]?["indicators.yaml"] = """
      dimensions: {study: [open, closed]}
      indicators:
        - {id: beds, title: Beds, kind: count}
        - {id: rooms, title: Rooms, kind: count}
        - {id: trials, title: Trials, kind: count, states: {study: open}}
      """
    example.editions["e"]?["designation.yaml"] = """
      criteria:
        - {id: G1, title: Beds, indicator: beds, more-than: 10}
        - {id: G2, title: Trials, indicator: trials, more-than: 10}
        - {id: G3, title: Rooms, indicator: rooms, more-than: 10}
      designations:
        - {id: ccc, title: Centre, requires: {all: [{ref: G1}, {ref: G2}, {ref: G3}]}}
      """
    example.editions["e"]?["1-chapter.yaml"] = """
      chapter: 1
      title: Chapter
      standards:
        - id: A
          title: Standard
          area: care
          items:
            - {id: A.1, text: One, core: true, evidence: {plan: A rule, do: b}}
            - {id: A.2, text: Two, evidence: {plan: A list, do: b}}
            - {id: A.3, text: Three, evidence: {plan: c}}
      """
    return example
  }

  private static let plan = """
    - {id: D-1, kind: plan, title: Plan, status: final, date: 2024-01-01, place: Office,
       shows: {A.1: [plan, do], A.2: [plan, do], A.3: [plan]}}
    """

  /// Everything proven: documents, answers and figures above every threshold.
  private static var finished: Example {
    var example = example
    example.dossier["documents.yaml"] = "documents:\n" + plan
    example.dossier["qualitative.yaml"] =
      "answers: {A.1: {level: yes}, A.2: {level: yes}, A.3: {level: yes}}"
    example.dossier["quantitative.yaml"] = """
      figures:
        - {indicator: beds, value: 11, year: 2023, source: D-1}
        - {indicator: rooms, value: 11, year: 2023, source: D-1}
        - {indicator: trials, value: 11, year: 2023, source: D-1, states: {study: open}}
      """
    return example
  }

  private func steps(_ example: Example) throws -> [FirstStep] {
    try ReportExample.report(of: example).firstSteps
  }

  @Test func `of an empty dossier say which files to write, and with what`() throws {
    let report = try ReportExample.report(of: Self.example)
    let steps = report.firstSteps
    #expect(
      steps.map(\.purpose) == [
        .begin, .designation, .coreGate, .readiness, .readiness, .opportunity, .opportunity,
      ])
    #expect(
      steps[0].text.contains("oeci init NEW-FOLDER/CENTRE/2023 --edition e --designation ccc"))
    #expect(steps[1].text.hasSuffix("as its source: beds, trials, rooms"))
    #expect(steps[1].reason == "G1, G2, G3")
    #expect(steps[2].text == "Answer A.1; it needs valid documents for plan, do")
    #expect(steps[3].text == "Answer the 3 items without an answer: A.1, A.2, A.3")
    #expect(steps[4].ids == ["plan"])
    #expect(steps[6].text == "Answer A.3; it needs a valid document for plan: c")
  }

  @Test func `of files that hold no entry yet say to fill these in`() throws {
    func begin(_ files: [String]) throws -> String {
      var example = Self.example
      for file in files { example.dossier[file] = "# Take away the '#'\n" }
      return try #require(try steps(example).first).text
    }
    let whole = ["documents.yaml", "quantitative.yaml", "qualitative.yaml"]
    #expect(
      try begin(whole) == "Fill in documents.yaml, quantitative.yaml and qualitative.yaml beside "
        + "dossier.yaml; one document may show many items")
    let folders = ["documents/a.yaml", "quantitative.yaml", "qualitative/a.yaml"]
    #expect(try !begin(folders).contains("oeci init"))
    let some = try begin(["quantitative.yaml", "documents/a.yaml"])
    #expect(some.hasPrefix("Fill in the files in documents/ and quantitative.yaml beside"))
    #expect(some.contains("--designation ccc' writes qualitative.yaml with every question"))
  }

  @Test func `ask of core items what these lack`() throws {
    func text(_ answers: String, _ shows: String = "") throws -> String {
      var example = Self.example
      example.editions["e"]?["1-chapter.yaml"]?.replace(
        "text: Two,", with: "text: Two, core: true,")
      example.editions["e"]?["1-chapter.yaml"]?.replace(
        "text: Three,", with: "text: Three, core: true,")
      example.dossier["qualitative.yaml"] = "answers: {\(answers)}"
      if !shows.isEmpty {
        example.dossier["documents.yaml"] =
          "documents:\n"
          + Self.plan.replacing("{A.1: [plan, do], A.2: [plan, do], A.3: [plan]}", with: shows)
      }
      return try #require(try steps(example).first { $0.purpose == .coreGate }).text
    }
    let all = "A.1: {level: yes}, A.2: {level: yes}, A.3: {level: yes}"
    #expect(try text(all) == "Document the core items: A.1, A.2, A.3")
    #expect(try text("A.1: {level: yes}") == "Answer and document the core items: A.1, A.2, A.3")
    #expect(
      try text(all.replacing("yes", with: "no"))
        == "Improve and document the core items: A.1, A.2, A.3")
    #expect(
      try text("", "{A.1: [plan, do], A.2: [plan, do], A.3: [plan]}")
        == "Answer the core items: A.1, A.2, A.3")
    #expect(
      try text(all.replacing("yes", with: "yes, confirmed: false"))
        == "Confirm and document the core items: A.1, A.2, A.3")
  }

  @Test func `tell figures apart by why they do not count, and what to write`() throws {
    var example = Self.finished
    example.dossier["documents.yaml"]? += """

      - {id: D-2, title: Draft, status: draft, date: 2024-01-01, place: Office}
      """
    example.dossier["quantitative.yaml"] = """
      figures:
        - {indicator: beds, value: 11, year: 2023, source: D-2}
        - {indicator: rooms, value: 11, year: 2023, source: D-2}
        - {indicator: trials, value: 11, year: 2023, source: D-2}
      """
    let step = try #require(try steps(example).first)
    #expect(
      step.text == "Fix the excluded figures: beds, trials, rooms (each: its source is "
        + "not valid (D-2: it is a draft)); trials (it does not state study: open; write 'states: "
        + "{study: open}' if that holds)")
    #expect(step.ids == ["beds", "trials", "rooms"])
  }

  @Test func `of requested kinds tell those with nothing from those with what does not count`()
    throws
  {
    var example = Self.finished
    example.editions["e"]?["documents.yaml"] = """
      documents:
        - {id: plan, title: Plan, requested: 1}
        - {id: audit, title: Audit, requested: 2}
        - {id: staff, title: Staff, requested: 3}
        - {id: aims, title: Aims, requested: 4, english: required}
      """
    example.dossier["documents.yaml"]? += """

      - {id: D-2, kind: audit, title: Draft, status: draft, date: 2024-01-01, place: Office}
      - {id: D-3, kind: aims, title: Aims, status: final, date: 2024-01-01, place: A, language: it}
      """
    #expect(
      try steps(example).map(\.text) == [
        "Put forward a valid document of each requested kind that has none, or "
          + "say in dossier.yaml why it does not exist, as 'absent: {staff: …}': staff",
        "Finish or renew a document of each requested kind that has only documents that do not "
          + "count: audit",
        "Add an English summary to a document of each of these kinds: aims",
      ])
  }

  @Test func `of many let those wait that only add to the score`() {
    func step(_ purpose: FirstStep.Purpose, _ number: Int) -> FirstStep {
      FirstStep(
        purpose: purpose, .coreItems([], ["\(number)"]), for: .report, ids: [],
        place: .section(.readiness))
    }
    let purposes: [FirstStep.Purpose] = [
      .conflict, .designation, .designation, .designation, .coreGate, .readiness, .readiness,
      .readiness, .lapse, .lapse, .opportunity,
    ]
    func chosen(_ purposes: [FirstStep.Purpose]) -> [FirstStep.Purpose] {
      FirstStep.first(of: purposes.enumerated().map { step($1, $0) }).map(\.purpose)
    }
    #expect(
      chosen(purposes) == [
        .conflict, .designation, .designation, .coreGate, .readiness, .readiness, .lapse,
      ])
    let most = [.begin, .conflict, .conflict] + purposes.dropFirst() + [.coreGate]
    #expect(chosen(most.sorted { $0.rank < $1.rank }).filter { $0 == .coreGate }.count == 2)
  }

  @Test func `are none where all is done`() throws {
    let report = try ReportExample.report(of: Self.finished)
    #expect(report.firstSteps.map(\.text) == [])
    #expect(
      MarkdownRenderer.text(of: ReportPage(report)).contains("First steps: nothing is left to do."))
    #expect(try JSONValue(parsing: Data(report.json))["firstSteps"].array?.isEmpty == true)
  }

  @Test func `begin with what contradicts itself, then what is left out, then what is missing`()
    throws
  {
    var example = Self.finished
    example.dossier["quantitative.yaml"] = """
      figures:
        - {indicator: beds, value: 9, year: 2023, source: D-1}
        - {indicator: beds, value: 11, year: 2023, source: D-1}
        - {indicator: trials, value: 11, year: 2023, source: D-1}
        - {indicator: trials, value: 12, year: 2022}
      """
    let steps = try steps(example)
    #expect(steps.map(\.purpose) == [.conflict, .designation, .designation])
    #expect(steps[0].text == "Settle which figure holds: beds (9 and 11 differ)")
    #expect(steps[0].reason == "G1 Beds")
    #expect(
      steps[1].text.hasSuffix(
        "(it does not state study: open; write 'states: {study: open}' if that holds)"))
    #expect(steps[2].ids == ["rooms"])
  }

  @Test func `take a figure of another year for none`() throws {
    var example = Self.finished
    example.dossier["quantitative.yaml"]?.replace(
      "beds, value: 11, year: 2023", with: "beds, value: 11, year: 2022")
    #expect(
      try steps(example).map(\.text) == [
        "Enter figures of 2023 in the quantitative part, each with a valid document as its "
          + "source: beds"
      ])
  }

  @Test func `say all that an item lacks, phases and what its level asks`() throws {
    var example = Self.finished
    example.editions["e"]?["1-chapter.yaml"]?.replace(
      "evidence: {plan: A list, do: b}",
      with: "evidence: {plan: A list, do: b}, levels: {yes: {all: ["
        + "{indicator: beds, at-least: 5}, {document: staff}]}}")
    example.editions["e"]?["documents.yaml"] = """
      documents: [{id: plan, title: Plan, requested: 1}, {id: staff, title: Staff}]
      """
    example.dossier["documents.yaml"]?.replace("A.2: [plan, do]", with: "A.2: [do]")
    let texts = try steps(example).map(\.text)
    #expect(
      texts == [
        "Document A.2, answered yes; it needs a valid document for plan: A list, and what its level "
          + "asks: valid staff: none; required: one"
      ])
  }

  @Test func `ask for nothing that the designation sought does not have`() throws {
    var example = Self.finished
    example.editions["e"]?["designation.yaml"] = """
      designations:
        - {id: ccc, title: Centre, requires: {ref: whole}}
        - {id: cc, title: Low, requires: {indicator: beds, more-than: 1}}
      criteria:
        - {id: whole, title: Whole, all: [{item: B.1, at-least: yes}, {document: staff, within: 3 months, count: 2}]}
      """
    example.editions["e"]?["documents.yaml"]? = """
      documents: [{id: plan, title: Plan, requested: 1}, {id: staff, title: Staff}]
      """
    example.editions["e"]?["2-chapter.yaml"] = """
      chapter: 2
      title: Other
      standards:
        - {id: B, title: Other, area: care, applies-to: [cc], items: [{id: B.1, text: x, evidence: {plan: a}}]}
      """
    #expect(
      try steps(example).map(\.text) == [
        "Put forward 2 valid documents of kind staff, Staff, of the last 3 months"
      ])
  }

  @Test func `correct the figures of a value that cannot be`() throws {
    var example = Self.finished
    example.editions["e"]?["indicators.yaml"]?.append(
      "\n  - {id: share, title: Share, kind: share, derived: {numerator: beds, denominator: rooms}}"
    )
    example.editions["e"]?["designation.yaml"]?.replace(
      "{id: G3, title: Rooms, indicator: rooms, more-than: 10}",
      with: "{id: G3, title: Share, indicator: share, more-than: 10%}")
    example.dossier["quantitative.yaml"]?.replace("beds, value: 11", with: "beds, value: 22")
    let text = try #require(try steps(example).first { $0.purpose == .designation }).text
    #expect(text.hasPrefix("Correct beds or rooms, of which share is made ("), "\(text)")
  }

  @Test func `say what falls short`() throws {
    var example = Self.finished
    example.dossier["quantitative.yaml"]?.replace("beds, value: 11", with: "beds, value: 9")
    let steps = try steps(example)
    #expect(
      steps.map(\.text) == [
        "Address unmet criteria where possible: G1 Beds: 9; required: more than 10"
      ])
  }

  @Test func `name what ends before the peer review, and only then`() throws {
    var example = Self.finished
    example.dossier["documents.yaml"]?.replace("shows:", with: "valid-until: 2025-05-31, shows:")
    #expect(try steps(example).isEmpty)
    example.dossier["dossier.yaml"]? += "\nmilestones: {visit: 2025-05-31}\n"
    #expect(try steps(example).isEmpty)
    example.dossier["dossier.yaml"]?.replace("visit: 2025-05-31", with: "visit: 2025-06-01")
    let steps = try steps(example)
    #expect(steps.map(\.text) == ["Renew before 2025-06-01: D-1"])
    #expect(steps.map(\.reason) == ["the peer review on 2025-06-01"])
  }

  @Test func `tell an answer that the evidence does not reach from one that is too low`() throws {
    var example = Self.finished
    example.dossier["documents.yaml"]?.replace("A.2: [plan, do]", with: "A.2: [do]")
    example.dossier["qualitative.yaml"]?.replace(
      "A.3: {level: yes}", with: "A.3: {level: mostly, improve: it}")
    let steps = try steps(example)
    #expect(
      steps.map(\.text) == [
        "Document A.2, answered yes; it needs a valid document for plan: A list",
        "Answer A.3 again, answered mostly: the evidence shows yes",
      ])
    #expect(steps.map(\.reason).first == "33.33 points of the whole's documented percentage")
  }

  /// Anchors as renderers make them, written down a second time: of equal ones all but the first get
  /// a number.
  private func anchors(of markdown: String) -> Set<String> {
    var anchors: Set<String> = []
    for line in markdown.split(separator: "\n") where line.hasPrefix("#") {
      let plain = line.drop { $0 == "#" }.dropFirst().lowercased().replacing("\\", with: "")
        .replacing(/[^\p{L}\p{N}\-_ ]/, with: "").replacing(" ", with: "-")
      var (anchor, number) = (plain, 0)
      while !anchors.insert(anchor).inserted {
        number += 1
        anchor = "\(plain)-\(number)"
      }
    }
    return anchors
  }

  /// Where links of a text lead: the file, if it is another one, and the anchor.
  private func links(in markdown: String) -> [(file: String, anchor: String)] {
    markdown.matches(of: /\]\(([a-z\-.]*)#([^)]*)\)/).map { (String($0.1), String($0.2)) }
  }

  @Test(arguments: [
    "example-centre/2024", "example-centre/2025", "int-milano/2019", "int-milano/2023",
  ])
  func `are at most seven, in order, and every link leads to a heading`(_ path: String) throws {
    let folder = Workspace.project.appending(path: "reports/\(path)")
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    let (markdown, annex) = (try text("report.md"), try text("report-annex.md"))
    let json = try JSONValue(parsing: Data(contentsOf: folder.appending(path: "report.json")))
    let order = FirstStep.Purpose.allCases.map(\.rawValue)
    let places = json["firstSteps"].elements.compactMap { step in
      order.firstIndex { $0 == step["purpose"].string }
    }
    #expect((1...7).contains(places.count))
    #expect(places == places.sorted())
    #expect(markdown.contains("And \(json["moreSteps"].integer ?? 0) more steps: see "))
    let annexAnchors = anchors(of: annex)
    let anchors = ["": anchors(of: markdown), "report-annex.md": annexAnchors]
    let links = links(in: markdown)
    #expect(links.count > places.count + 15)
    #expect(links.filter { anchors[$0.file]?.contains($0.anchor) != true }.map(\.anchor) == [])
    let inside = self.links(in: annex)
    #expect(inside.count > 4)
    let own = ["", "report-annex.md"]
    #expect(inside.allSatisfy { own.contains($0.file) && annexAnchors.contains($0.anchor) })
    #expect(annex.contains("](report.md)"))
  }

  @Test func `link to items whose ids look alike each by a number of its own`() throws {
    var example = Self.example
    example.editions["e"]?["1-chapter.yaml"]?.append(
      """

            - {id: A.1.1, text: Four, evidence: {plan: c}}
            - {id: A.11, text: Five, evidence: {plan: c}}
            - {id: A11, text: Six, evidence: {plan: c}}
      """)
    let report = try ReportExample.report(of: example)
    let (text, annex) = (
      MarkdownRenderer.text(of: ReportPage(report)), MarkdownRenderer.text(of: AnnexPage(report))
    )
    for (id, anchor) in [("A.1.1", "a11"), ("A.11", "a11-1"), ("A11", "a11-2")] {
      #expect(text.contains("[\(id)](report-annex.md#\(anchor))"))
      #expect(anchors(of: annex).contains(anchor))
    }
  }

  /// An edition with many core items, figures that differ and much else to do first.
  @Test(arguments: [1, 2, 3, 40])
  func `never leave out an open core item`(_ count: Int) throws {
    var example = Self.example
    let items = (1...count).map {
      "      - {id: C.\($0), text: x, core: true, evidence: {plan: c}}"
    }
    example.editions["e"]?["1-chapter.yaml"]? =
      """
      chapter: 1
      title: Chapter
      standards:
        - id: C
          title: Standard
          area: care
          items:
      \(items.joined(separator: "\n"))
      """
    example.dossier["documents.yaml"] = """
      documents:
        - {id: D-1, title: Plan, status: final, date: 2024-01-01, place: Office}
        - {id: D-2, title: Draft, status: draft, date: 2024-01-01, place: Office}
      """
    example.dossier["quantitative.yaml"] = """
      figures:
        - {indicator: beds, value: 9, year: 2023, source: D-1}
        - {indicator: beds, value: 11, year: 2023, source: D-1}
        - {indicator: rooms, value: 11, year: 2023, source: D-2}
        - {indicator: trials, value: 9, year: 2023, source: D-1, states: {study: open}}
      """
    let report = try ReportExample.report(of: example)
    #expect(report.firstSteps.count <= 7)
    let core = report.firstSteps.filter { $0.purpose == .coreGate }
    #expect(Set(core.flatMap(\.ids)) == Set((1...count).map { "C.\($0)" }))
    for id in core.flatMap(\.ids) { #expect(core.contains { $0.text.contains(id) }) }
    #expect(try JSONValue(parsing: Data(report.json))["moreSteps"].integer == report.moreSteps)
  }
}
