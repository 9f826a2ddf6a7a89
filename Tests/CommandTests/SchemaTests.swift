import Foundation
import TestSupport
import Testing

@Suite struct `The schema verb` {
  /// The files that people write, then those that the program writes.
  private static let kinds =
    SchemaKinds.all + ["tolerances", "report", "comparison", "history"]

  @Test(arguments: kinds)
  func `prints a closed schema of draft-07 for every kind of file`(_ kind: String) throws {
    let outcome = try Workspace().oeci("schema", kind)
    #expect(outcome.status == 0)
    let schema = try JSONValue(parsing: Data(outcome.output.utf8))
    #expect(schema["$schema"].string == "http://json-schema.org/draft-07/schema#")
    #expect(schema["title"].string?.isEmpty == false)
    #expect(schema["additionalProperties"].boolean == false)
  }

  /// Editors show the description of the key under the cursor.
  @Test(arguments: SchemaKinds.all + ["tolerances"])
  func `describes every key that people write, in a sentence`(_ kind: String) throws {
    let schema = try JSONValue(parsing: Data(Workspace().oeci("schema", kind).output.utf8))
    let definitions = schema["definitions"]
    let declared = [("the file itself", schema)] + definitions.keys.map { ($0, definitions[$0]) }
    for (name, object) in declared {
      let properties = object["properties"]
      for key in properties.keys {
        let description = properties[key]["description"].string ?? ""
        #expect(description.count > 10 && description.hasSuffix("."), "\(key) of \(name)")
      }
    }
  }

  @Test func `writes all schemas into a folder, as it prints them`() throws {
    let workspace = try Workspace()
    let outcome = try workspace.oeci("schema", "--all", "a/schemas")
    #expect(outcome.status == 0)
    #expect(outcome.output + outcome.errors == "")
    let names = Self.kinds.map { "\($0).schema.json" }
    #expect(try workspace.names(in: "a/schemas") == names.sorted())
    for kind in Self.kinds {
      let printed = try workspace.oeci("schema", kind).output
      #expect(try workspace.read("a/schemas/\(kind).schema.json") == printed)
    }
  }

  @Test func `a folder that cannot be made ends with 3`() throws {
    let workspace = try Workspace()
    try workspace.write("", to: "file")
    let outcome = try workspace.oeci("schema", "--all", "file/schemas")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("I103"))
  }

  @Test(arguments: [["schema"], ["schema", "reports"], ["schema", "report", "--all", "x"]])
  func `neither a kind nor a folder, or both, is wrong usage`(_ arguments: [String]) throws {
    #expect(try Workspace().oeci(arguments).status == 64)
  }

  @Test(
    .enabled(if: ForeignValidation.isInstalled, "check-jsonschema is not installed"))
  func `every schema is one`() throws {
    let workspace = try Workspace()
    _ = try workspace.oeci("schema", "--all", ".")
    let files = (SchemaKinds.all + ["report"]).map {
      workspace.folder.appending(path: "\($0).schema.json").path
    }
    let said = try ForeignProgram("check-jsonschema")?.run(
      ["--check-metaschema"] + files, on: Data())
    #expect(said?.contains("ok -- validation done") == true)
  }
}
