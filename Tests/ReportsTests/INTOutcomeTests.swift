import Foundation
import TestSupport
import Testing

/// What public pages show of a real centre must never become more than they show.
@Suite struct `The report of INT for 2023` {
  private let json: JSONValue

  init() throws {
    let file = Workspace.project.appending(path: "reports/int-milano/2023/report.json")
    json = try JSONValue(parsing: Data(contentsOf: file))
  }

  private var criteria: [JSONValue] { json["designation"]["criteria"].elements }

  private func reasons(of id: String) throws -> String {
    let criterion = try #require(json["designation"]["criteria"].first("id", id))
    return criterion["reasons"].sentences.joined(separator: "\n")
  }

  private var items: [JSONValue] {
    json["chapters"].elements.flatMap { $0["standards"].elements }.flatMap { $0["items"].elements }
  }

  @Test func `finds three criteria met, nine not evidenced and none unmet`() {
    var verdicts: [String: [String]] = [:]
    for criterion in criteria {
      verdicts[criterion["verdict"].string ?? "", default: []].append(criterion["id"].string ?? "")
    }
    #expect(
      verdicts == [
        "met": ["G3", "G4", "R1"],
        "unknown": ["G1", "G2", "G5", "G6", "R2", "R3", "R4", "R5", "R6"],
      ])
  }

  @Test func `says of no designation that it is reached`() {
    let designation = json["designation"]
    #expect(designation["sought"].string == "ccc")
    #expect(designation["reached"].isNull)
    #expect(designation["verdicts"]["ccc"].string == "unknown")
    #expect(designation["verdicts"]["cc"].string == "unknown")
    #expect(designation["claimed"]["ccc"].string == "unknown")
  }

  @Test func `has no score but from nothing to everything`() {
    for score in [json["score"]] + json["areas"].elements.map({ $0["score"] }) {
      #expect(score["evidenced"]["low"]["exact"].string == "0")
      #expect(score["evidenced"]["high"]["exact"].string == "1")
      #expect(score["assessed"].integer == 0)
      #expect(score["reviewed"].isNull)
    }
    #expect((json["score"]["notAssessed"].integer ?? 0) > 100)
  }

  @Test func `says why accrual, trials and patients are not evidenced`() throws {
    let accrual = try reasons(of: "R6")
    #expect(accrual.contains("accrual.interventional 67 233"))
    #expect(accrual.contains("does not state study-type: interventional"))
    let trials = try reasons(of: "R4")
    #expect(trials.contains("states recruitment: active, required: open"))
    #expect(trials.contains("does not state recruitment: open"))
    let patients = try reasons(of: "G6")
    #expect(patients.contains("its year 2024 is not the index year 2023"))
  }

  @Test func `takes beds for what they are, without places of day care`() throws {
    let capacity = try #require(json["designation"]["criteria"].first("id", "G4"))
    #expect(capacity["values"].strings == ["482"])
    #expect(try reasons(of: "G4").contains("no figure for places.day-care"))
  }

  @Test func `reports that two budgets for research differ`() throws {
    let budget = try #require(json["designation"]["criteria"].first("id", "G3"))
    #expect(budget["values"].strings == ["36600000", "57300000"])
    #expect(json["consistency"].first("id", "budget.research") != nil)
  }

  @Test func `has a public page as the source of every figure`() {
    let dossier = json["inputs"]["dossier"]["normalForm"]
    let documents = dossier["documents"]["documents"].elements
    let pages = Set(
      documents.filter { $0["url"].string?.hasPrefix("http") == true }.compactMap {
        $0["id"].string
      })
    #expect(pages.count == documents.count)
    let figures = dossier["quantitative"]["figures"].elements
    #expect(figures.count == 10)
    for figure in figures {
      #expect(!figure["source"].strings.isEmpty)
      #expect(pages.isSuperset(of: figure["source"].strings))
    }
  }

  @Test func `takes the services that INT names as claims without a level`() {
    let answers = json["inputs"]["dossier"]["normalForm"]["qualitative"]["answers"]
    let services = ["surgery", "radiotherapy", "psychological", "pain", "palliative", "rehabilit"]
    for service in services {
      let claims = items.filter { $0["note"].string?.contains(service) == true }
      #expect(!claims.isEmpty, "\(service)")
    }
    #expect(answers.keys.count >= 10)
    for id in answers.keys {
      #expect(answers[id].keys == ["note"], "\(id)")
      let item = items.first { $0["id"].string == id }
      #expect(item?["claimed"].isNull == true)
      #expect(item?["state"].string == "not-assessed")
    }
  }

  @Test func `takes no public page as proof of an item`() {
    for item in items {
      #expect(item["phases"].keys.allSatisfy { item["phases"][$0].string == "unknown" })
    }
    #expect(json["strengths"].elements.isEmpty)
    #expect(json["readiness"]["go"].boolean == false)
  }
}
