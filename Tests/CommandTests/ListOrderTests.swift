import Foundation
import TestSupport
import Testing

@Suite struct `Lists of documents and actions` {
  private static let ids = ["D-1", "D-2", "D-9", "D-10", "D-11", "D-100"]

  private func workspace() throws -> Workspace {
    let workspace = try Workspaces.withSmall()
    let entries = Self.ids.shuffled().map {
      "  - {id: \($0), title: Paper, kind: plan, status: final, date: 2024-01-01, place: Shelf}\n"
    }
    try workspace.write(
      "documents:\n" + entries.joined(), to: "\(Workspaces.small)/documents.yaml")
    try workspace.write(
      "figures: [{indicator: beds, value: 80, year: 2023, source: [D-10, D-2, D-1]}]",
      to: "\(Workspaces.small)/quantitative.yaml")
    let actions = Self.ids.reversed().map {
      "  - {id: \($0.replacing("D", with: "A")), for: [A.1], action: Do, owner: Office, due: 2026-01-01}\n"
    }
    try workspace.write(
      "actions:\n" + actions.joined(), to: "\(Workspaces.small)/improvement-plan.yaml")
    return workspace
  }

  /// The ids in a text, in their order, each as often as it stands there.
  private func ids(_ text: some StringProtocol, _ letter: Character) -> [String] {
    String(text).matches(of: #/\b[AD]-[0-9]+\b/#).map { String($0.output) }.filter {
      $0.first == letter
    }
  }

  @Test func `read digits as numbers, in the report and in what explain prints`() throws {
    let workspace = try workspace()
    #expect(try workspace.assessSmall().status == 0)
    let report = try workspace.json("\(Workspaces.small)/report.json")
    #expect(report["documents"].elements.map { $0["id"].string } == Self.ids)
    #expect(report["figures"][0]["sources"].elements.map { $0.string } == ["D-1", "D-2", "D-10"])
    let kind = try workspace.oeci("explain", Workspaces.small, "plan").output
    #expect(ids(kind, "D") == Self.ids)
    let text = try ["report.md", "report-annex.md"]
      .map { try workspace.read("\(Workspaces.small)/\($0)") }.joined(separator: "\n")
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| D-") || $0.hasPrefix("| A-") }
    #expect(rows.compactMap { ids($0, "D").first } == Self.ids)
    #expect(
      rows.compactMap { ids($0, "A").first } == Self.ids.map { $0.replacing("D", with: "A") })
  }

  @Test func `leave normal forms, and so their digests, as they were`() throws {
    let workspace = try workspace()
    #expect(try workspace.assessSmall().status == 0)
    let form = try workspace.json("\(Workspaces.small)/report.json")["inputs"]["dossier"][
      "normalForm"]
    let inBytes = ["D-1", "D-10", "D-100", "D-11", "D-2", "D-9"]
    #expect(form["documents"]["documents"].elements.map { $0["id"].string } == inBytes)
    #expect(
      form["improvement-plan"]["actions"].elements.map { $0["id"].string }
        == inBytes.map { $0.replacing("D", with: "A") })
    let source = form["quantitative"]["figures"][0]["source"]
    #expect(source.elements.map { $0.string } == ["D-1", "D-10", "D-2"])
    #expect(try workspace.oeci("verify", "\(Workspaces.small)/report.json").status == 0)
  }
}
