import Glibc

/// Why a call of the system failed.
struct DiskError: Error {
  let number: Int32

  /// The reason in the system's words.
  var text: String { String(cString: strerror(number)) }
}

/// Calls a function of the system again as long as a signal interrupts it.
package func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// The changes to files that a transaction makes.
///
/// A test may let any of them fail, or end everything there as if the process were killed.
final class Disk {
  /// The kinds of change.
  enum Operation { case create, write, sync, link, rename, remove }

  /// What a test does in place of a change.
  enum Interference {
    case failure(Int32)
    case death
  }

  /// Asked before each change.
  var interfere: ((Operation, String) -> Interference?)?
  private var isDead = false

  /// Creates a file that is not there yet, through no link, for writing and reading.
  func create(_ path: String) throws(DiskError) -> Int32 {
    try perform(.create, path) {
      open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
  }

  /// Writes all of the bytes.
  func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String)
    throws(DiskError)
  {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = try perform(.write, path) {
        Glibc.write(descriptor, piece.baseAddress, piece.count)
      }
      guard count > 0 else { throw DiskError(number: EIO) }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until what was written is on the disk.
  func sync(_ descriptor: Int32, _ path: String) throws(DiskError) {
    _ = try perform(.sync, path) {
      // A pipe or a device has nothing to sync, nor have the folders of some file systems.
      fsync(descriptor) == 0 || [EINVAL, EROFS, ENOTSUP].contains(errno) ? 0 : -1
    }
  }

  /// Waits until the names in a folder are on the disk.
  func sync(folder: String) throws(DiskError) {
    let descriptor = try perform(.sync, folder) {
      open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    defer { close(descriptor) }
    try sync(descriptor, folder)
  }

  /// Gives a file a second name.
  func link(_ path: String, as other: String) throws(DiskError) {
    _ = try perform(.link, path) { Glibc.link(path, other) }
  }

  /// Gives a file another name, in place of what has it.
  func rename(_ path: String, to other: String) throws(DiskError) {
    _ = try perform(.rename, other) { Glibc.rename(path, other) }
  }

  /// Removes a name, which may be gone already.
  func remove(_ path: String) throws(DiskError) {
    _ = try perform(.remove, path) { unlink(path) == 0 || errno == ENOENT ? 0 : -1 }
  }

  private func perform<Result: SignedInteger>(
    _ operation: Operation, _ path: String, _ call: () -> Result
  ) throws(DiskError) -> Result {
    if !isDead, let interference = interfere?(operation, path) {
      switch interference {
      case .failure(let number): throw DiskError(number: number)
      case .death: isDead = true
      }
    }
    guard !isDead else { throw DiskError(number: ECANCELED) }
    let result = uninterrupted(call)
    guard result != -1 else { throw DiskError(number: errno) }
    return result
  }
}
