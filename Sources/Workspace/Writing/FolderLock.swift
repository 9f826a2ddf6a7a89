import Glibc

/// The right to change the files of some folders, which one process has at a time; it ends with the
/// process, and leaves no file behind.
final class FolderLock {
  private var descriptors: [Int32] = []

  /// Waits for the right.
  ///
  /// Where a file system has no locks, nothing is waited for.
  ///
  /// - Parameter folders: The folders, by their resolved paths.
  init(_ folders: some Sequence<String>) {
    // In one order, so that no two processes wait for each other.
    for folder in Set(folders).sorted() {
      let descriptor = uninterrupted { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      guard descriptor >= 0 else { continue }
      _ = uninterrupted { flock(descriptor, LOCK_EX) }
      descriptors.append(descriptor)
    }
  }

  deinit {
    for descriptor in descriptors { close(descriptor) }
  }
}
