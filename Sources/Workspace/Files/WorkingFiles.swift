import Synchronization

/// The files of a run: as they are on disk, or as fixes have made them; and which were looked at.
package final class WorkingFiles: Sendable {
  private struct Contents {
    var edited: [String: [UInt8]] = [:]
    var looked: Set<String> = []
  }

  private let contents = Mutex(Contents())

  package init() {}

  private var looked: Set<String> { contents.withLock(\.looked) }

  /// Puts a text in place of a file's, for this run only.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - bytes: The text; nil for what is on disk.
  package func set(_ path: String, to bytes: [UInt8]?) {
    let file = FileReader.resolved(path) ?? path
    contents.withLock { $0.edited[file] = bytes }
  }

  /// The text that a fix has made of a file; nil if none has.
  func edit(of path: String) -> [UInt8]? {
    contents.withLock { contents in
      contents.edited.isEmpty ? nil : contents.edited[FileReader.resolved(path) ?? path]
    }
  }

  /// Notes that a file was read.
  package func note(_ path: String) { contents.withLock { _ = $0.looked.insert(path) } }

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
