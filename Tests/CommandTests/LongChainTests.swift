import Foundation
import TestSupport
import Testing

/// Conditions and items that refer to each other in a chain as long as anyone likes: every
/// subcommand walks along it in a real process, whose stack is the one that users have.
@Suite struct `A chain of 20 000 references` {
  private static let length = 20_000

  @Test(arguments: [
    ["validate", "criteria"], ["assess", "reports/c/2023", "--output", "out"],
    ["explain", "reports/c/2023", "G19999"],
    ["explain", "reports/c/2023", "ccc", "--format", "json"],
    ["handbook", "criteria/chain"], ["history", "reports/c"],
    ["test", "criteria/chain"], ["diff", "reports/c/2023", "reports/c/2024"],
  ])
  func `ends no subcommand`(_ arguments: [String]) throws {
    let workspace = try Workspace()
    let criteria = (1..<Self.length).map { "  - {id: G\($0), title: T, ref: G\($0 - 1)}\n" }
    try workspace.write(
      "format: 1\nedition: chain\ntitle: E\nstanding: local\nareas: {care: Care}\n",
      to: "criteria/chain/edition.yaml")
    try workspace.write(
      "documents:\n  - {id: k, title: T}\n", to: "criteria/chain/documents.yaml")
    try workspace.write(
      "criteria:\n  - {id: G0, title: T, document: k}\n" + criteria.joined()
        + "designations:\n  - {id: ccc, title: C, requires: {ref: G\(Self.length - 1)}}\n",
      to: "criteria/chain/designation.yaml")
    try workspace.write(
      """
      chapter: 1
      title: T
      standards:
        - id: A
          title: T
          area: care
          items: [{id: A.1, text: T, evidence: {plan: a, do: b, check: c, act: d}}]
      """, to: "criteria/chain/1-chapter.yaml")
    for year in [2023, 2024] {
      try workspace.write(
        """
        format: 1
        centre: {id: c, name: C}
        country: IT
        year: \(year)
        edition: chain
        designation: ccc
        as-of: \(year + 1)-01-01
        """, to: "reports/c/\(year)/dossier.yaml")
    }
    // What the whole chain rests on is there in the second year only.
    try workspace.write(
      "documents: [{id: D, title: T, kind: k, status: final, date: 2024-05-01, place: P}]\n",
      to: "reports/c/2024/documents.yaml")
    let outcome = try workspace.oeci(arguments)
    #expect([0, 1].contains(outcome.status), "\(outcome.status) \(outcome.errors.prefix(400))")
  }
}
