package import Diagnostics
import Glibc
package import LocatedYAML

/// Reads files and folders; whatever cannot be read becomes a diagnostic at its path.
package struct FileReader {
  package let problems: DiagnosticCollector
  package var working = WorkingFiles()

  package init(problems: DiagnosticCollector, working: WorkingFiles = WorkingFiles()) {
    self.problems = problems
    self.working = working
  }

  /// What is at a path.
  package enum Kind {
    case file, folder, missing
    /// A pipe, a socket or a device.
    case other
    /// A link that leads nowhere, or to itself.
    case brokenLink
    /// Something behind a folder that may not be entered, or on a disk that fails.
    case unreachable
  }

  /// What is at a path, behind links.
  package static func kind(of path: String) -> Kind {
    var info = stat()
    guard stat(path, &info) == 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      if lstat(path, &info) == 0 { return .brokenLink }
      return isMissing ? .missing : .unreachable
    }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Whether something is at a path, be it of use or not.
  package static func exists(_ path: String) -> Bool {
    let kind = kind(of: path)
    return kind != .missing && kind != .unreachable
  }

  /// The content of a `report.json`, which may be larger than what a person writes.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - root: The folder that it must not lead out of by a link; nil for a file that the user named.
  /// - Returns: The file; nil after a report.
  func readReport(_ path: String, within root: String? = nil) -> SourceFile? {
    // What an interrupted run left is settled before anything beside the report is looked at.
    let folder = Self.parts(of: path).folder
    if Self.kind(of: folder) == .folder {
      _ = FileReader(problems: problems).names(in: folder)
    }
    return read(path, limits: .report, within: [root ?? Self.ownFolder(of: path)])
  }

  /// The folder, by its resolved path, that a link at a path must not lead out of: a stranger who
  /// hands over a folder decides what its links lead to.
  package static func ownFolder(of path: String) -> String {
    let folder = parts(of: path).folder
    return resolved(folder) ?? folder
  }

  /// The content of a file; nil after a report.
  ///
  /// Only regular files are opened, so that a pipe or a device never makes the program wait.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - name: What reports call it.
  ///   - limits: How large it may be.
  ///   - roots: The folders, by their resolved paths, that a link must not lead out of; none for a
  ///     file that the user named.
  /// - Returns: The file.
  package func read(
    _ path: String, name: String? = nil, limits: YAMLLimits = .input, within roots: [String] = []
  ) -> SourceFile? {
    let kind = Self.kind(of: path)
    if kind == .missing {
      report(.notFound, "there is no file '\(path)'", at: path)
      return nil
    }
    guard kind == .file else {
      reportUnreadable(path)
      return nil
    }
    guard staysWithin(roots, path) else { return nil }
    working.note(path)
    if let edited = working.edit(of: path) {
      return SourceFile(path: path, name: name, bytes: edited)
    }
    let descriptor = uninterrupted { open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      report(.unreadable, "'\(path)' cannot be read: \(Self.lastError)", at: path)
      return nil
    }
    defer { close(descriptor) }
    guard let bytes = Self.bytes(of: descriptor, upTo: limits.fileSize + 1) else {
      report(.unreadable, "'\(path)' cannot be read: \(Self.lastError)", at: path)
      return nil
    }
    return SourceFile(path: path, name: name, bytes: bytes)
  }

  /// The first bytes of a file.
  package static func bytes(of descriptor: Int32, upTo most: Int) -> [UInt8]? {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { return nil }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: min(most, Int(info.st_size) + 1)) {
      buffer, count in
      while count < buffer.count {
        let got = uninterrupted {
          Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        }
        if got < 0 { failed = true }
        if got <= 0 { break }
        count += got
      }
    }
    return failed ? nil : bytes
  }

  /// The names in a folder, sorted, hidden ones left out; nil after a report.
  ///
  /// What an interrupted run left there is finished or undone first.
  package func names(in folder: String) -> [String]? {
    do {
      var names = try Folder.names(in: folder)
      let hidden = names.filter { $0.hasPrefix(".") }
      if !hidden.isEmpty, Leftovers.settle(folder, hidden: hidden, reporting: problems) {
        names = try Folder.names(in: folder)
      }
      return names.filter { !$0.hasPrefix(".") }
    } catch {
      report(.unreadable, "the folder '\(folder)' cannot be read: \(error.text)", at: folder)
      return nil
    }
  }

  /// Reports something that is there and cannot be read as what it should be, and why.
  package func reportUnreadable(_ path: String) {
    switch Self.kind(of: path) {
    case .brokenLink:
      report(
        .unreadable, "the link '\(path)' leads to nothing", at: path,
        "restore what it leads to, or remove the link")
    case .unreachable:
      report(.unreadable, "'\(path)' cannot be read: \(Self.lastError)", at: path)
    case .folder: report(.unreadable, "'\(path)' is a folder, not a file", at: path)
    case .file, .other, .missing:
      report(.unreadable, "'\(path)' is not a regular file", at: path)
    }
  }

  /// Whether a file or folder, if it is a link, stays in one of some folders; reported if not, with
  /// nothing of where it leads.
  ///
  /// - Parameters:
  ///   - roots: The folders, by their resolved paths; none for what may lie anywhere.
  ///   - path: The file or folder.
  /// - Returns: Whether it may be read.
  func staysWithin(_ roots: [String], _ path: String) -> Bool {
    guard !roots.isEmpty, Self.leadsOut(path, of: roots) else { return true }
    report(
      .linkLeadsOut, "the link '\(path)' leads out of the folder that is read", at: path,
      "put what it leads to in its place")
    return false
  }

  /// Whether a path is a link that leads out of all of some folders.
  static func leadsOut(_ path: String, of roots: [String]) -> Bool {
    var info = stat()
    guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFLNK else { return false }
    guard let target = resolved(path) else { return true }
    return !roots.contains { isWithin(target, $0) }
  }

  /// Whether a resolved path is a folder or lies in it.
  package static func isWithin(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// Every YAML file directly in a folder, with its name under a prefix, and the names of those
  /// that cannot be read.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - prefix: What goes before their names.
  ///   - roots: The folders that links must not lead out of.
  /// - Returns: The files, and the names.
  func yamlFiles(
    in folder: String, prefix: String = "", within roots: [String] = []
  ) -> (files: [SourceFile], unread: Set<String>) {
    guard let names = names(in: folder) else { return ([], [prefix]) }
    var files: [SourceFile] = []
    var unread: Set<String> = []
    for name in names where Self.looksLikeYAML(name) {
      if let file = read(Self.join(folder, name), name: prefix + name, within: roots) {
        files.append(file)
      } else {
        unread.insert(prefix + name)
      }
    }
    return (files, unread)
  }

  /// Whether a file in a folder may be meant as YAML.
  func holdsYAML(_ folder: String) -> Bool {
    names(in: folder)?.contains(where: Self.looksLikeYAML) ?? false
  }

  /// Whether somebody may have meant a file to be read, even if its name is not quite right.
  package static func looksLikeYAML(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [".yaml", ".yml", ".yaml.txt", ".yml.txt"].contains { lower.hasSuffix($0) }
  }

  private func report(
    _ code: DiagnosticCode, _ message: String, at path: String, _ remedy: String? = nil
  ) {
    problems.report(
      code, message, at: SourceRange(startOf: SourceFile(path: path)),
      suggestion: remedy.map { .init($0) })
  }

  package static var lastError: String { String(cString: strerror(errno)) }

  package static func join(_ folder: String, _ name: String) -> String {
    if folder == "." || folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The folder that a path lies in as it is written, and its name there.
  package static func parts(of path: String) -> (folder: String, name: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast()
    return (
      folder.isEmpty ? "." : folder == [""] ? "/" : folder.joined(separator: "/"),
      parts.last.map(String.init) ?? path
    )
  }

  /// A path without dots and links; nil if nothing is there.
  package static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// The folder that a path from the root of the file system lies in.
  package static func parent(of path: String) -> String {
    "/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// A path as messages show it: relative to the working directory where it lies under it.
  package static func shown(_ absolute: String) -> String {
    guard let here = resolved(".") else { return absolute }
    if absolute == here { return "." }
    let prefix = here == "/" ? "/" : here + "/"
    return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : absolute
  }
}
