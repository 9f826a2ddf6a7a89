import Glibc

extension Journal {
  /// Puts a copy into every folder, that of the first one last.
  func write(on disk: Disk) throws(DiskError) {
    for folder in folders.indices.reversed() { try write(to: folder, on: disk) }
  }

  private func write(to folder: Int, on disk: Disk) throws(DiskError) {
    var copy = self
    copy.here = folder
    let file = try StagedFile(
      Self.fileName, in: folders[folder], token: TemporaryName.token(), on: disk)
    do {
      Array(copy.text.utf8).withUnsafeBytes(file.write)
      try file.finish()
      try file.takePlace()
      try disk.sync(folder: folders[folder])
    } catch {
      file.discard()
      throw error
    }
  }

  /// Puts one file in its place, and the one before it aside.
  func place(_ entry: Entry, on disk: Disk) throws(DiskError) {
    let (target, new) = (target(entry), temporary(entry, .new))
    // It took its place already.
    guard FileReader.kind(of: new) != .missing else { return }
    if !entry.isNew, FileReader.kind(of: target) != .missing {
      let old = temporary(entry, .old)
      try disk.remove(old)
      // Not every file system gives a file two names.
      do { try disk.link(target, as: old) } catch { try disk.rename(target, to: old) }
    }
    try disk.rename(new, to: target)
  }

  /// Puts every old file back, and takes the new ones away.
  func undo(on disk: Disk) throws(DiskError) {
    var journal = self
    journal.direction = .undo
    // Who is killed from here on is not to be finished.
    try journal.write(to: 0, on: disk)
    for entry in entries {
      let (new, old) = (temporary(entry, .new), temporary(entry, .old))
      if FileReader.kind(of: old) != .missing {
        try disk.rename(old, to: target(entry))
        // Two names of one file are left as they are.
        try disk.remove(old)
      } else if entry.isNew, FileReader.kind(of: new) == .missing, isOurs(entry.folder) {
        try disk.remove(target(entry))
      }
      try disk.remove(new)
    }
    try close(on: disk)
  }

  /// Whether a folder takes part, as its own copy says: a journal that somebody slipped in must not
  /// reach into others.
  private func isOurs(_ folder: Int) -> Bool {
    folder == here || Self.read(in: folders[folder])?.token == token
  }

  /// Removes what was put aside, and the copies, that of the first folder last.
  func close(on disk: Disk) throws(DiskError) {
    for entry in entries { try disk.remove(temporary(entry, .old)) }
    for folder in folders.indices.reversed() where isOurs(folder) {
      try disk.remove(path(in: folder))
      try disk.sync(folder: folders[folder])
    }
  }

  /// The journal in a folder; nil if there is none that can be understood.
  static func read(in folder: String) -> Journal? {
    let path = FileReader.join(folder, fileName)
    let descriptor = uninterrupted { open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    defer { Glibc.close(descriptor) }
    guard let bytes = FileReader.bytes(of: descriptor, upTo: 1 << 20) else { return nil }
    return Journal(String(decoding: bytes, as: UTF8.self), foundIn: folder)
  }
}
