import Criteria
import Diagnostics
import Dossier
import Testing

@Suite struct `The order and split of a dossier's files` {
  static func document(_ id: String) -> String {
    "{id: \(id), title: T, status: final, date: 2024-01-01, place: Shelf, kind: plan}"
  }

  static let documents = ["D-2", "D-10", "d-1"].map(document)
  static let figures = [
    "{indicator: beds, value: 20, year: 2023, source: [D-2, D-10]}",
    "{indicator: beds, value: 20, year: 2023, source: D-10, note: other}",
    "{indicator: beds, value: 5, year: 2023}", "{indicator: beds, value: 20, year: 2022}",
    "{indicator: rate, value: 5%, year: 2023, states: {study: open}}",
    "{indicator: rate, value: 5%, year: 2023, states: {study: closed}}",
    "{indicator: here, value: true, year: 2023}", "{indicator: here, value: false, year: 2023}",
  ]
  static let answers = [
    "A.1: {level: yes, note: n}", "A.2: {level: n.a., reason: r}", "B.1: {note: only}",
  ]
  static let actions = ["A-2", "A-10", "a-1"].map {
    "{id: \($0), for: [B.1, A.1], action: do, owner: B}"
  }
  static let remarks = ["1: [beta, alpha]", "2: [gamma]"]

  static func list(_ key: String, _ entries: [String]) -> String {
    "\(key):\n" + entries.map { "  - \($0)\n" }.joined()
  }

  static func map(_ key: String, _ entries: [String]) -> String {
    "\(key):\n" + entries.map { "  \($0)\n" }.joined()
  }

  static let single: DossierExample.Files = [
    "documents.yaml": list("documents", documents),
    "quantitative.yaml": list("figures", figures),
    "qualitative.yaml": map("answers", answers),
    "peer-review.yaml": map("answers", ["A.1: {level: no}", "A.2: {level: mostly}"])
      + map("strengths", remarks) + map("opportunities", remarks),
    "improvement-plan.yaml": list("actions", actions),
  ]

  /// The same things the other way round, one a file.
  static let split: DossierExample.Files = {
    var files: DossierExample.Files = [:]
    func add(_ part: String, _ texts: [String]) {
      for (index, text) in texts.reversed().enumerated() {
        files["\(part)/\(index)-\(part).yaml"] = text
      }
    }
    add("documents", documents.map { list("documents", [$0]) })
    add("quantitative", figures.map { list("figures", [$0]) })
    add("qualitative", answers.map { map("answers", [$0]) })
    add(
      "peer-review",
      [map("strengths", ["1: [alpha]"]), map("strengths", ["1: [beta]", "2: [gamma]"])]
        + [map("opportunities", remarks), map("answers", ["A.2: {level: mostly}"])]
        + [map("answers", ["A.1: {level: no}"])])
    add("improvement-plan", actions.map { list("actions", [$0]) })
    return files
  }()

  @Test func `mean nothing`() throws {
    let (one, problems) = DossierExample.read(Self.single)
    let (other, otherProblems) = DossierExample.read(Self.split)
    #expect(problems.isEmpty)
    #expect(otherProblems.isEmpty)
    let left = try #require(one)
    let right = try #require(other)
    #expect(left.documents == right.documents)
    #expect(left.figures == right.figures)
    #expect(left.answers == right.answers)
    #expect(left.reviews == right.reviews)
    #expect(left.reviewedStrengths == right.reviewedStrengths)
    #expect(left.reviewedOpportunities == right.reviewedOpportunities)
    #expect(left.actions == right.actions)
    #expect(left.documents.map(\.id) == ["D-2", "D-10", "d-1"])
    #expect(left.figures.count == 8)
    #expect(left.answers.count == 3)
    #expect(left.reviews.count == 2)
    #expect(left.reviewedStrengths == [1: ["alpha", "beta"], 2: ["gamma"]])
    #expect(left.actions.map(\.items) == [[0, 2], [0, 2], [0, 2]])
  }

  @Test func `let a figure name a document of any file`() {
    let (dossier, problems) = DossierExample.read([
      "documents/z.yaml": Self.list("documents", [Self.document("D-2")]),
      "quantitative/a.yaml": "figures: [{indicator: beds, value: 1, year: 2023, source: D-2}]",
    ])
    #expect(problems.isEmpty)
    #expect(dossier?.figures.first?.sources == [0])
  }

  /// A part, and something that must not be given twice.
  static let twice = [
    ("documents", list("documents", [document("D-1")])),
    ("qualitative", map("answers", ["A.1: {level: yes}"])),
    ("peer-review", map("answers", ["A.1: {level: yes}"])),
    ("improvement-plan", list("actions", ["{id: A-1, for: [A.1], action: do, owner: B}"])),
  ]

  @Test(arguments: twice)
  func `do not hide what is given twice`(_ part: String, _ text: String) {
    let (_, problems) = DossierExample.read([
      "\(part)/one.yaml": text, "\(part)/two.yaml": "# second\n" + text,
    ])
    #expect(problems.codes == [.duplicateID])
    #expect(problems.places == ["\(part)/two.yaml", "\(part)/one.yaml"])
    #expect(problems.first?.range.start.line == 3)
    #expect(problems.first?.notes.first?.range.start.line == 2)
  }

  @Test(arguments: twice)
  func `allow a file or a folder, not both`(_ part: String, _ text: String) {
    let (_, problems) = DossierExample.read(["\(part).yaml": text, "\(part)/more.yaml": "# more"])
    #expect(problems.codes == [.fileAndFolder])
    #expect(problems.places == ["\(part).yaml", "\(part)/more.yaml"])
  }

  @Test(arguments: ["", "\n", "# nothing yet\n", "~", "null"])
  func `give an empty list for an empty file`(_ text: String) throws {
    let parts = DossierFolder.parts.map { ("\($0).yaml", text) }
    let (found, problems) = DossierExample.read(Dictionary(uniqueKeysWithValues: parts))
    if text == "~" || text == "null" {
      // Scalars are never guessed: these are words where a mapping belongs.
      #expect(Set(problems.codes) == [.wrongShape])
      return
    }
    // A file of comments is waiting for its first entry; one of nothing may have lost them.
    let isWiped = !text.hasPrefix("#")
    #expect(Set(problems.codes) == (isWiped ? [.emptiedFile] : []))
    #expect(problems.allSatisfy { $0.severity == .warning })
    let dossier = try #require(found)
    #expect(dossier.documents.isEmpty && dossier.figures.isEmpty && dossier.answers.isEmpty)
    #expect(dossier.reviews.isEmpty && dossier.actions.isEmpty)
  }

  @Test(arguments: [
    ("documents", "documents:"), ("documents", "documents: []"), ("quantitative", "figures:"),
    ("qualitative", "answers:"), ("qualitative", "answers: {}"), ("peer-review", "strengths:"),
    ("improvement-plan", "actions: []"),
  ])
  func `give an empty list for an empty value`(_ part: String, _ text: String) {
    let (dossier, problems) = DossierExample.read(["\(part).yaml": text])
    #expect(problems.isEmpty)
    #expect(dossier != nil)
  }

  @Test(arguments: [
    "document.yaml", "documents.yml", "notes.yaml", "documents/deep/a.yaml", "dossier/a.yaml",
    "documents/a.yml",
  ])
  func `leave no file unread in silence`(_ name: String) {
    let (_, problems) = DossierExample.read([name: ""])
    #expect(problems.codes == [.unrecognisedFile])
    #expect(problems.places == [name])
  }
}
