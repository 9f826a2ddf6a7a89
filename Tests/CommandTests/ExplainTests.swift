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
    ("care", ["care  Care", "over 2 applicable items, 1 assessed", "A  evidenced"]),
    ("1", ["Chapter 1  Care", "evidenced    16.6–100.0%", "A  evidenced"]),
    ("whole", ["The whole", "evidenced    ", "mean of the chapters", "1 Care  evidenced"]),
    ("core-gate", ["no gate", "over 0 applicable core items of 0 known"]),
    ("readiness", ["no-go", "checks hold", "Every applicable item is assessed", "A.2"]),
  ])
  func `tells of parts what they come to and what is in them`(
    _ id: String, _ words: [String]
  ) throws {
    let outcome = try Workspaces.withSmall().oeci("explain", Workspaces.small, id)
    #expect(outcome.status == 0)
    for word in words { #expect(outcome.output.contains(word), "\(word): \(outcome.output)") }
  }

  @Test func `tells of the core gate which items it is over`() throws {
    let outcome = try Workspaces.withINT().oeci("explain", Workspaces.int, "core-gate")
    #expect(outcome.output.contains("each core item to be at least mostly"))
    #expect(outcome.output.contains("PAT-14.2  not evidenced: nothing documented (no–yes)"))
  }

  /// A value with its keys in order.
  private static func spelled(_ value: JSONValue) throws -> String {
    let value = try #require(value.value)
    let data = try JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  /// What stands in `report.json` of everything that can be explained.
  @Test func `gives with --format json what report.json has`() throws {
    let workspace = try Workspaces.withSmall()
    #expect(try workspace.assessSmall().status == 0)
    let report = try workspace.json("\(Workspaces.small)/report.json")
    let chapter = report["chapters"][0]
    let standard = chapter["standards"][0]
    let parts: [(id: String, kind: String, there: JSONValue)] = [
      ("A.2", "item", standard["items"][1]), ("A", "standard", standard), ("1", "chapter", chapter),
      ("care", "area", report["areas"][0]), ("whole", "whole", report["score"]),
      ("core-gate", "core-gate", report["coreGate"]),
      ("readiness", "readiness", report["readiness"]),
      ("G1", "condition", report["designation"]["criteria"][0]),
      ("cc", "designation", report["designation"]["rules"][1]),
      ("beds", "indicator", report["figures"]), ("plan", "document-kind", report["documents"]),
      ("D-1", "document", report["documents"][0]),
    ]
    for part in parts {
      let outcome = try workspace.oeci("explain", Workspaces.small, part.id, "--format", "json")
      let explained = try JSONValue(parsing: Data(outcome.output.utf8))["explained"]
      #expect(explained["id"].string == part.id)
      #expect(explained["kind"].string == part.kind)
      let (told, there) = (try Self.spelled(explained["excerpt"]), try Self.spelled(part.there))
      #expect(told == there, "\(part.id)")
      #expect(told.count > 10)
    }
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

  @Test(arguments: [
    ("AA.1", "A.1"), ("GG1", "G1"), ("bedz", "beds"), ("cccc", "ccc"), ("coregate", "core-gate"),
    ("d", "D-1"), ("a", "A"), ("Carf", "care"),
  ])
  func `suggests what an unknown id may mean`(_ id: String, _ meant: String) throws {
    let outcome = try Workspaces.withSmall().oeci("explain", Workspaces.small, id)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("'\(id)'"))
    #expect(outcome.errors.contains("'\(meant)'"))
  }

  @Test(arguments: [
    ("Chapter 1", "Chapter 1  Care"), ("Chapter 1: Care", "Chapter 1  Care"),
    ("A Standard", "A  Standard"), ("high (preliminary)", "ccc  High (preliminary)"),
    ("core gate", "The core gate"),
    ("Readiness for the peer review", "Readiness for the peer review"),
  ])
  func `knows what a report calls a thing`(_ name: String, _ head: String) throws {
    let outcome = try Workspaces.withSmall().oeci("explain", Workspaces.small, name)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(head + "\n"))
  }

  @Test func `gives the id of what is named otherwise`() throws {
    let outcome = try Workspaces.withSmall().oeci(
      "explain", Workspaces.small, "Chapter 1", "--format", "json")
    #expect(try JSONValue(parsing: Data(outcome.output.utf8))["explained"]["id"].string == "1")
  }

  @Test func `explains a code beside a dossier, whatever its faults`() throws {
    let workspace = try Workspaces.withSmall()
    let alone = try workspace.oeci("explain", "F117")
    #expect(try workspace.oeci("explain", Workspaces.small, "F117").output == alone.output)
    try workspace.write("answers: {A.9: {level: yes}}", to: "\(Workspaces.small)/qualitative.yaml")
    let faulty = try workspace.oeci("explain", Workspaces.small, "F117")
    #expect(faulty.output == alone.output)
    #expect(faulty.status == 0)
    #expect(faulty.errors == "")
    #expect(try workspace.oeci("explain", Workspaces.small, "F999").status == 2)
  }

  @Test(arguments: [
    ("final", "2025-06-30", "counts until 2025-06-30"),
    ("draft", "2025-06-30", "would count until 2025-06-30"), ("final", "2024-06-30", nil),
    ("draft", "2024-06-30", nil),
  ])
  func `tells until when a document counts, or would`(
    _ status: String, _ until: String, _ words: String?
  ) throws {
    let workspace = try Workspaces.withSmall()
    let path = "\(Workspaces.small)/documents.yaml"
    let text = try workspace.read(path).replacing("status: final", with: "status: \(status)")
    try workspace.write(text.replacing("2025-06-30", with: until), to: path)
    let outcome = try workspace.oeci("explain", Workspaces.small, "D-1")
    let lines = outcome.output.split(separator: "\n").filter {
      $0.contains("count until")
        || $0.contains("counts until")
    }
    #expect(lines == (words.map { ["  \($0)"] } ?? []))
  }

  @Test func `tells all that an action says`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write(
      """
      actions:
        - {id: A-1, for: [A.2], action: Write it, owner: The board, aim: A rule, measure: Pages}
        - {id: A-2, for: [A.2], action: Read it}
      """, to: "\(Workspaces.small)/improvement-plan.yaml")
    let whole = try workspace.oeci("explain", Workspaces.small, "A-1").output
    for line in ["aim      A rule", "owner    The board", "measure  Pages"] {
      #expect(whole.contains("\n  \(line)\n"))
    }
    let short = try workspace.oeci("explain", Workspaces.small, "A-2").output
    #expect(short.contains("\n  owner    not said\n"))
    #expect(!short.contains("aim") && !short.contains("measure"))
  }

  @Test func `counts warnings that are not what was asked for`() throws {
    let workspace = try Workspaces.withSmall()
    let path = "\(Workspaces.small)/quantitative.yaml"
    try workspace.write("figures: [{indicator: beds, value: 80, year: 2023}]", to: path)
    let one = try workspace.oeci("explain", Workspaces.small, "A.1")
    #expect(one.status == 0)
    #expect(one.errors == "1 warning: 'oeci validate reports/c/2023' shows it\n")
    let far = try workspace.oeci("explain", Workspaces.small, "A.1", "--criteria", "criteria")
    #expect(far.errors.contains("'oeci validate reports/c/2023 --criteria criteria'"))
    try workspace.write(
      "figures: [{indicator: beds, value: 80, year: 2023}, {indicator: beds, value: 9, year: 2023}]",
      to: path)
    let two = try workspace.oeci("explain", Workspaces.small, "A.1", "--fail-on", "warning")
    #expect(two.status == 1)
    #expect(two.errors == "2 warnings: 'oeci validate reports/c/2023' shows them\n")
    let json = try workspace.oeci("explain", Workspaces.small, "A.1", "--format", "json")
    #expect(try JSONValue(parsing: Data(json.output.utf8))["diagnostics"].elements.count == 2)
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
