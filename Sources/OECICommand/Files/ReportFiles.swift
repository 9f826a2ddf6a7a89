import Diagnostics
import Glibc

/// Writes several files so that each is replaced whole or not at all.
struct ReportFiles {
  let folder: String
  let problems: DiagnosticCollector

  /// Writes all files beside their old versions first, then puts them in place.
  ///
  /// - Returns: Whether all were written; if not, the old files are as they were.
  func write(_ files: [OutputFile]) -> Bool {
    guard createFolder() else { return false }
    var written: [WholeFile] = []
    for file in files {
      guard let whole = WholeFile(file.name, in: folder, reporting: problems) else { return false }
      file.content(whole.write)
      guard whole.finish() else { return false }
      written.append(whole)
    }
    for (position, file) in written.enumerated() where !file.takePlace() {
      for placed in written[..<position].reversed() { placed.giveBack() }
      return false
    }
    return true
  }

  /// Writes one file, new or in place of an old one.
  static func write(
    _ bytes: [UInt8], to path: String, reporting problems: DiagnosticCollector
  ) -> Bool {
    let place = FileReader.parts(of: path)
    return ReportFiles(folder: place.folder, problems: problems)
      .write([OutputFile(place.name, bytes)])
  }

  /// What is wrong with a file that should hold what it would be written anew with; nil if nothing.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - content: Hands over what it should hold.
  ///   - remedy: What to do if it does not.
  static func complaint(
    about path: String, _ content: (@escaping ByteSink) -> Void, remedy: String
  ) -> String? {
    let old = FileComparison(path)
    if old.isThere { content(old.take) }
    if old.isWhole() { return nil }
    return "\(path) is \(old.isThere ? "stale" : "missing"): \(remedy)\n"
  }

  /// Makes the folder if need be; false, after a report, if it cannot be made.
  func createFolder() -> Bool { createFolder(folder) }

  /// Compares files with those in place, and writes nothing; says on standard error what is stale.
  ///
  /// - Parameters:
  ///   - files: What should be there.
  ///   - remedy: What to do about one that is not.
  /// - Returns: Whether all are there.
  func stale(_ files: [OutputFile], _ remedy: String) -> ExitStatus {
    var status = ExitStatus.done
    for file in files {
      let path = FileReader.join(folder, file.name)
      guard let complaint = Self.complaint(about: path, file.content, remedy: remedy) else {
        continue
      }
      Terminal.printError(complaint)
      status = .gateFailed
    }
    return status
  }

  /// Replaces one file that is there, through links and with its permissions.
  ///
  /// - Returns: Whether it was written.
  static func replace(
    _ path: String, by bytes: [UInt8], reporting problems: DiagnosticCollector
  ) -> Bool {
    let target = FileReader.resolved(path) ?? path
    let files = ReportFiles(folder: FileReader.parent(of: target), problems: problems)
    let name = target.split(separator: "/").last.map(String.init) ?? ""
    return files.write([OutputFile(name, bytes)])
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

  private func report(_ message: String, at path: String) {
    problems.report(
      .unwritable, message, at: SourceRange(startOf: SourceFile(path: path)),
      suggestion: .init("choose another folder"))
  }
}
