import Foundation
import TestSupport
import Testing

@Suite struct `The forms that gates of other programs read` {
  /// A workspace with a warning and nothing else.
  private func doubtful() throws -> Workspace {
    let workspace = try sound()
    try workspace.write(
      "documents: [{id: strategy, title: Strategy, requested: 1, chapter: 9}]",
      to: "criteria/e/documents.yaml")
    return workspace
  }

  private func sound() throws -> Workspace {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    return workspace
  }

  /// A workspace with more errors of one code than are kept.
  private func crowded() throws -> Workspace {
    let workspace = try sound()
    let entries = (1...1003).map { "k\($0): x\n" }.joined()
    try workspace.write("documents: []\n" + entries, to: "reports/c/2023/documents.yaml")
    return workspace
  }

  private func run(_ workspace: Workspace, _ format: String, _ more: String...) throws -> String {
    try workspace.oeci(["validate", "criteria", "reports", "--format", format] + more).output
  }

  // MARK: JUnit

  @Test func `JUnit fails what the gate fails`() throws {
    let workspace = try doubtful()
    let lenient = try run(workspace, "junit")
    #expect(lenient.contains("failures=\"0\""))
    #expect(lenient.contains("<system-out>criteria/e/documents.yaml:1:"))
    #expect(lenient.contains("name=\"criteria/e\" time=\"0\"/>"))
    let strict = try run(workspace, "junit", "--fail-on", "warning")
    #expect(strict.contains("<testsuites tests=\"2\" failures=\"1\" errors=\"0\" time=\"0\">"))
    #expect(strict.contains("<failure type=\"R117\""))
    // A folder with a failure in it has no case of its own that passes.
    #expect(!strict.contains("name=\"criteria/e\""))
    // The same goes for a form that is written to a file, and for a project that makes it an error.
    #expect(
      try workspace.oeci(
        "validate", "criteria", "reports", "--fail-on", "warning", "--output", "junit=out.xml"
      ).status == 1)
    #expect(try workspace.read("out.xml") == strict)
    try workspace.write("{format: 1, severities: {R117: error}}", to: ".oeci.yaml")
    #expect(try run(workspace, "junit").contains("<failure type=\"R117\""))
  }

  @Test(.enabled(if: ForeignProgram.exists("xmllint"), "xmllint is not installed"))
  func `JUnit is valid against the schema of Jenkins, and the same in every run`() throws {
    let schema = Workspace.project.appending(path: "Tests/CommandTests/Schemas/junit-10.xsd").path
    for (name, workspace) in try [
      ("sound", sound()), ("doubtful", doubtful()), ("crowded", crowded()),
    ] {
      for gate in [[], ["--fail-on", "warning"]] {
        let arguments = ["validate", "criteria", "reports", "--format", "junit"] + gate
        let text = try workspace.oeci(arguments).output
        #expect(try workspace.oeci(arguments).output == text)
        try workspace.write(text, to: "found.xml")
        let said = try workspace.run(
          URL(filePath: "/bin/sh"), ["-c", "xmllint --noout --schema \"$0\" found.xml", schema])
        #expect(said.status == 0, "\(name): \(said.errors.prefix(500))")
        #expect(said.errors == "found.xml validates\n", "\(name): \(said.errors.prefix(500))")
      }
    }
  }

  @Test func `JUnit counts its cases, and says how many problems it does not give`() throws {
    let text = try run(crowded(), "junit")
    #expect(text.contains("name=\"more of F101\""))
    #expect(text.contains("message=\"3 more of F101 are not shown\""))
    let cases = text.components(separatedBy: "<testcase ").count - 1
    let failures = text.components(separatedBy: "<failure ").count - 1
    let counts = "tests=\"\(cases)\" failures=\"\(failures)\" errors=\"0\""
    #expect(text.contains("<testsuites \(counts) time=\"0\">"))
    #expect(text.contains("<testsuite name=\"oeci validate\" \(counts) skipped=\"0\" time=\"0\">"))
  }

  // MARK: SARIF

  @Test func `SARIF describes each rule and says what to do`() throws {
    let sarif = try JSONValue(parsing: Data(run(doubtful(), "sarif").utf8))
    let rule = sarif["runs"][0]["tool"]["driver"]["rules"][0]
    #expect(rule["id"].string == "R117")
    let summary = try #require(rule["shortDescription"]["text"].string)
    #expect(rule["fullDescription"]["text"].string?.hasPrefix(summary) == true)
    #expect(rule["help"]["text"].string?.contains("oeci explain R117") == true)
    #expect(rule["help"]["markdown"].string?.contains("`oeci explain R117`") == true)
    #expect(sarif["runs"][0]["invocations"].isNull)
  }

  @Test(arguments: [
    ("criteria", "criteria/e/documents.yaml"), ("./criteria", "criteria/e/documents.yaml"),
    ("reports/../criteria/./e", "criteria/e/documents.yaml"),
    ("../NAME/criteria", "criteria/e/documents.yaml"),
  ])
  func `SARIF names a file in one way, whatever the path given`(_ path: String, _ uri: String)
    throws
  {
    let workspace = try doubtful()
    let given = path.replacing("NAME", with: workspace.folder.lastPathComponent)
    let output = try workspace.oeci("validate", given, "--format", "sarif").output
    let result = try JSONValue(parsing: Data(output.utf8))["runs"][0]["results"][0]
    let place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    #expect(place["uri"].string == uri)
  }

  @Test func `SARIF names a file elsewhere from the root of the file system`() throws {
    let workspace = try doubtful()
    let elsewhere = try Workspace()
    try elsewhere.write("", to: "a b/x")
    try workspace.copy(elsewhere.folder.appending(path: "a b"), to: "below/x")
    let outcome = try workspace.run(
      URL(filePath: "/bin/sh"),
      ["-c", "cd below && \"$0\" validate ../criteria --format sarif", Workspace.program.path])
    let result = try JSONValue(parsing: Data(outcome.output.utf8))["runs"][0]["results"][0]
    let uri = try #require(
      result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].string)
    #expect(uri.hasPrefix("file:///") && uri.hasSuffix("/criteria/e/documents.yaml"))
    #expect(!uri.contains(".."))
  }

  @Test func `SARIF and annotations say how many problems they do not give`() throws {
    let workspace = try crowded()
    let sarif = try JSONValue(parsing: Data(run(workspace, "sarif").utf8))
    let run = sarif["runs"][0]
    #expect(run["results"].elements.count == 1000)
    let note = run["invocations"][0]["toolExecutionNotifications"][0]
    #expect(note["message"]["text"].string == "3 more of F101 are not shown")
    #expect(note["associatedRule"]["id"].string == "F101")
    // Nine are shown of 1003.
    let last = try self.run(workspace, "github").split(separator: "\n").last
    #expect(last?.contains("994 more of severity error") == true)
  }

  @Test(
    .enabled(if: ForeignProgram.exists("check-jsonschema"), "check-jsonschema is not installed"))
  func `SARIF with all of this is valid against the schema of its standard`() throws {
    let workspace = try crowded()
    try workspace.write(run(workspace, "sarif"), to: "crowded.sarif")
    try workspace.write(run(doubtful(), "sarif"), to: "doubtful.sarif")
    let schema = Workspace.project.appending(
      path: "Tests/CommandTests/Schemas/sarif-schema-2.1.0.json")
    for name in ["crowded.sarif", "doubtful.sarif"] {
      let said = try ForeignProgram("check-jsonschema")?.run(
        "--schemafile", schema.path, workspace.folder.appending(path: name).path, on: Data())
      #expect(said?.contains("ok -- validation done") == true)
    }
  }
}
