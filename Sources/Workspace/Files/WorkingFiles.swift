/// The files of a run: as they are on disk, or as fixes have made them; and which were looked at.
package final class WorkingFiles {
  private var edited: [String: [UInt8]] = [:]
  private var looked: Set<String> = []

  package init() {}

  /// Puts a text in place of a file's, for this run only.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - bytes: The text; nil for what is on disk.
  package func set(_ path: String, to bytes: [UInt8]?) {
    edited[FileReader.resolved(path) ?? path] = bytes
  }

  /// The text that a fix has made of a file; nil if none has.
  func edit(of path: String) -> [UInt8]? {
    edited.isEmpty ? nil : edited[FileReader.resolved(path) ?? path]
  }

  /// Notes that a file was read.
  package func note(_ path: String) { looked.insert(path) }

  /// Whether a file was read in this run, under whatever path.
  package func hasRead(_ path: String) -> Bool {
    let target = FileReader.resolved(path) ?? path
    return looked.contains { FileReader.resolved($0) ?? $0 == target }
  }

  /// Whether a file in a folder, at whatever depth, was read in this run.
  package func hasRead(below folder: String) -> Bool {
    guard let target = FileReader.resolved(folder) else { return false }
    return looked.contains { FileReader.resolved($0)?.hasPrefix("\(target)/") ?? false }
  }
}
