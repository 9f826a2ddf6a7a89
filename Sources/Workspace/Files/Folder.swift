import Glibc

/// The names in a folder, as the system gives them.
enum Folder {
  /// Gives the next entry of a folder; nil at its end, and after a failure, which `errno` then names.
  typealias NextEntry = (OpaquePointer) -> UnsafeMutablePointer<dirent>?

  /// All names, hidden ones too.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - next: Gives the next entry.
  /// - Returns: The names, sorted.
  /// - Throws: Why the folder cannot be read, or not to its end.
  static func names(
    in path: String, next: NextEntry = { readdir($0) }
  ) throws(DiskError) -> [String] {
    guard let stream = opendir(path) else { throw DiskError(number: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = next(stream) else {
        if errno == EINTR { continue }
        guard errno == 0 else { throw DiskError(number: errno) }
        return names.sorted()
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }
}
