import Foundation
import TestSupport
import Testing

@Suite struct `The README` {
  private static func text() throws -> String {
    try String(contentsOf: Workspace.project.appending(path: "README.md"), encoding: .utf8)
  }

  /// The files that stand in it, by the name on their first line.
  private static func files() throws -> [String: String] {
    let text = try Self.text()
    var files: [String: String] = [:]
    for block in text.components(separatedBy: "```yaml\n").dropFirst() {
      let body = block.components(separatedBy: "```")[0]
      let name = body.dropFirst(2).prefix { $0 != ":" }
      files[String(name)] = body
    }
    return files
  }

  @Test func `begins a dossier that is valid and can be assessed`() throws {
    let workspace = try Workspace()
    try workspace.copy(Workspace.project.appending(path: "criteria"), to: "criteria")
    let files = try Self.files()
    let names = [
      "documents.yaml", "dossier.yaml", "improvement-plan.yaml", "qualitative.yaml",
      "quantitative.yaml",
    ]
    #expect(files.keys.filter { !$0.contains("/") }.sorted() == names)
    for name in names {
      try workspace.write(files[name] ?? "", to: "reports/my-centre/2025/\(name)")
    }
    let outcome = try workspace.oeci("assess", "reports/my-centre/2025", "--fail-on", "warning")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    let trace = try workspace.oeci("explain", "reports/my-centre/2025", "G6")
    #expect(trace.output.contains("met: G6"))
  }

  @Test func `lays an edition over another that is valid`() throws {
    let workspace = try Workspace()
    try workspace.copy(Workspace.project.appending(path: "criteria"), to: "criteria")
    let overlay = try Self.files().filter { $0.key.hasPrefix("criteria/my-country/") }
    #expect(overlay.count == 2)
    for (path, text) in overlay { try workspace.write(text, to: path) }
    let outcome = try workspace.oeci(
      "validate", "criteria/my-country", "--fail-on", "warning")
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("my-country"))
    #expect(outcome.status == 0)
  }

  @Test func `has its two commands each on one line`() throws {
    let text = try Self.text()
    let commands = text.split(separator: "\n").filter { $0.hasPrefix("S=;") }
    #expect(commands.count == 2)
    #expect(commands.allSatisfy { $0.contains("apt-get install -y -qq libyaml-dev") })
    #expect(commands.first?.hasSuffix("swift run oeci assess reports/int-milano/2023") == true)
    #expect(commands.last?.contains("swift test") == true)
  }
}
