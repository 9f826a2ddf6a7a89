import Foundation
import TestSupport
import Testing

@Suite struct `The first page of a dossier that holds nothing yet` {
  @Test func `says what to write first`() throws {
    let workspace = try Workspace()
    try workspace.copy(Workspace.project.appending(path: "criteria"), to: "criteria")
    try workspace.write(
      """
      format: 1
      centre: {id: my-centre, name: My Centre}
      country: XX
      year: 2025
      edition: oeci-3.2
      designation: cc
      as-of: 2026-06-30
      """, to: "reports/my-centre/2025/dossier.yaml")
    #expect(try workspace.oeci("assess", "reports/my-centre/2025").status == 0)
    let lines = try workspace.read("reports/my-centre/2025/report.md").split(separator: "\n")
    let start = try #require(lines.firstIndex(of: "First steps, the most pressing first:"))
    #expect(start < 20)
    let steps = lines[(start + 1)...].prefix { $0.first?.isNumber == true }
    #expect(steps.joined(separator: "\n") == Self.steps)
    #expect(
      lines[start + 8] == "And 358 more steps: see [Readiness for the peer review]"
        + "(#readiness-for-the-peer-review) and [Opportunities](#opportunities).")
  }

  @Test func `says to fill in what init has just made`() throws {
    let workspace = try Workspace()
    try workspace.copy(Workspace.project.appending(path: "criteria"), to: "criteria")
    let folder = "reports/my-centre/2025"
    #expect(
      try workspace.oeci("init", folder, "--edition", "oeci-3.2", "--designation", "cc").status == 0
    )
    #expect(try workspace.oeci("assess", folder).status == 0)
    let report = try workspace.read("\(folder)/report.md")
    #expect(
      report.contains(
        "1. Fill in documents.yaml, quantitative.yaml and qualitative.yaml beside dossier.yaml; "
          + "one document may show many items. For"))
    #expect(!report.contains("oeci init"))
    #expect(try workspace.oeci("verify", "\(folder)/report.json").status == 0)
  }

  private static let steps = """
    1. Fill in documents.yaml, quantitative.yaml and qualitative.yaml beside dossier.yaml; \
    'oeci init NEW-FOLDER/CENTRE/2025 --edition oeci-3.2 --designation cc' writes them with \
    every question, to be moved here; one document may show many items. For a report that can \
    say something: [Every standard and item](report-annex.md#every-standard-and-item)
    2. Enter figures of 2025 in the quantitative part, each with a valid document as its source: \
    department.surgical-oncology, department.radiotherapy, department.medical-oncology, \
    activity.research, activity.education and 18 more. For G1, G2, G4, G5, G6, R1, R4, R2 and \
    11 more: [Designation criteria](#designation-criteria)
    3. Answer and document the core items: PAT-14.1, PAT-14.2, TRT-02.3, EDU-04.2. For the core \
    gate, each core item to be at least mostly: [PAT-14 Patients are informed by \
    rule](report-annex.md#pat-14-patients-are-informed-by-rule)
    4. Answer the 364 items without an answer: GOV-01.1, GOV-01.2, GOV-02.1, GOV-02.2, \
    GOV-03.1 and 359 more. For the peer review to begin: [Readiness for the peer \
    review](#readiness-for-the-peer-review)
    5. Put forward a valid document of each requested kind that has none, or \
    say in dossier.yaml why it does not exist, as 'absent: {location-population: …}': location-population, organisation-chart, key-staff, strategic-plan, \
    annual-report and 10 more. For the peer review to begin: [Readiness for the peer \
    review](#readiness-for-the-peer-review)
    6. Answer PRE-01.1; it needs valid documents for plan, do, check, act. For 0.69 points of \
    the whole's documented percentage: [PRE-01 A policy sets the aims of \
    prevention](report-annex.md#pre-01-a-policy-sets-the-aims-of-prevention)
    7. Answer PRE-01.2; it needs valid documents for plan, do, check, act. For 0.69 points of \
    the whole's documented percentage: [PRE-01 A policy sets the aims of \
    prevention](report-annex.md#pre-01-a-policy-sets-the-aims-of-prevention)
    """
}
