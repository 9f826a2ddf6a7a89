import Foundation
import TestSupport
import Testing

/// What people read in a terminal of 80 columns without colour, kept in files: a change of it is seen like one of code.
///
/// After a change on purpose, `OECI_GOLDEN=write swift test --filter TerminalTextTests` writes the files
/// again, and their difference is read before it is committed.
struct TerminalTextTests {
  /// A command with the file that holds what it prints.
  struct Text: CustomTestStringConvertible {
    var name: String
    var arguments: [String]

    init(_ name: String, _ arguments: String) {
      self.name = name
      self.arguments = arguments.split(separator: " ").map(String.init)
    }

    var testDescription: String { name }
  }

  private static let example = "reports/example-centre/2025"

  private static let texts = [
    Text("assess", "assess \(example) --output out"),
    Text("assess-int", "assess reports/int-milano/2023 --output out"),
    Text("diff", "diff reports/example-centre/2024 \(example) --output out"),
    Text("explain-action", "explain \(example) A-1"),
    Text("explain-code", "explain F101"),
    Text("explain-core-gate", "explain \(example) core-gate"),
    Text("explain-designation", "explain \(example) ccc"),
    Text("explain-document", "explain \(example) D-101"),
    Text("explain-figure", "explain \(example) R6"),
    Text("explain-item", "explain \(example) GOV-04.1"),
    Text("explain-readiness", "explain \(example) readiness"),
    Text("history", "history reports/example-centre --output out"),
    Text("init", "init reports/new/2026"),
    Text("test", "test oeci-3.2"),
    Text("validate", "validate criteria reports"),
    Text("validate-faulty", "validate faulty"),
    Text("verify", "verify \(example)/report.json"),
  ]

  private static let folder = Workspace.project.appending(path: "Tests/CommandTests/Golden")

  @Test(arguments: texts) func isAsCommitted(_ text: Text) throws {
    let workspace = try Workspace()
    for folder in ["criteria", "reports"] {
      try workspace.copy(Workspace.project.appending(path: folder), to: folder)
    }
    try workspace.write(
      "format: 1\ncentre: {id: c, name: Centre}\ncountry: XX\nyear: 2025\nedition: oeci-3.2\n"
        + "designation: cccc\nas-of: 30.6.2026\n",
      to: "faulty/c/2025/dossier.yaml")
    try workspace.write(
      "answers:\n  GOV-04.1: {level: mostly, note: see [1], improve: More}\n  GOV-05.1: {levl: no}\n",
      to: "faulty/c/2025/qualitative.yaml")
    // A terminal of its own, which wraps lines as that of a user does.
    let line =
      "stty cols 80 rows 50; '\(Workspace.program.path)' " + text.arguments.joined(separator: " ")
    let outcome = try workspace.run(
      URL(filePath: "/usr/bin/script"), ["-qec", line, "/dev/null"])
    let said = """
      $ oeci \(text.arguments.joined(separator: " "))
      \(outcome.output.replacing("\r\n", with: "\n"))[\(outcome.status)]

      """
    let file = Self.folder.appending(path: "\(text.name).txt")
    if ProcessInfo.processInfo.environment["OECI_GOLDEN"] == "write" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(said.utf8).write(to: file)
    }
    #expect(try said == String(contentsOf: file, encoding: .utf8))
  }

  @Test func noFileIsLeftOver() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(names) == Set(Self.texts.map { "\($0.name).txt" }))
  }
}
