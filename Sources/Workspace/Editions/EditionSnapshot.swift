import Criteria
import Diagnostics

/// The files and folders that editions were read from, as they were then.
struct EditionSnapshot: Sendable {
  private var stamps: [String: FileStamp?] = [:]
  private var isSettled = true

  /// - Parameters:
  ///   - folders: The editions.
  ///   - place: The folder that they lie in.
  ///   - start: A moment before reading began; what changed since is not relied on.
  init(of folders: [EditionFolder], in place: String, readSince start: FileStamp.Time) {
    let paths = folders.flatMap { folder in
      [folder.identity] + folder.files.map(\.path)
        + folder.unread.map { FileReader.join(folder.identity, $0) }
    }
    for path in [place] + paths {
      let stamp = FileStamp(path)
      stamps[path] = .some(stamp)
      if stamp?.hasChanged(since: start) == true { isSettled = false }
    }
  }

  /// Whether all of them are as they were.
  var isCurrent: Bool { isSettled && stamps.allSatisfy { FileStamp($0.key) == $0.value } }
}
