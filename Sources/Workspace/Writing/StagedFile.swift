import Diagnostics
import Glibc

/// The next content of a file, under a hidden name beside it until it takes its place.
///
/// It is locked as long as its writer lives, so that others can tell it from what a killed one left.
final class StagedFile {
  /// The folder, by its resolved path.
  let folder: String
  let name: String
  private let temporary: String
  private let descriptor: Int32
  private let disk: Disk
  private var error: DiskError?

  /// Creates it, with the permissions of the file that it is to replace.
  init(_ name: String, in folder: String, token: String, on disk: Disk) throws(DiskError) {
    self.folder = folder
    self.name = name
    self.disk = disk
    let temporary = FileReader.join(folder, TemporaryName(name, token: token, role: .new).text)
    self.temporary = temporary
    var info = stat()
    while true {
      let descriptor = try disk.create(temporary)
      _ = uninterrupted { flock(descriptor, LOCK_EX) }
      // Who cleans up may have taken it for a left one before it was locked.
      if fstat(descriptor, &info) == 0, info.st_nlink > 0 {
        self.descriptor = descriptor
        break
      }
      close(descriptor)
    }
    if stat(FileReader.join(folder, name), &info) == 0 {
      fchmod(descriptor, info.st_mode & 0o777)
    }
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end; after the first failure none are.
  func write(_ bytes: UnsafeRawBufferPointer) {
    guard error == nil else { return }
    do { try disk.write(bytes, to: descriptor, temporary) } catch { self.error = error }
  }

  /// Ends the content, which is on the disk then.
  func finish() throws(DiskError) {
    if let error { throw error }
    try disk.sync(descriptor, temporary)
  }

  /// Puts it in the place of the file.
  func takePlace() throws(DiskError) {
    try disk.rename(temporary, to: FileReader.join(folder, name))
  }

  /// Removes it where it did not take its place.
  func discard() { try? disk.remove(temporary) }
}
