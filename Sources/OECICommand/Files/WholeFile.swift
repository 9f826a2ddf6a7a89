import Diagnostics
import Glibc

/// A file that takes its place only when it is whole; until then, the one before it stays.
final class WholeFile {
  private let target: String
  private let temporary: String
  private let old: String
  private let descriptor: Int32
  private let problems: DiagnosticCollector
  private var isOpen = true
  private var isSound = true

  /// Begins a file; nil, after a report, if it cannot be.
  ///
  /// It will have the permissions of the old one that it replaces, if there is one.
  init?(_ name: String, in folder: String, reporting problems: DiagnosticCollector) {
    target = FileReader.join(folder, name)
    temporary = FileReader.join(folder, ".\(name).\(getpid()).tmp")
    old = FileReader.join(folder, ".\(name).\(getpid()).old")
    self.problems = problems
    guard FileReader.kind(of: target) == .file || FileReader.kind(of: target) == .missing else {
      Self.report("'\(target)' is not an ordinary file", at: target, to: problems)
      return nil
    }
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      Self.report(
        "'\(target)' cannot be written: \(FileReader.lastError)", at: target, to: problems)
      return nil
    }
    var info = stat()
    if stat(target, &info) == 0 { fchmod(descriptor, info.st_mode & 0o777) }
  }

  deinit {
    if isOpen { close(descriptor) }
    // It is gone from there if it took its place.
    unlink(temporary)
    if before == .kept { unlink(old) }
  }

  /// Adds bytes at the end; the first that cannot be written are reported, and none are after them.
  func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while isSound, !rest.isEmpty {
      let count = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count > 0 { rest = rest.dropFirst(count) } else { isSound = fail("written") }
    }
  }

  /// Ends the file; false, after a report, if not all of it could be written.
  func finish() -> Bool {
    isOpen = false
    let isClosed = close(descriptor) == 0
    return isSound && (isClosed || fail("written"))
  }

  /// What stood in the place that the file took.
  private enum Before { case nothing, kept, gone }
  private var before = Before.gone

  /// Puts the file, which is finished, in its place; false, after a report, if it cannot be.
  ///
  /// The old file is kept under another name until this one is let go of, where the file system can
  /// give a file two names.
  func takePlace() -> Bool {
    if FileReader.kind(of: target) == .missing {
      before = .nothing
    } else if link(target, old) == 0 {
      before = .kept
    }
    return rename(temporary, target) == 0 || fail("replaced")
  }

  /// Puts back what stood in its place, as far as that was kept.
  func giveBack() {
    switch before {
    case .nothing: unlink(target)
    case .kept: rename(old, target)
    case .gone: break
    }
  }

  private func fail(_ what: String) -> Bool {
    Self.report("'\(target)' cannot be \(what): \(FileReader.lastError)", at: target, to: problems)
    return false
  }

  private static func report(
    _ message: String, at path: String, to problems: DiagnosticCollector
  ) {
    problems.report(
      .unwritable, message, at: SourceRange(startOf: SourceFile(path: path)),
      suggestion: .init("choose another folder"))
  }
}
