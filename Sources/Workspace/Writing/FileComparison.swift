import Diagnostics
import Glibc

/// Compares a file with what it should hold, piece by piece, however large it is.
final class FileComparison {
  /// Whether there is a file that can be read.
  var isThere: Bool { descriptor >= 0 }

  private let descriptor: Int32
  private var isAlike = true

  /// - Parameter path: The file; nothing else is ever opened.
  init(_ path: String) {
    let isFile = FileReader.kind(of: path) == .file
    descriptor = isFile ? uninterrupted { open(path, O_RDONLY | O_CLOEXEC) } : -1
  }

  deinit {
    if isThere { close(descriptor) }
  }

  /// Compares the next bytes.
  func take(_ bytes: UnsafeRawBufferPointer) {
    guard isAlike, isThere, let start = bytes.baseAddress else { return }
    let found = next(bytes.count)
    isAlike = found.count == bytes.count && memcmp(found, start, found.count) == 0
  }

  /// Whether the file holds what was taken, and nothing after it.
  func isWhole() -> Bool { isThere && isAlike && next(1).isEmpty }

  /// The next bytes of the file; fewer at its end.
  private func next(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = uninterrupted {
          read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
        }
        if got <= 0 { break }
        filled += got
      }
    }
  }
}
