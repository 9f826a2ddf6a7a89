import Foundation

/// A folder of its own with the small edition `e` and a dossier of it, removed at the end.
final class ExampleFolder: Sendable {
  let path: String

  init() throws {
    let base = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "CommandTests/Cases/_base")
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "oeci-workspace-\(UUID().uuidString)").path
    try FileManager.default.copyItem(atPath: base.path, toPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var criteria: String { path + "/criteria" }
  var edition: String { path + "/criteria/e" }
  var dossier: String { path + "/reports/c/2023" }

  /// Replaces a text in a file in its place, so that neither its name nor its inode changes.
  func replace(_ old: String, by new: String, in file: String) throws {
    let handle = try FileHandle(forUpdating: URL(filePath: file))
    defer { try? handle.close() }
    let text = String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    try handle.seek(toOffset: 0)
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.replacing(old, with: new).utf8))
  }

  /// Waits until what was written is older than the steps of the file system's clock.
  func settle() async throws { try await Task.sleep(for: .milliseconds(40)) }
}
