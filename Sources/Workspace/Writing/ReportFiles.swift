package import Diagnostics
import Glibc
package import JSON

/// Writes the outputs of a run into a folder: all of them or none.
package struct ReportFiles {
  package let folder: String
  package let problems: DiagnosticCollector

  package init(folder: String, problems: DiagnosticCollector) {
    self.folder = folder
    self.problems = problems
  }

  /// Writes all files beside their old versions first, then puts them in place.
  ///
  /// - Returns: Whether all were written; if not, the old files are as they were.
  package func write(_ files: [OutputFile]) -> Bool {
    Self.write(files.map { (folder, $0) }, reporting: problems)
  }

  /// The same for files of several folders, which are made if need be.
  package static func write(
    _ files: [(folder: String, file: OutputFile)], reporting problems: DiagnosticCollector
  ) -> Bool {
    for (folder, file) in files {
      let path = FileReader.join(folder, file.name)
      guard ReportFiles(folder: folder, problems: problems).createFolder(),
        OwnOutput.mayReplace(path, by: file.kind, reporting: problems)
      else { return false }
    }
    return replace(files, reporting: problems)
  }

  /// Writes files, whatever was in their places, in folders that are there.
  static func replace(
    _ files: [(folder: String, file: OutputFile)], reporting problems: DiagnosticCollector
  ) -> Bool {
    let transaction = FileTransaction()
    do {
      for (folder, file) in files {
        let staged = try transaction.stage(file.name, in: folder)
        file.content(staged.write)
      }
      try transaction.commit()
    } catch {
      report("'\(error.path)' \(error.reason)", at: error.path, to: problems)
      return false
    }
    return true
  }

  /// Writes one file, new or in place of an old one, or into a pipe or a device.
  package static func write(
    _ bytes: [UInt8], to path: String, isInput: (String) -> Bool = { _ in false },
    reporting problems: DiagnosticCollector
  ) -> Bool {
    guard
      let output = SingleOutput(
        path, OwnOutput.kind(ofBytes: bytes),
        isInput: isInput, reporting: problems)
    else {
      return false
    }
    bytes.withUnsafeBytes(output.write)
    return output.finish()
  }

  /// What is wrong with a file that should hold what it would be written anew with; nil if nothing.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - content: Hands over what it should hold.
  ///   - remedy: What to do if it does not.
  /// - Returns: The line for standard error.
  package static func complaint(
    about path: String, _ content: (@escaping ByteSink) -> Void, remedy: String
  ) -> String? {
    let old = FileComparison(path)
    if old.isThere { content(old.take) }
    if old.isWhole() { return nil }
    return "\(path) is \(old.isThere ? "stale" : "missing"): \(remedy)\n"
  }

  /// Makes the folder if need be; false, after a report, if it cannot be made.
  func createFolder() -> Bool { createFolder(folder) }

  /// Replaces one file that is there, through links and with its permissions.
  ///
  /// - Returns: Whether it was written.
  static func replace(
    _ path: String, by bytes: [UInt8], reporting problems: DiagnosticCollector
  ) -> Bool {
    let target = FileReader.resolved(path) ?? path
    let name = target.split(separator: "/").last.map(String.init) ?? ""
    return replace(
      [(FileReader.parent(of: target), OutputFile(name, bytes))], reporting: problems)
  }

  private func createFolder(_ path: String) -> Bool {
    if FileReader.kind(of: path) == .folder { return true }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for end in parts.indices {
      let prefix = parts[...end].joined(separator: "/")
      guard !prefix.isEmpty, FileReader.kind(of: prefix) == .missing else { continue }
      guard mkdir(prefix, 0o777) == 0 || errno == EEXIST else {
        Self.report(
          "the folder '\(path)' cannot be made: \(FileReader.lastError)", at: path, to: problems)
        return false
      }
    }
    guard FileReader.kind(of: path) == .folder else {
      Self.report("'\(path)' is not a folder", at: path, to: problems)
      return false
    }
    return true
  }

  package static func report(_ message: String, at path: String, to problems: DiagnosticCollector) {
    problems.report(
      .unwritable, message, at: SourceRange(startOf: SourceFile(path: path)),
      suggestion: .init("choose another folder"))
  }
}
