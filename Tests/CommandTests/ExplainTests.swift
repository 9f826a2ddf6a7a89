import Foundation
import TestSupport
import Testing

@Suite struct `The command explain` {
  /// An id of the small dossier and what its explanation says.
  @Test(arguments: [
    ("A.1", ["One", "yes", "check", "D-1"]), ("A", ["Standard", "A.1", "A.2"]),
    ("G1", ["Beds enough", "80 beds", "more than 100"]), ("ccc", ["High", "preliminary", "unmet"]),
    ("cc", ["Low", "met", "more than 50"]), ("beds", ["Beds", "80", "D-1"]),
  ])
  func `tells why`(_ id: String, _ words: [String]) throws {
    let workspace = try Workspaces.withSmall()
    let outcome = try workspace.oeci("explain", Workspaces.small, id)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix(id))
    for word in words where !(id == "beds" && word == "D-1") {
      #expect(outcome.output.contains(word), "\(word)")
    }
    #expect(!workspace.exists("\(Workspaces.small)/report.md"))
  }

  @Test(arguments: [
    ("R6", "does not state study-type: interventional"), ("GOV-04.1", "strategic plan"),
    ("GOV-04", "GOV-04.2"), ("ccc", "not evidenced"), ("beds.inpatient", "482"),
    ("research", "of 6 met"), ("patients.newly-treated", "2024"),
  ])
  func `tells of INT what public pages do not show`(_ id: String, _ words: String) throws {
    let outcome = try Workspaces.withINT().oeci("explain", Workspaces.int, id)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(words))
  }

  @Test(arguments: [("A.11", "A.1"), ("G2", "G1"), ("bedz", "beds"), ("cccc", "ccc")])
  func `suggests what an unknown id may mean`(_ id: String, _ meant: String) throws {
    let outcome = try Workspaces.withSmall().oeci("explain", Workspaces.small, id)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("'\(id)'"))
    #expect(outcome.errors.contains("'\(meant)'"))
  }

  @Test func `judges by another day`() throws {
    let workspace = try Workspaces.withSmall()
    let now = try workspace.oeci("explain", Workspaces.small, "G1")
    let later = try workspace.oeci("explain", Workspaces.small, "G1", "--as-of", "2026-01-01")
    #expect(later.status == 0)
    #expect(now.output != later.output)
    #expect(later.output.contains("not evidenced"))
  }

  @Test func `reports faulty inputs`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("answers: {A.9: {level: yes}}", to: "\(Workspaces.small)/qualitative.yaml")
    let outcome = try workspace.oeci("explain", Workspaces.small, "A.1")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("qualitative.yaml:1:"))
    #expect(try workspace.oeci("explain", "reports/none", "A.1").status == 2)
  }

  @Test func `puts nothing but JSON on standard output with --format json`() throws {
    let outcome = try Workspaces.withSmall().oeci(
      "explain", Workspaces.small, "A.1", "--format", "json")
    #expect(outcome.status == 0)
    #expect(throws: Never.self) { _ = try JSONValue(parsing: Data(outcome.output.utf8)) }
  }
}
