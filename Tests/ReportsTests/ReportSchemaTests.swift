import Foundation
import Reports
import TestSupport
import Testing

@Suite struct `The schema of report.json` {
  /// A report with something in every list, and one whose core gate falls with a document.
  private static func reports() throws -> [Data] {
    var example = Example()
    example.editions["e"]?["edition.yaml"]? += "\npolicy: {core-gate: yes}\n"
    example.editions["e"]?["1-chapter.yaml"] = """
      chapter: 1
      title: Chapter
      standards:
        - id: A
          title: Standard
          area: care
          items: [{id: A.1, text: Item, core: true, evidence: {plan: a}}]
      """
    example.dossier["documents.yaml"] = """
      documents:
        - {id: D-1, title: Plan, status: final, date: 2024-01-01, valid-until: 2025-06-30,
           place: Office, shows: {A.1: [plan]}}
      """
    example.dossier["qualitative.yaml"] = "answers: {A.1: {level: yes}}"
    let reports = [try ReportExample().report(), try ReportExample.report(of: example)]
    return reports.map { Data($0.json) }
  }

  @Test(
    .enabled(if: ForeignProgram.exists("check-jsonschema"), "check-jsonschema is not installed"))
  func `reports with something in every list are valid`() throws {
    let workspace = try Workspace()
    try workspace.write(ReportSchema.text, to: "schema.json")
    var arguments = ["--schemafile", "schema.json"]
    for (index, report) in try Self.reports().enumerated() {
      try workspace.write(report, to: "\(index).json")
      arguments.append("\(index).json")
    }
    let paths = arguments.map {
      $0.hasSuffix(".json") ? workspace.folder.appending(path: $0).path : $0
    }
    let said = try ForeignProgram("check-jsonschema")?.run(paths, on: Data())
    #expect(said?.contains("ok -- validation done") == true)
  }

  /// So that a key that the writer drops or adds makes one of them invalid.
  @Test func `these reports have every object of the schema`() throws {
    let schema = try JSONValue(parsing: Data(ReportSchema.text.utf8))
    var coverage = Coverage(definitions: schema["definitions"])
    for report in try Self.reports() {
      coverage.visit(schema, try JSONValue(parsing: report), "report")
    }
    var all = Coverage.objects(in: schema, "report")
    for name in schema["definitions"].keys {
      all += Coverage.objects(in: schema["definitions"][name], name)
    }
    #expect(all.count > 30)
    #expect(Set(all).subtracting(coverage.met).sorted() == [])
  }

  /// Walks over a schema and a value at once.
  private struct Coverage {
    let definitions: JSONValue
    /// Where in the schema an object is described that the value has.
    private(set) var met: Set<String> = []

    init(definitions: JSONValue) {
      self.definitions = definitions
    }

    mutating func visit(_ schema: JSONValue, _ value: JSONValue, _ path: String) {
      guard !value.isNull else { return }
      if let name = schema["$ref"].string?.split(separator: "/").last.map(String.init) {
        visit(definitions[name], value, name)
      }
      if !schema["properties"].isNull, value.object != nil { met.insert(path) }
      for (part, inner) in Self.parts(of: schema, path) {
        let key = part.split(separator: "/").last.map(String.init) ?? ""
        if part == path {
          visit(inner, value, path)
        } else if key == "[]" {
          for element in value.elements { visit(inner, element, part) }
        } else if key == "*" {
          for key in value.keys { visit(inner, value[key], part) }
        } else {
          visit(inner, value[key], part)
        }
      }
    }

    /// Where in a schema objects of known keys are described.
    static func objects(in schema: JSONValue, _ path: String) -> [String] {
      (schema["properties"].isNull ? [] : [path])
        + parts(of: schema, path).flatMap { objects(in: $0.schema, $0.path) }
    }

    private static func parts(
      of schema: JSONValue, _ path: String
    ) -> [(path: String, schema: JSONValue)] {
      schema["anyOf"].elements.map { (path, $0) }
        + (schema["items"].isNull ? [] : [("\(path)/[]", schema["items"])])
        + (schema["additionalProperties"].object == nil
          ? [] : [("\(path)/*", schema["additionalProperties"])])
        + schema["properties"].keys.map { ("\(path)/\($0)", schema["properties"][$0]) }
    }
  }
}
