package import Diagnostics
import Glibc
import LocatedYAML

/// What is piped into the program, read in place of a file.
package enum StandardInput {
  /// The argument that stands for it.
  package static let argument = "-"

  /// Reads all of it, up to one byte more than a file may have.
  ///
  /// - Parameters:
  ///   - path: What messages call it.
  ///   - problems: Where it is reported if it cannot be read.
  /// - Returns: The content; nil after a report.
  package static func read(as path: String, reporting problems: DiagnosticCollector) -> SourceFile?
  {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= YAMLLimits.input.fileSize {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        problems.report(
          .unreadable, "standard input cannot be read: \(FileReader.lastError)",
          at: SourceRange(startOf: SourceFile(path: path)))
        return nil
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return SourceFile(path: path, bytes: bytes)
  }
}
