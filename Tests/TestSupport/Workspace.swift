package import Foundation

/// A temporary folder that disappears with the test, and the built program run in it.
package final class Workspace {
  /// What a run of the program gave.
  package struct Outcome {
    package var status: Int32
    package var output: String
    package var errors: String
  }

  /// The root of the project.
  package static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The built program.
  package static var program: URL { Bundle.main.bundleURL.appending(path: "oeci") }

  package let folder: URL

  package init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "oeci-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file, with the folders it needs.
  package func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  package func write(_ data: Data, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  package func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  package func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  /// Copies a file or folder of the project, or from anywhere, into the workspace.
  package func copy(_ source: URL, to path: String) throws {
    let target = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: source, to: target)
  }

  /// Runs the built program in the folder, without colour.
  package func oeci(_ arguments: String...) throws -> Outcome {
    try oeci(arguments)
  }

  package func oeci(_ arguments: [String]) throws -> Outcome {
    try run(Self.program, arguments)
  }

  /// Runs the built program so that permissions count, even where tests run as root.
  package func unprivileged(_ arguments: [String]) throws -> Outcome {
    guard getuid() == 0 else { return try oeci(arguments) }
    let rights = ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
    return try run(
      URL(filePath: "/usr/bin/setpriv"), rights + [Self.program.path] + arguments)
  }

  /// Runs a program in the folder, without colour.
  package func run(
    _ program: URL, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["NO_COLOR": "1"].merging(environment) { $1 }
    let files = [UUID().uuidString, UUID().uuidString].map {
      FileManager.default.temporaryDirectory.appending(path: $0)
    }
    for file in files { try Data().write(to: file) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
