import Diagnostics
import Glibc

/// What a killed run left in a folder: finished or undone by the next one that looks there.
enum Leftovers {
  /// Settles what was left in a folder, if anything was.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - hidden: The hidden names in it.
  ///   - problems: Where it is reported if that cannot be.
  /// - Returns: Whether the names in the folder may have changed.
  static func settle(
    _ folder: String, hidden: [String], reporting problems: DiagnosticCollector
  ) -> Bool {
    let isJournalled = hidden.contains(Journal.fileName)
    guard isJournalled || hidden.contains(where: { TemporaryName($0) != nil }),
      let path = FileReader.resolved(folder)
    else { return false }
    let folders = isJournalled ? Journal.read(in: path)?.folders ?? [] : []
    let isSettled = withExtendedLifetime(FolderLock(folders + [path])) {
      settleLocked(path, on: Disk())
    }
    if !isSettled {
      let journal = FileReader.join(folder, Journal.fileName)
      problems.report(
        .unfinishedWrite,
        "what an interrupted run was writing into '\(folder)' can be neither finished nor undone",
        at: SourceRange(startOf: SourceFile(path: journal)),
        suggestion: .init(
          Journal.read(in: path) == nil
            ? "remove '\(journal)', which oeci cannot read, and do again what was interrupted"
            : "run 'oeci validate' on the folder once more where it may be written to"))
    }
    return true
  }

  /// The same for a folder that is locked, with all that its journal names.
  ///
  /// - Parameters:
  ///   - folder: The folder, by its resolved path.
  ///   - disk: What changes files.
  /// - Returns: False if a journal is there still.
  static func settleLocked(_ folder: String, on disk: Disk) -> Bool {
    let path = FileReader.join(folder, Journal.fileName)
    if FileReader.kind(of: path) != .missing {
      guard let journal = Journal.read(in: folder) else { return false }
      do { try settle(journal, on: disk) } catch { return false }
    }
    clean(folder, on: disk)
    return true
  }

  private static func settle(_ found: Journal, on disk: Disk) throws(DiskError) {
    guard found.here > 0 else { return try carryOut(found, on: disk) }
    let first = found.folders[0]
    guard FileReader.kind(of: first) == .folder else { throw DiskError(number: ENOENT) }
    if let journal = Journal.read(in: first), journal.token == found.token {
      return try carryOut(journal, on: disk)
    }
    // It never began, or is over.
    try disk.remove(found.path(in: found.here))
  }

  private static func carryOut(_ journal: Journal, on disk: Disk) throws(DiskError) {
    guard journal.direction == .finish else { return try journal.undo(on: disk) }
    do {
      for entry in journal.entries { try journal.place(entry, on: disk) }
      for folder in journal.folders { try disk.sync(folder: folder) }
    } catch { return try journal.undo(on: disk) }
    try journal.close(on: disk)
  }

  /// Removes the temporary files of runs that are over.
  private static func clean(_ folder: String, on disk: Disk) {
    for name in (try? Folder.names(in: folder)) ?? [] {
      guard let temporary = TemporaryName(name) else { continue }
      let path = FileReader.join(folder, name)
      let target = FileReader.join(folder, temporary.file)
      switch temporary.role {
      case .old where FileReader.kind(of: target) == .missing:
        try? disk.rename(path, to: target)
      case .old: try? disk.remove(path)
      case .new: removeUnlessInUse(path, on: disk)
      }
    }
  }

  /// Removes a temporary file whose writer does not live, which would hold its lock.
  private static func removeUnlessInUse(_ path: String, on disk: Disk) {
    let descriptor = uninterrupted { open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard uninterrupted({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 else { return }
    try? disk.remove(path)
  }
}
