import TestSupport
import Testing

/// All that INT's description of itself names stands in the dossier, at the items that ask for it.
@Suite struct `The coverage of what INT says of itself` {
  /// A thing that INT's description of itself names, and the items that stand for it.
  struct Claim {
    var thing: String
    /// What the note to each of the items says of it.
    var word: String
    var items: [String]

    init(_ thing: String, word: String? = nil, _ items: String...) {
      self.thing = thing
      self.word = word ?? thing
      self.items = items
    }
  }

  static let claims = [
    // Services
    Claim("prevention", "PRE-01.1", "PRE-02.3"),
    Claim("prediction", "PRE-04.1", "DIA-03.1"),
    Claim("diagnosis", "DIA-01.1", "DIA-02.2"),
    Claim("surgery", "TRT-03.1"),
    Claim("medicine", "TRT-05.1"),
    Claim("radiotherapy", "TRT-04.1"),
    Claim("rehabilitation", "TRT-18.1"),
    Claim("psychological support", "TRT-14.1"),
    Claim("pain therapy", "TRT-15.3"),
    Claim("palliative care", "TRT-16.1"),
    Claim("cancers in every stage", word: "every stage", "TRT-01.1"),
    Claim("highest standard of care", "QUA-01.1"),
    // Research
    Claim("preclinical research", word: "preclinical", "RES-01.1", "RES-14.4"),
    Claim("translational research", word: "translational", "RES-01.1", "RES-14.1"),
    Claim("clinical research", word: "clinical", "RES-01.1", "RES-07.2"),
    Claim("trials with industry", word: "industry", "RES-05.2", "RES-07.2", "RES-07.4"),
    Claim(
      "trials from its own research", word: "its own clinical research", "RES-07.2", "RES-07.5"),
    Claim("centre of excellence", word: "excellence", "RES-01.1", "RES-03.1"),
    Claim("continuum of clinic and research", word: "research", "GOV-13.3", "RES-14.3"),
    Claim("swift translation", word: "quickly", "RES-22.1", "RES-22.2"),
    Claim("better prevention from research", word: "better prevention", "RES-22.1", "PRE-08.1"),
    Claim("better diagnosis from research", word: "diagnosis", "RES-22.1"),
    Claim("better therapy from research", word: "therapy", "RES-22.1"),
    Claim("better rehabilitation from research", word: "rehabilitation", "RES-22.1"),
    Claim("better quality of life", word: "quality of life", "RES-22.1"),
    // Governance
    Claim("public institution since 1928", word: "public institution", "GOV-01.1"),
    Claim("mission", "GOV-04.1"),
    Claim("IRCCS", "IRC-01.1"),
    Claim("national and regional planning", word: "regional", "GOV-04.1", "IRC-02.1"),
    Claim("national and international reference", word: "international", "IRC-02.3", "RES-05.2"),
    Claim("implementing body of ROL", word: "(ROL)", "GOV-09.3", "IRC-03.1"),
    Claim("public and private oncology", word: "public and private", "GOV-09.3", "IRC-03.2"),
    Claim("one of the largest in Italy", word: "largest", "QUA-08.3"),
    Claim("innovative management", word: "forms of management", "GOV-06.1", "IRC-04.3"),
    Claim("Comprehensive Cancer Centre of OECI", word: "Comprehensive", "QUA-06.1", "GOV-13.3"),
  ]

  /// The items of a fresh report on the dossier, by id.
  private func items() throws -> [String: JSONValue] {
    let workspace = try Workspaces.withINT()
    #expect(try workspace.oeci("assess", Workspaces.int, "--output", "out").status == 0)
    let items = try workspace.json("out/report.json")["chapters"].elements
      .flatMap { $0["standards"].elements }.flatMap { $0["items"].elements }
    return Dictionary(uniqueKeysWithValues: items.map { ($0["id"].string ?? "", $0) })
  }

  @Test func `has a claim without a level at every item that stands for something`() throws {
    let items = try items()
    for claim in Self.claims {
      for id in claim.items {
        let item = try #require(items[id], "\(id) is no item of the edition")
        let note = try #require(item["note"].string, "\(id) is not answered")
        #expect(note.contains(claim.word), "\(id) does not name \(claim.thing)")
        #expect(item["claimed"].isNull, "\(id)")
        #expect(item["evidenced"]["low"].string == "no", "\(id)")
        #expect(item["evidenced"]["high"].string == "yes", "\(id)")
      }
    }
  }

  @Test func `claims nothing that INT does not name`() throws {
    let answered = try items().filter { !$0.value["note"].isNull }.keys
    #expect(Set(answered) == Set(Self.claims.flatMap(\.items)))
  }
}
