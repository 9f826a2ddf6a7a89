package import Diagnostics
import Glibc

/// One output of a run: a file that is replaced when the new one is whole, or a pipe or a device, which
/// takes what is written at once.
package final class SingleOutput {
  private let path: String
  private let problems: DiagnosticCollector
  private let disk = Disk()
  private var transaction: FileTransaction?
  private var file: StagedFile?
  /// Of a pipe or a device.
  private var descriptor: Int32 = -1
  private var isSound = true

  /// Begins the output; nil, after a report, if it cannot be or must not take the place of what is
  /// there.
  ///
  /// - Parameters:
  ///   - path: Where to write; folders on the way are made.
  ///   - kind: What is written; nil for what may take the place of any output.
  ///   - isInput: Whether a file is one that the run reads.
  ///   - problems: Where to report.
  package init?(
    _ path: String, _ kind: OwnOutput.Kind?, isInput: (String) -> Bool = { _ in false },
    reporting problems: DiagnosticCollector
  ) {
    self.path = path
    self.problems = problems
    if Self.isStream(path) {
      descriptor =
        Self.standard(path).map { fcntl($0, F_DUPFD_CLOEXEC, 0) }
        ?? uninterrupted { open(path, O_WRONLY | O_APPEND | O_CLOEXEC) }
      if descriptor < 0 {
        ReportFiles.report(
          "'\(path)' cannot be written: \(FileReader.lastError)", at: path, to: problems)
        return nil
      }
      return
    }
    let place = FileReader.parts(of: path)
    guard OwnOutput.mayReplace(path, by: kind, isInput: isInput, reporting: problems),
      ReportFiles(folder: place.folder, problems: problems).createFolder()
    else { return nil }
    let transaction = FileTransaction(on: disk)
    self.transaction = transaction
    do { file = try transaction.stage(place.name, in: place.folder) } catch {
      ReportFiles.report("'\(path)' \(error.reason)", at: path, to: problems)
      return nil
    }
  }

  /// Whether a path is a pipe or a device, or a name that the system gives to an open file, such as
  /// `/dev/stdout`: these are never replaced.
  private static func isStream(_ path: String) -> Bool {
    if FileReader.kind(of: path) == .other { return true }
    let folder = FileReader.resolved(FileReader.parts(of: path).folder) ?? ""
    return ["/dev", "/proc"].contains { FileReader.isWithin(folder, $0) && folder != "/dev/shm" }
  }

  /// The descriptor of an output that the program has already; nil for any other name.
  ///
  /// It may be a file: opened once more, it would be written from its beginning.
  private static func standard(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1": STDOUT_FILENO
    case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2": STDERR_FILENO
    default: nil
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds bytes at the end; the first failure is reported, and nothing is written after it.
  package func write(_ bytes: UnsafeRawBufferPointer) {
    if let file { return file.write(bytes) }
    guard isSound else { return }
    do { try disk.write(bytes, to: descriptor, path) } catch {
      isSound = false
      ReportFiles.report("'\(path)' cannot be written: \(error.text)", at: path, to: problems)
    }
  }

  /// Ends the output; false, after a report, if not all of it could be written.
  package func finish() -> Bool {
    guard let transaction else { return isSound }
    do { try transaction.commit() } catch {
      ReportFiles.report("'\(path)' \(error.reason)", at: path, to: problems)
      return false
    }
    return true
  }
}
