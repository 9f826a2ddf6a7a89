import Diagnostics
import Glibc

/// Writes several files so that each is replaced whole or not at all.
struct ReportFiles {
  let folder: String
  let problems: DiagnosticCollector

  /// Writes all files beside their old versions first, then puts them in place.
  ///
  /// - Returns: Whether all were written; if not, the old files are as they were.
  func write(_ files: [(name: String, bytes: [UInt8])]) -> Bool {
    guard createFolder(folder) else { return false }
    var written: [(temporary: String, target: String)] = []
    defer { for file in written { unlink(file.temporary) } }
    for file in files {
      let target = FileReader.join(folder, file.name)
      guard FileReader.kind(of: target) == .file || FileReader.kind(of: target) == .missing else {
        report("'\(target)' is not an ordinary file", at: target)
        return false
      }
      let temporary = FileReader.join(folder, ".\(file.name).\(getpid()).tmp")
      written.append((temporary, target))
      guard Self.write(file.bytes, to: temporary, like: target) else {
        report("'\(target)' cannot be written: \(FileReader.lastError)", at: target)
        return false
      }
    }
    for file in written where rename(file.temporary, file.target) != 0 {
      report("'\(file.target)' cannot be replaced: \(FileReader.lastError)", at: file.target)
      return false
    }
    written = []
    return true
  }

  /// Compares files with those in place, and writes nothing.
  ///
  /// - Parameters:
  ///   - files: What should be there.
  ///   - wayOut: What to do about one that is not.
  /// - Returns: Whether all are there.
  func stale(_ files: [(name: String, bytes: [UInt8])], _ wayOut: String) -> ExitStatus {
    var status = ExitStatus.done
    for file in files {
      let path = FileReader.join(folder, file.name)
      let old = FileReader(problems: DiagnosticCollector()).read(path)
      if old?.bytes == file.bytes { continue }
      Terminal.printError("\(path) is \(old == nil ? "missing" : "stale"): \(wayOut)\n")
      status = .gateFailed
    }
    return status
  }

  /// Replaces one file that is there, through links and with its permissions.
  static func replace(
    _ path: String, by bytes: [UInt8], reporting problems: DiagnosticCollector
  ) {
    let target = FileReader.resolved(path) ?? path
    let files = ReportFiles(folder: FileReader.parent(of: target), problems: problems)
    _ = files.write([(name: target.split(separator: "/").last.map(String.init) ?? "", bytes: bytes)]
    )
  }

  private func createFolder(_ path: String) -> Bool {
    if FileReader.kind(of: path) == .folder { return true }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for end in parts.indices {
      let prefix = parts[...end].joined(separator: "/")
      guard !prefix.isEmpty, FileReader.kind(of: prefix) == .missing else { continue }
      guard mkdir(prefix, 0o777) == 0 || errno == EEXIST else {
        report("the folder '\(path)' cannot be made: \(FileReader.lastError)", at: path)
        return false
      }
    }
    guard FileReader.kind(of: path) == .folder else {
      report("'\(path)' is not a folder", at: path)
      return false
    }
    return true
  }

  /// Writes a new file, with the permissions of the old one that it will replace, if there is one.
  private static func write(_ bytes: [UInt8], to path: String, like old: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return false }
    var info = stat()
    if stat(old, &info) == 0 { fchmod(descriptor, info.st_mode & 0o777) }
    var position = 0
    while position < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: position), bytes.count - position)
      }
      guard count > 0 else {
        close(descriptor)
        return false
      }
      position += count
    }
    return close(descriptor) == 0
  }

  private func report(_ message: String, at path: String) {
    problems.report(
      .unwritable, message, at: SourceRange(startOf: SourceFile(path: path)),
      suggestion: .init("choose another folder with --output"))
  }
}
