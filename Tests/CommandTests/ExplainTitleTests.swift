import Foundation
import TestSupport
import Testing

@Suite struct `A title given to explain` {
  private func workspace() throws -> Workspace {
    let workspace = try Workspaces.withSmall()
    try workspace.write(
      """
      documents:
        - {id: D-1, title: Strategy  of 2024, kind: plan, status: final, date: 2024-01-01, place: Shelf}
        - {id: D-2, title: Minutes, status: final, date: 2024-01-01, place: Shelf}
        - {id: D-3, title: Minutes, status: final, date: 2024-02-01, place: Shelf}
        - {id: D-4, title: Secret merger, confidential: true, status: final, date: 2024-02-01, place: Shelf}
      """, to: "\(Workspaces.small)/documents.yaml")
    try workspace.write(
      "actions: [{id: D-2, for: [A.1], action: Write more, owner: Office}]",
      to: "\(Workspaces.small)/improvement-plan.yaml")
    return workspace
  }

  private func explain(_ name: String) throws -> Workspace.Outcome {
    try workspace().oeci("explain", Workspaces.small, name)
  }

  @Test(arguments: [
    ("Beds", "beds  "), ("beds ENOUGH", "G1  "), ("plan", "plan  Plan"), ("PLAN", "plan  Plan"),
    ("strategy of 2024", "D-1  Strategy"), ("Strategy", "D-1  Strategy"), ("one", "A.1  One"),
    ("Write  more", "D-2  Write more"), ("document:D-2", "D-2  Minutes"),
    ("action:D-2", "D-2  Write more"), ("core", "The core gate"),
  ])
  func `finds the thing, also by words of it`(_ name: String, _ beginning: String) throws {
    let outcome = try explain(name)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix(beginning), "\(outcome.output.prefix(80))")
  }

  @Test(arguments: [
    ("Minutes", ["document:D-2  (document: Minutes)", "D-3  (document: Minutes)"]),
    ("D-2", ["document:D-2  (document: Minutes)", "action:D-2  (action: Write more)"]),
    ("inute", ["document:D-2  (document: Minutes)", "D-3  (document: Minutes)"]),
  ])
  func `that several have is asked back with their ids`(_ name: String, _ lines: [String]) throws {
    let outcome = try explain(name)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("'\(name)' matches 2 entries; give the id of one:"))
    for line in lines { #expect(outcome.errors.contains("\n  \(line)\n"), "\(outcome.errors)") }
    // Each id that is offered means one thing.
    for line in lines {
      #expect(try explain(String(line.prefix { $0 != " " })).status == 0)
    }
  }

  @Test(arguments: ["Secret merger", "merger", "secret"])
  func `never finds a confidential document`(_ words: String) throws {
    let outcome = try explain(words)
    #expect(outcome.status == 64)
    #expect(!outcome.errors.contains("D-4"))
    #expect(outcome.errors.contains("has the id or title '\(words)'"))
    #expect(try explain("D-4").status == 0)
  }
}
