import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct `The forms that other programs read` {
  /// A workspace with two errors and a warning, in files whose names need escapes.
  private func faulty() throws -> Workspace {
    let workspace = try Workspaces.withSmall()
    try workspace.write(
      """
      documents:
        - {id: plan, title: "Plan: 100%, <final> & more", requestd: 1}
        - {id: plan, title: Other, chapter: 9}
      """, to: "criteria/e/documents.yaml")
    return workspace
  }

  private func run(_ format: String, in workspace: Workspace) throws -> String {
    let outcome = try workspace.oeci("validate", "criteria", "--format", format)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "")
    return outcome.output
  }

  // MARK: SARIF

  @Test func `SARIF names rule, place and fingerprint of every problem`() throws {
    let sarif = try JSONValue(parsing: Data(run("sarif", in: faulty()).utf8))
    #expect(sarif["version"].string == "2.1.0")
    let run = sarif["runs"][0]
    #expect(run["columnKind"].string == "unicodeCodePoints")
    let rules = run["tool"]["driver"]["rules"].elements
    let results = run["results"].elements
    #expect(results.map { $0["ruleId"].string } == ["F101", "R101", "R117"])
    #expect(results.map { $0["level"].string } == ["error", "error", "warning"])
    for result in results {
      let index = try #require(result["ruleIndex"].integer)
      #expect(rules[index]["id"].string == result["ruleId"].string)
    }
    let place = results[0]["locations"][0]["physicalLocation"]
    #expect(place["artifactLocation"]["uri"].string == "criteria/e/documents.yaml")
    #expect(place["region"]["startLine"].integer == 2)
    #expect(place["region"]["startColumn"].integer == 53)
    #expect(place["region"]["endColumn"].integer == 61)
    #expect(results[1]["relatedLocations"].elements.count == 1)
  }

  @Test func `a fingerprint in SARIF stays when lines above come or go`() throws {
    let workspace = try faulty()
    let prints = { (text: String) throws -> [String?] in
      try JSONValue(parsing: Data(text.utf8))["runs"][0]["results"].elements.map {
        $0["partialFingerprints"]["problem/v1"].string
      }
    }
    let before = try prints(run("sarif", in: workspace))
    let text = try workspace.read("criteria/e/documents.yaml")
    try workspace.write("# a comment\n\n" + text, to: "criteria/e/documents.yaml")
    #expect(try prints(run("sarif", in: workspace)) == before)
    #expect(Set(before).count == 3)
  }

  @Test(
    .enabled(if: ForeignProgram.exists("check-jsonschema"), "check-jsonschema is not installed"))
  func `SARIF is valid against the schema of its standard`() throws {
    let workspace = try faulty()
    try workspace.write(run("sarif", in: workspace), to: "found.sarif")
    try workspace.write(
      Data(try workspace.oeci("validate", "criteria/none", "--format", "sarif").output.utf8),
      to: "none.sarif")
    let schema = Workspace.project.appending(
      path: "Tests/CommandTests/Schemas/sarif-schema-2.1.0.json")
    for name in ["found.sarif", "none.sarif"] {
      let said = try ForeignProgram("check-jsonschema")?.run(
        "--schemafile", schema.path, workspace.folder.appending(path: name).path, on: Data())
      #expect(said?.contains("ok -- validation done") == true)
    }
  }

  // MARK: GitHub

  @Test func `an annotation is escaped, worst first`() throws {
    let lines = try run("github", in: faulty()).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.map { $0.prefix { $0 != " " } } == ["::error", "::error", "::warning"])
    #expect(lines[0].contains("file=criteria/e/documents.yaml,line=2,endLine=2,"))
    #expect(lines[0].contains("col=53,endColumn=61::unknown key 'requestd'"))
    #expect(lines.allSatisfy { $0.contains("%0A") })
  }

  @Test func `annotations stay within the limit of a step and say how many more there are`() throws
  {
    let workspace = try Workspaces.withSmall()
    let many = (1...30).map { "  - {id: k\($0), title: T, wrong key \($0): x}\n" }.joined()
    try workspace.write("documents:\n" + many, to: "criteria/e/documents.yaml")
    let lines = try run("github", in: workspace).split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines.last?.contains("21 more of severity error") == true)
  }

  @Test func `a hundred in a file's name cannot end a property`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write("x: y", to: "criteria/e/a,b:c%.yaml")
    let output = try run("github", in: workspace)
    #expect(output.hasPrefix("::error file=criteria/e/a%2Cb%3Ac%25.yaml,line=1"))
  }

  // MARK: JUnit

  @Test func `JUnit is XML with a failed case for every error`() throws {
    let text = try run("junit", in: faulty())
    let counter = ElementCounter()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = counter
    #expect(parser.parse())
    #expect(counter.counts["failure"] == 2)
    #expect(counter.counts["system-out"] == 1)
    #expect(counter.counts["testcase"] == 3)
    #expect(counter.suite["tests"] == "3")
    #expect(counter.suite["failures"] == "2")
  }

  @Test func `JUnit passes no folder whose errors are too many to be shown`() throws {
    let workspace = try Workspace()
    try DiagnosticCase.writeBase(to: workspace)
    for centre in ["d", "z"] {
      let dossier = try workspace.read("reports/c/2023/dossier.yaml")
      try workspace.write(
        dossier.replacing("id: c", with: "id: \(centre)"), to: "reports/\(centre)/2023/dossier.yaml"
      )
    }
    let entries = (1...1001).map { "k\($0): x\n" }.joined()
    try workspace.write("documents: []\n" + entries, to: "reports/c/2023/documents.yaml")
    try workspace.write("figures: []\nnone: x\n", to: "reports/d/2023/quantitative.yaml")
    let text = try workspace.oeci("validate", "reports", "--format", "junit").output
    // A thousand in one file, one case for the one more, one in another, and a folder that passes.
    #expect(text.contains("<testsuites tests=\"1003\" failures=\"1002\" errors=\"0\" time=\"0\">"))
    #expect(!text.contains("name=\"reports/c/2023\""))
    #expect(text.contains("name=\"reports/d/2023\" time=\"0\">\n      <failure"))
    #expect(text.contains("name=\"reports/z/2023\" time=\"0\"/>"))
  }

  @Test func `JUnit passes nothing that rests on a faulty edition`() throws {
    let workspace = try Workspaces.withSmall()
    try workspace.write(
      "{format: 1, edition: f, title: F, standing: local, extends: e}",
      to: "criteria/f/edition.yaml")
    let dossier = try workspace.read("\(Workspaces.small)/dossier.yaml")
    try workspace.write(
      dossier.replacing("edition: e", with: "edition: f"), to: "\(Workspaces.small)/dossier.yaml")
    try workspace.write("titel: Care\n" + Workspaces.chapter, to: "criteria/e/1-care.yaml")
    let text = try workspace.oeci("validate", "criteria", "reports", "--format", "junit").output
    #expect(text.contains("failures=\"3\""))
    #expect(text.contains("name=\"criteria/f\" time=\"0\">\n      <failure"))
    #expect(text.contains("name=\"\(Workspaces.small)\" time=\"0\">\n      <failure"))
    #expect(!text.contains("name=\"criteria/e\""))
  }

  // MARK: Several at once

  @Test func `several forms are written to files in one run`() throws {
    let workspace = try faulty()
    let outcome = try workspace.oeci(
      "validate", "criteria", "--output", "sarif=out/a.sarif", "--output", "junit=out/b.xml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("F101"))
    #expect(try workspace.read("out/a.sarif") == run("sarif", in: workspace))
    #expect(try workspace.read("out/b.xml") == run("junit", in: workspace))
    #expect(try workspace.oeci("validate", "criteria", "--output", "pdf=x").status == 64)
    #expect(
      try workspace.oeci("validate", "criteria", "--output", "json=criteria/e/edition.yaml/x")
        .status == 3)
  }
}

/// Counts the elements of an XML document.
private final class ElementCounter: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]
  var suite: [String: String] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    counts[name, default: 0] += 1
    if name == "testsuite" { suite = attributes }
  }
}
