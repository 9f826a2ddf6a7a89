package import Foundation

/// A program that somebody else wrote, as a second opinion.
package struct ForeignProgram {
  private let file: URL

  /// Finds a program; nil if it is not installed.
  package init?(_ name: String) {
    // Programs from PyPI are installed into a folder of the build.
    let own = Workspace.project.appending(path: ".build/validators/bin").path
    let folders = [own, "/usr/bin", "/usr/local/bin", "/bin", "/opt/homebrew/bin"]
    let found = folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    guard let found else { return nil }
    file = URL(filePath: found)
  }

  /// Whether a program is installed.
  package static func exists(_ name: String) -> Bool { ForeignProgram(name) != nil }

  /// Runs the program on a text and returns what it prints.
  package func run(_ arguments: String..., on input: Data) throws -> String {
    try run(arguments, on: input)
  }

  package func run(_ arguments: [String], on input: Data) throws -> String {
    let files = [UUID().uuidString, UUID().uuidString].map {
      FileManager.default.temporaryDirectory.appending(path: $0)
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try input.write(to: files[0])
    try Data().write(to: files[1])
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
  }

  /// The SHA-256 digest of bytes, as `sha256sum` finds it.
  package static func sha256(_ data: Data) throws -> String? {
    try ForeignProgram("sha256sum")?.run(on: data).prefix { $0 != " " }.description
  }
}
