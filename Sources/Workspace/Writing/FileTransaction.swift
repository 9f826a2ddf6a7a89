import Glibc

/// Replaces files, in one folder or several: all of them or none, whatever ends the process.
///
/// The new contents are written beside the old ones first, then a journal, and only then does one
/// after the other take its place. After a kill, `Leftovers` finishes or undoes what the journal says.
final class FileTransaction {
  /// A file that cannot be replaced.
  struct Failure: Error {
    /// The file.
    var path: String
    /// Why not, as the end of a sentence.
    var reason: String
  }

  private let disk: Disk
  private let token = TemporaryName.token()
  private var staged: [StagedFile] = []
  private var isOver = false

  init(on disk: Disk = Disk()) {
    self.disk = disk
  }

  deinit { abandon() }

  /// Begins the next content of a file.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - folder: Its folder, which is there.
  /// - Returns: Where to write the content.
  /// - Throws: A file that cannot be created beside it.
  func stage(_ name: String, in folder: String) throws(Failure) -> StagedFile {
    let path = FileReader.join(folder, name)
    do {
      let file = try StagedFile(
        name, in: FileReader.resolved(folder) ?? folder, token: token, on: disk)
      staged.append(file)
      return file
    } catch { throw Failure(path: path, reason: "cannot be written: \(error.text)") }
  }

  /// Puts all files in their places; if that cannot be, all old ones are there as before.
  func commit() throws(Failure) {
    for file in staged {
      do { try file.finish() } catch {
        throw Failure(path: shown(file), reason: "cannot be written: \(error.text)")
      }
    }
    let folders = staged.map(\.folder).reduce(into: [String]()) { folders, folder in
      if !folders.contains(folder) { folders.append(folder) }
    }
    try withExtendedLifetime(FolderLock(folders)) { () throws(Failure) in
      for folder in folders where !Leftovers.settleLocked(folder, on: disk) {
        throw Failure(
          path: FileReader.shown(FileReader.join(folder, Journal.fileName)),
          reason: "is of an interrupted run that can be neither finished nor undone")
      }
      try place(in: folders)
    }
    isOver = true
  }

  private func place(in folders: [String]) throws(Failure) {
    for file in staged {
      let kind = FileReader.kind(of: FileReader.join(file.folder, file.name))
      guard kind == .file || kind == .missing else {
        throw Failure(path: shown(file), reason: "is not a regular file")
      }
    }
    guard staged.count != 1 else {
      do {
        try staged[0].takePlace()
        try disk.sync(folder: folders[0])
      } catch { throw Failure(path: shown(staged[0]), reason: "cannot be replaced: \(error.text)") }
      return
    }
    let journal = Journal(
      token: token, folders: folders,
      entries: staged.map { file in
        let isNew = FileReader.kind(of: FileReader.join(file.folder, file.name)) == .missing
        return .init(
          folder: folders.firstIndex(of: file.folder) ?? 0, name: file.name, isNew: isNew)
      })
    var current = staged.first
    do {
      try journal.write(on: disk)
      for (file, entry) in zip(staged, journal.entries) {
        current = file
        try journal.place(entry, on: disk)
      }
      for folder in folders { try disk.sync(folder: folder) }
    } catch {
      try? journal.undo(on: disk)
      throw Failure(
        path: current.map(shown) ?? "", reason: "cannot be replaced: \(error.text)")
    }
    // All are in their places: what cannot be cleaned up now is when the folder is looked at next.
    try? journal.close(on: disk)
  }

  /// Lets go of what did not take its place.
  func abandon() {
    guard !isOver else { return }
    isOver = true
    for file in staged { file.discard() }
  }

  private func shown(_ file: StagedFile) -> String {
    FileReader.shown(FileReader.join(file.folder, file.name))
  }
}
