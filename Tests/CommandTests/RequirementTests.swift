import Foundation
import TestSupport
import Testing

/// A centre that seeks to be a Cancer Centre and meets the criteria for one by a few figures.
///
/// G3 is asked of a Comprehensive Cancer Centre only.
@Suite struct `A centre that meets the criteria and has assessed nothing` {
  private static let folder = "reports/vall-centre/2025"

  private static func made() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.copy(Workspace.project.appending(path: "criteria"), to: "criteria")
    try workspace.write(
      """
      format: 1
      centre: {id: vall-centre, name: Vall}
      country: AT
      year: 2025
      edition: oeci-3.2
      designation: cc
      as-of: 2026-11-30
      """, to: "\(folder)/dossier.yaml")
    try workspace.write(
      """
      documents:
        - {id: D-1, kind: statistics, title: Figures, status: final, date: 2026-01-15, place: Office}
      """, to: "\(folder)/documents.yaml")
    let flags = [
      "department.surgical-oncology", "department.radiotherapy", "department.medical-oncology",
      "activity.research", "activity.education",
    ]
    let figures = [
      ("budget.care", "48 200 000"), ("budget.research", "6 950 000"), ("beds.inpatient", "96"),
      ("places.day-care", "34"), ("physicians.full-time", "41"),
      ("patients.newly-treated", "2 140"), ("publications.total", "118"),
    ]
    let lines = (flags.map { ($0, "true") } + figures).map {
      "  - {indicator: \($0.0), value: \($0.1), year: 2025, source: D-1}"
    }
    try workspace.write(
      """
      figures:
      \(lines.joined(separator: "\n"))
        - {indicator: trials.recruiting, value: 47, year: 2025, source: D-1, states: {recruitment: open}}
      """, to: "\(folder)/quantitative.yaml")
    return workspace
  }

  @Test func `has met criteria and reached nothing, wherever people read`() throws {
    let workspace = try Self.made()
    let outcome = try workspace.oeci("assess", Self.folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Designation  criteria met: cc, hindered\n"))
    #expect(outcome.output.contains("Hindered by  364 of 364 applicable items not assessed\n"))
    #expect(outcome.output.contains("core items not documented: PAT-14.1"))
    #expect(outcome.output.contains("7 in report.md, and 357 more\n"))
    let report = try workspace.read("\(Self.folder)/report.md")
    #expect(report.contains("the criteria for a Cancer Centre are met |"))
    #expect(
      report.contains(
        "| Hindered by | 364 of 364 applicable items not assessed; conditions to apply not shown: P1, "
          + "P2, P3, P4, P5, P6, P8; core items not documented: PAT-14.1, PAT-14.2, TRT-02.3, "
          + "EDU-04.2 |"))
    let explained = try workspace.oeci("explain", Self.folder, "cc").output
    #expect(explained.contains("on the evidence   criteria met\n"))
    #expect(explained.contains("hindered by       364 of 364 applicable items not assessed\n"))
    let history = try workspace.oeci("history", "reports/vall-centre")
    #expect(history.output.contains("criteria met: cc, hindered"))
    let years = try workspace.read("reports/vall-centre/history.md")
    #expect(years.contains("| cc | 364 of 364 applicable items not assessed; "))
    for text in [outcome.output, report, explained, history.output, years] {
      #expect(!text.contains("reached"))
    }
  }

  @Test func `has what hinders by id in report.json, and the same values as ever`() throws {
    let workspace = try Self.made()
    #expect(try workspace.oeci("assess", Self.folder).status == 0)
    let designation = try workspace.json("\(Self.folder)/report.json")["designation"]
    #expect(designation["criteriaMet"].string == "cc")
    #expect(designation["reached"].string == "cc")
    let hindered = designation["hindered"].strings
    #expect(hindered.prefix(7) == ["P1", "P2", "P3", "P4", "P5", "P6", "P8"])
    #expect(hindered.count == 7 + 364)
    #expect(Set(hindered).count == hindered.count)
  }

  @Test func `fails --require, which says what hinders`() throws {
    let outcome = try Self.made().oeci("assess", Self.folder, "--require", "cc")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        "'cc' that was required is not reached: its criteria are met, and it is hindered by 364 of "
          + "364 applicable items not assessed; conditions to apply not shown: P1,"))
  }

  @Test func `is asked no threshold that its rule does not ask`() throws {
    let workspace = try Self.made()
    #expect(try workspace.oeci("assess", Self.folder).status == 0)
    let report = try workspace.read("\(Self.folder)/report.md")
    #expect(
      report.contains(
        "| G3 | Annual budget for cancer research | 6 950 000 EUR | not required of a Cancer Centre "
          + "|  |  | CCvs |"))
    #expect(
      report.contains("| R4 | Trials recruiting patients | 47 trials | more than 20 trials | met"))
    let explained = try workspace.oeci("explain", Self.folder, "G3").output
    #expect(explained.contains("6 950 000 EUR; not required of a Cancer Centre\n"))
    #expect(explained.contains("required of a Comprehensive Cancer Centre\n"))
    for word in ["8 000 000", "met", "asked"] { #expect(!explained.contains(word), "\(word)") }
    let handbook = try workspace.oeci("handbook", "criteria/oeci-3.2").output
    #expect(
      handbook.contains("| budget.research | more than 8 000 000 EUR | not required | CCvs |"))
  }

  @Test func `has in report.json what is required, and exactly what is asked`() throws {
    let workspace = try Self.made()
    #expect(try workspace.oeci("assess", Self.folder).status == 0)
    let criteria = try workspace.json("\(Self.folder)/report.json")["designation"]["criteria"]
    let budget = try #require(criteria.first("id", "G3"))
    #expect(budget["required"].boolean == false)
    #expect(budget["asked"].isNull)
    #expect(budget["threshold"].string == "8000000")
    #expect(budget["verdict"].string == "unmet")
    #expect(budget["reasons"].sentences.joined().contains("asked") == false)
    #expect(criteria.elements.count { $0["required"].boolean == true } == 11)
    let accrual = try #require(criteria.first("id", "R6"))
    #expect(accrual["asked"]["comparison"].string == "more-than")
    #expect(accrual["asked"]["exact"].string == "1/10")
    #expect(accrual["asked"]["text"].string == "more than 10%")
    let explained = try workspace.oeci("explain", Self.folder, "G3", "--format", "json")
    let excerpt = try JSONValue(parsing: Data(explained.output.utf8))["explained"]["excerpt"]
    #expect(excerpt["required"].boolean == false)
  }

  @Test func `sees an action that is overdue as such, also when it is explained`() throws {
    let workspace = try Self.made()
    try workspace.write(
      """
      actions:
        - {id: M-2, for: [EDU-04.2], action: Repeat training, due: 2026-06-30, status: open}
        - {id: M-3, for: [EDU-04.2], action: Train, due: 2026-06-30, status: done}
        - {id: M-4, for: [EDU-04.2], action: Check, due: 2026-11-30, status: running}
      """, to: "\(Self.folder)/improvement-plan.yaml")
    let one = try workspace.oeci("explain", Self.folder, "M-2").output
    #expect(one.contains("status   open, overdue\n"))
    for id in ["M-3", "M-4"] {
      #expect(try !workspace.oeci("explain", Self.folder, id).output.contains("overdue"))
    }
    #expect(
      try workspace.oeci("explain", Self.folder, "EDU-04.2").output.contains(
        "M-2 (open, overdue): Repeat training"))
    #expect(try workspace.oeci("assess", Self.folder).status == 0)
    #expect(
      try workspace.read("\(Self.folder)/report.md").contains("2026-06-30 **overdue** |  | open |"))
    #expect(
      try workspace.read("\(Self.folder)/report-annex.md").contains(
        "planned: M-2 (open, overdue): Repeat training"))
  }
}
