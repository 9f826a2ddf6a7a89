import Assessment
import Foundation
import Reports
import TestSupport
import Testing

@Suite struct `The shape of report.json` {
  /// A report with something in every list, and INT's.
  static func reports() throws -> [JSONValue] {
    let file = Workspace.project.appending(path: "reports/int-milano/2023/report.json")
    return [
      try JSONValue(parsing: Data(ReportExample().report().json)),
      try JSONValue(parsing: Data(contentsOf: file)),
    ]
  }

  private func expect(_ value: JSONValue, has keys: String...) {
    let missing = Set(keys).subtracting(value.keys)
    #expect(missing.isEmpty)
  }

  static let verdicts = ["met", "unmet", "unknown", "conflict"]

  @Test func `has the keys of the contract`() throws {
    for json in try Self.reports() {
      expect(
        json, has: "schema", "meaning", "engine", "centre", "year", "edition", "asOf",
        "designation", "preconditions", "score", "coreGate", "readiness", "areas", "chapters",
        "strengths", "opportunities", "consistency", "lapses", "improvementPlan", "inputs")
      #expect(json["schema"].integer == 2)
      #expect(json["meaning"].integer == 1)
      #expect(json["year"].integer == 2023)
      #expect(json["asOf"].string == "2024-12-31")
      #expect(json["engine"].string?.hasPrefix("oeci ") == true)
      expect(json["edition"], has: "id", "revision", "digest")
      #expect(json["edition"]["digest"].string == json["inputs"]["edition"]["digest"].string)
      expect(json["inputs"], has: "edition", "dossier", "files")
      for name in ["areas", "chapters", "strengths", "opportunities", "consistency", "lapses"] {
        #expect(json[name].array != nil, "\(name)")
      }
      #expect(json["improvementPlan"].array != nil)
      #expect(json["readiness"].object != nil)
    }
  }

  @Test func `has designations with verdicts by id`() throws {
    for json in try Self.reports() {
      let designation = json["designation"]
      expect(
        designation, has: "sought", "criteriaMet", "reached", "hindered", "verdicts", "claimed",
        "criteria")
      #expect(designation["sought"].string == "ccc")
      #expect(designation["verdicts"].keys == ["cc", "ccc"])
      #expect(designation["claimed"].keys == ["cc", "ccc"])
      for id in ["cc", "ccc"] {
        #expect(Self.verdicts.contains(designation["verdicts"][id].string ?? ""))
        #expect(Self.verdicts.contains(designation["claimed"][id].string ?? ""))
      }
      #expect(!designation["criteria"].elements.isEmpty)
      for criterion in designation["criteria"].elements + json["preconditions"].elements {
        expect(
          criterion, has: "id", "title", "values", "threshold", "required", "asked", "verdict",
          "claimed", "sources",
          "reasons")
        #expect(Self.verdicts.contains(criterion["verdict"].string ?? ""))
        #expect(Self.verdicts.contains(criterion["claimed"].string ?? ""))
        #expect(criterion["values"].array != nil && criterion["sources"].array != nil)
        #expect(!criterion["reasons"].sentences.contains(""))
      }
    }
  }

  private func check(score: JSONValue) throws {
    expect(
      score, has: "claimed", "evidenced", "reviewed", "assessed", "notAssessed", "notApplicable",
      "outOfScope")
    for name in ["assessed", "notAssessed", "notApplicable", "outOfScope"] {
      #expect((score[name].integer ?? -1) >= 0, "\(name)")
    }
    for name in ["claimed", "evidenced", "reviewed"] where !score[name].isNull {
      for end in ["low", "high"] {
        let exact = try #require(score[name][end]["exact"].string)
        let percent = try #require(score[name][end]["percent"].number)
        let parts = exact.split(separator: "/").compactMap { Double($0) }
        let value = try #require(parts.first) / (parts.count > 1 ? parts[1] : 1)
        #expect(percent <= value * 100 + 1e-9 && value * 100 < percent + 0.1)
        #expect((percent == 100) == (exact == "1"))
      }
    }
    if !score["reviewed"].isNull {
      #expect(score["reviewed"]["low"]["exact"].string == score["reviewed"]["high"]["exact"].string)
    }
  }

