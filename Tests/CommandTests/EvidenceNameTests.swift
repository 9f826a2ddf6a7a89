import Foundation
import TestSupport
import Testing

@Suite struct `The file of a document` {
  private func workspace(_ path: String, more: String = "") throws -> Workspace {
    let workspace = try Workspaces.withSmall()
    try workspace.write(
      """
      documents:
        - {id: D-1, title: Plan, kind: plan, status: final, date: 2024-01-01, file: \(path)\(more)}
      """, to: "\(Workspaces.small)/documents.yaml")
    return workspace
  }

  @Test(arguments: [
    ("\u{DC}b/\u{E9}.pdf", "U\u{308}b/e\u{301}.pdf"), ("U\u{308}.pdf", "\u{DC}.pdf"),
  ])
  func `is found however its letters are composed`(_ named: String, _ there: String) throws {
    let workspace = try workspace(named)
    try workspace.write("x", to: "scans/\(there)")
    let outcome = try workspace.assessSmall("--evidence", "scans")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: [
    ("Plans/plan.pdf", "plans/Plan.PDF"), ("plan 2.pdf", "plan2.pdf"),
    ("plan.pdf", "plan .pdf"), ("a/plan.pdf", "a/plan\u{A0}.pdf"), ("u\u{308}.pdf", "\u{DC}.pdf"),
  ])
  func `is asked for where one differs in capitals or blanks alone`(
    _ named: String, _ there: String
  ) throws {
    let workspace = try workspace(named)
    try workspace.write("x", to: "scans/\(there)")
    let outcome = try workspace.assessSmall("--evidence", "scans")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("help: there is '\(there)': write it so"), "\(outcome.errors)")
    let repaired = try self.workspace(there)
    try repaired.write("x", to: "scans/\(there)")
    #expect(try repaired.assessSmall("--evidence", "scans").status == 0)
  }

  @Test(arguments: [
    ("./x.pdf", "begins with './'", "write 'x.pdf'", "x.pdf"),
    ("a//b.pdf", "has two '/' in a row", "write 'a/b.pdf'", "a/b.pdf"),
    ("a/./b.pdf", "has a part '.'", "write 'a/b.pdf'", "a/b.pdf"),
    ("a/../b.pdf", "has a part '..'", "write 'b.pdf'", "b.pdf"),
    (#"a\b.pdf"#, "has a backslash between its parts", "write 'a/b.pdf'", "a/b.pdf"),
    ("a/", "is a folder, not a file", "such as 'a/plan.pdf'", "a/plan.pdf"),
    (#"a\"#, "is a folder, not a file", "such as 'a/plan.pdf'", "a/plan.pdf"),
    (".", "is a folder, not a file", "such as 'plan.pdf'", "plan.pdf"),
    (
      #"..\QM\Plan.pdf"#, "leads out of the folder", "such as 'QM/Plan.pdf'",
      "QM/Plan.pdf"
    ),
    ("../x.pdf", "leads out of the folder", "such as 'x.pdf'", "x.pdf"),
    (
      "..", "leads out of the folder", "such as plans/strategy.pdf",
      "plans/strategy.pdf"
    ),
    ("/x/y.pdf", "begins at the root of the disk", "such as 'x/y.pdf'", "x/y.pdf"),
    (#"C:\x\y.pdf"#, "begins at a drive", "such as 'x/y.pdf'", "x/y.pdf"),
  ])
  func `has a message of its own for each fault, whose remedy works`(
    _ path: String, _ fault: String, _ remedy: String, _ followed: String
  ) throws {
    let outcome = try workspace("'\(path)'").oeci("validate", Workspaces.small)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the path '\(path)' \(fault)"), "\(outcome.errors)")
    #expect(outcome.errors.contains(remedy), "\(outcome.errors)")
    #expect(outcome.errors.ranges(of: "error[").count == 1)
    #expect(try workspace(followed).oeci("validate", Workspaces.small).status == 0)
  }

  @Test(arguments: ["./x.pdf", "a//b.pdf"])
  func `is spelled the one way by --fix`(_ path: String) throws {
    let workspace = try workspace(path)
    #expect(try workspace.oeci("validate", Workspaces.small, "--fix").status == 0)
  }

  @Test func `is shown by a place where it is not under the root`() throws {
    let workspace = try workspace(#"..\QM\Plan.pdf"#)
    let path = "\(Workspaces.small)/documents.yaml"
    try workspace.write(try workspace.read(path).replacing("file:", with: "place:"), to: path)
    #expect(try workspace.oeci("validate", Workspaces.small).status == 0)
  }

  /// A confidential document with something wrong, and how to look at it.
  private static let secrets: [(keys: String, command: [String])] = [
    ("file: ../Mobbing.pdf", []), ("file: ./Mobbing.pdf", []), (#"file: 'a\Mobbing.pdf'"#, []),
    ("file: Mobbing.pdf", []), ("file: Mobbing.pdf, date: 2024-13-01", []),
    ("file: Mobbing.pdf, kind: plam", []), ("file: Mobbing.pdf, file: Mobbing.pdf", []),
    ("file: Mobbing.pdf, sha256: zz", []), ("file: [Mobbing.pdf", []), ("file: Mobbing.pdf ]", []),
    ("file: Mobbing.pdf, shows: {A.9: [plan]}", []), ("file: mobbing/", []),
    ("fil: Mobbing.pdf", []), ("url: htp:/Mobbing", []), ("url: 'https://Mobbing .eu'", []),
    ("url: https://a.eu/Mobbing, place: x", []), ("place: Mobbing: the case", []),
    ("place: Mobbing, the case", []), ("place: „Mobbing”", []), ("place: 'Mobbing\u{A0}'", []),
    ("place: 'Mobbing", []), ("place: [Mobbing]", []), ("place: x, note: {Mobbing: y}", []),
    ("place: x, date: Mobbing", []), ("place: x, owner: Mobbing#2 #3", []),
  ]

  @Test(arguments: secrets.indices)
  func `of a confidential document stays out of every log`(_ index: Int) throws {
    let keys = Self.secrets[index].keys
    let start = "id: D-7, title: T"
    let rest =
      (keys.contains("kind") ? "" : ", kind: plan")
      + (keys.contains("date") ? "" : ", date: 2024-01-01")
      + ", status: final"
    for documents in [
      "documents:\n  - {\(start), confidential: true, \(keys)\(rest)}\n",
      "documents:\n  - {\(start), \(keys)\(rest), confidential: true}\n",
      "documents:\n  - {id: D-1, title: U, status: final, date: 2024-01-01, place: x}\n  - \(start.replacing(", ", with: "\n    "))\n    "
        + (keys + rest).replacing(", ", with: "\n    ") + "\n    confidentail: true\n",
    ] {
      let workspace = try Workspaces.withSmall()
      try workspace.write(documents, to: "\(Workspaces.small)/documents.yaml")
      try workspace.write("x", to: "scans/other.pdf")
      try workspace.write("x", to: "scans/MOBBING.pdf")
      for command in [
        ["validate"], ["assess", "--evidence", "scans"], ["validate", "--format", "sarif"],
        ["validate", "--format", "json"], ["validate", "--fix", "--dry-run"],
        ["validate", "--fix"],
      ] {
        let outcome = try workspace.oeci(command + [Workspaces.small])
        let text = (outcome.output + outcome.errors).lowercased()
        #expect(!text.contains("mobbing"), "\(command): \(text)")
      }
    }
  }
}
