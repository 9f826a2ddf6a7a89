import Foundation
import TestSupport
import Testing

/// What check-jsonschema says of many files against one schema, in one run.
struct ForeignValidation {
  private struct Output: Decodable {
    struct Entry: Decodable { var filename: String }
    var errors: [Entry]?
    var parseErrors: [Entry]?
  }

  static let isInstalled = ForeignProgram.exists("check-jsonschema")

  /// The files of the workspace that are not valid.
  let invalid: Set<String>

  /// Checks files of a workspace against the schema of a kind.
  init(of files: [String], as kind: String, in workspace: Workspace) throws {
    try workspace.write(try workspace.oeci("schema", kind).output, to: "schema.json")
    let folder = workspace.folder.path
    let said = try ForeignProgram("check-jsonschema")?.run(
      ["--output-format", "json", "--schemafile", "\(folder)/schema.json"]
        + files.map { "\(folder)/\($0)" }, on: Data())
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let output = try decoder.decode(Output.self, from: Data((said ?? "").utf8))
    invalid = Set(
      ((output.errors ?? []) + (output.parseErrors ?? [])).map {
        String($0.filename.dropFirst(folder.count + 1))
      })
  }
}
