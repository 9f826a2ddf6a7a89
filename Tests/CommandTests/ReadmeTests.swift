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

  @Test func `holds for the packed program, called from a folder without its criteria`() throws {
    let workspace = try Workspace()
    try workspace.copy(Workspace.program, to: "packed/oeci")
    try workspace.copy(Workspace.project.appending(path: "criteria"), to: "packed/criteria")
    for (path, text) in try Self.files() {
      try workspace.write(text, to: path.contains("/") ? path : "reports/my-centre/2025/\(path)")
    }
    let outcome = try workspace.run(
      workspace.folder.appending(path: "packed/oeci"),
      ["validate", "criteria", "reports", "--fail-on", "warning"])
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("criteria/my-country: edition my-country"))
    #expect(outcome.status == 0)
  }

  @Test func `names only files and folders that are there`() throws {
    let paths = try Self.text().matches(of: #/\| `((criteria|reports|Sources|Tests)[^`]*)` \|/#)
    #expect(paths.count > 6)
    for path in paths {
      let place = Workspace.project.appending(path: String(path.output.1)).path
      #expect(FileManager.default.fileExists(atPath: place), "\(place)")
    }
  }

  @Test func `explains every key that a dossier may have for what counts and what is shown`() throws
  {
    let workspace = try Workspaces.withSmall()
    let folder = "reports/new/2026"
    let made = try workspace.oeci("init", folder, "--edition", "e", "--designation", "cc")
    #expect(made.status == 0)
    let template = try ["dossier", "documents", "qualitative"]
      .map { try workspace.read("\(folder)/\($0).yaml") }.joined()
    let readme = try Self.text()
    for key in [
      "valid-until", "defaults", "confidential", "sha256", "confirmed", "milestones", "absent",
    ] {
      #expect(readme.contains("\(key):"), "\(key)")
      #expect(template.contains(key), "\(key)")
    }
    #expect(readme.contains("sha256sum FILE") && template.contains("sha256sum FILE"))
    let handbook = try workspace.oeci("handbook", "e").output
    for key in ["valid-until", "confidential: true", "confirmed: false", "absent"] {
      #expect(handbook.contains("`\(key)`"), "\(key)")
    }
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