  @Test func `has areas, chapters and standards with their scores`() throws {
    for json in try Self.reports() {
      try check(score: json["score"])
      #expect(!json["areas"].elements.isEmpty)
      let chapters = json["chapters"].elements
      let standards = chapters.flatMap { $0["standards"].elements }
      #expect(!standards.isEmpty)
      for part in json["areas"].elements + chapters + standards {
        expect(part, has: "id", "title", "score")
        #expect(part["id"].string?.isEmpty == false)
        try check(score: part["score"])
      }
    }
  }

  @Test func `has items with the keys of the contract`() throws {
    for json in try Self.reports() {
      let standards = json["chapters"].elements.flatMap { $0["standards"].elements }
      let items = standards.flatMap { $0["items"].elements }
      #expect(!items.isEmpty)
      for item in items {
        expect(
          item, has: "id", "core", "state", "claimed", "reviewed", "supported", "evidenced",
          "phases", "reasons")
        #expect(item["core"].boolean != nil)
        #expect(!item["supported"]["low"].isNull && !item["supported"]["high"].isNull)
        #expect(item["phases"].object != nil)
        for phase in item["phases"].keys {
          #expect(["plan", "do", "check", "act"].contains(phase))
          #expect(["met", "unknown"].contains(item["phases"][phase].string ?? ""))
        }
        #expect(!item["reasons"].sentences.isEmpty)
        for reason in item["reasons"].elements { expect(reason, has: "code", "arguments", "text") }
        let isApplicable = ["assessed", "not-assessed"].contains(item["state"].string ?? "")
        #expect(item["evidenced"].isNull == !isApplicable)
        #expect(item["claimed"].isNull == (item["state"].string != "assessed"))
      }
    }
  }

  @Test func `has items in all four states`() throws {
    let json = try Self.reports()[0]
    let standards = json["chapters"].elements.flatMap { $0["standards"].elements }
    let states = standards.flatMap { $0["items"].elements }.compactMap { $0["state"].string }
    #expect(Set(states) == ["assessed", "not-assessed", "not-applicable", "out-of-scope"])
  }

  @Test func `has a core gate`() throws {
    let json = try Self.reports()
    for gate in json.map({ $0["coreGate"] }) {
      expect(gate, has: "verdict", "known", "failing")
      #expect(gate["known"].integer != nil)
      #expect(gate["failing"].array != nil)
    }
    #expect(json[0]["coreGate"]["verdict"].string == "unmet")
    #expect(json[0]["coreGate"]["failing"].strings == ["A.1"])
    #expect(json[0]["coreGate"]["known"].integer == 1)
  }

  @Test func `has no verdict of the core gate where there is no core item`() throws {
    let (found, _) = Example().assess()
    let assessment = try #require(found)
    let report = ReportBuilder.report(
      assessment,
      inputs: ReportInputs(
        assessment.edition, assessment.dossier, files: []),
      engine: "oeci 0")
    let gate = try JSONValue(parsing: Data(report.json))["coreGate"]
    #expect(gate.keys.contains("verdict"))
    #expect(gate["verdict"].isNull)
    #expect(gate["known"].integer == 0)
    #expect(gate["failing"].array?.isEmpty == true)
  }

  /// The keys of all objects outside `inputs`; those of `verdicts` and `claimed` may be ids.
  private func keys(of value: JSONValue, under name: String = "") -> Set<String> {
    var found = Set<String>()
    for key in value.keys where key != "inputs" {
      if !["verdicts", "claimed"].contains(name) { found.insert(key) }
      found.formUnion(keys(of: value[key], under: key))
    }
    for element in value.elements { found.formUnion(keys(of: element, under: name)) }
    return found
  }

  @Test func `has keys in camel case`() throws {
    for json in try Self.reports() {
      let all = keys(of: json)
      #expect(all.count > 50)
      #expect(all.filter { $0.wholeMatch(of: /[a-z][a-zA-Z0-9]*/) == nil } == [])
    }
  }
}
