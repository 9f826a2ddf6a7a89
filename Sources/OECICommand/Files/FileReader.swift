import Diagnostics
import Glibc
import LocatedYAML

/// Reads files and folders; whatever cannot be read becomes a diagnostic at its path.
struct FileReader {
  let problems: DiagnosticCollector
  var working = WorkingFiles()

  /// What stands at a path.
  enum Kind { case file, folder, other, missing }

  /// What stands at a path.
  ///
  /// A link that leads nowhere, or to itself, is something that cannot be read.
  static func kind(of path: String) -> Kind {
    var info = stat()
    guard stat(path, &info) == 0 else { return lstat(path, &info) == 0 ? .other : .missing }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The content of a `report.json`, which may be larger than what a person writes.
  func readReport(_ path: String) -> SourceFile? { read(path, limits: .report) }

  /// The content of a file; nil after a report.
  ///
  /// Only ordinary files are opened, so that a pipe or a device never makes the program wait.
  func read(
    _ path: String, name: String? = nil, limits: YAMLLimits = .input
  ) -> SourceFile? {
    switch Self.kind(of: path) {
    case .missing:
      report(.notFound, "there is no file '\(path)'", at: path)
      return nil
    case .folder, .other:
      report(.unreadable, "'\(path)' is not an ordinary file", at: path)
      return nil
    case .file: break
    }
    working.note(path)
    if let edited = working.edit(of: path) {
      return SourceFile(path: path, name: name, bytes: edited)
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
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
  private static func bytes(of descriptor: Int32, upTo most: Int) -> [UInt8]? {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { return nil }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: min(most, Int(info.st_size) + 1)) {
      buffer, count in
      while count < buffer.count {
        let got = Glibc.read(
          descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if got < 0 { failed = true }
        if got <= 0 { break }
        count += got
      }
    }
    return failed ? nil : bytes
  }

  /// The names in a folder, sorted, hidden ones left out; nil after a report.
  func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else {
      report(.unreadable, "the folder '\(folder)' cannot be read: \(Self.lastError)", at: folder)
      return nil
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Every YAML file directly in a folder, with its name under a prefix, and the names of those
  /// that cannot be read.
  func yamlFiles(
    in folder: String, prefix: String = ""
  ) -> (files: [SourceFile], unread: Set<String>) {
    guard let names = names(in: folder) else { return ([], [prefix]) }
    var files: [SourceFile] = []
    var unread: Set<String> = []
    for name in names where Self.looksLikeYAML(name) {
      if let file = read(Self.join(folder, name), name: prefix + name) {
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
  static func looksLikeYAML(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [".yaml", ".yml", ".yaml.txt", ".yml.txt"].contains { lower.hasSuffix($0) }
  }

  private func report(_ code: DiagnosticCode, _ message: String, at path: String) {
    problems.report(code, message, at: SourceRange(startOf: SourceFile(path: path)))
  }

  static var lastError: String { String(cString: strerror(errno)) }

  static func join(_ folder: String, _ name: String) -> String {
    if folder == "." || folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The folder that a path lies in as it is written, and its name there.
  static func parts(of path: String) -> (folder: String, name: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast()
    return (
      folder.isEmpty ? "." : folder == [""] ? "/" : folder.joined(separator: "/"),
      parts.last.map(String.init) ?? path
    )
  }

  /// A path without dots and links; nil if nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// The folder that a path from the root of the file system lies in.
  static func parent(of path: String) -> String {
    "/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// A path as messages show it: relative to the working directory where it lies under it.
  static func shown(_ absolute: String) -> String {
    guard let here = resolved(".") else { return absolute }
    if absolute == here { return "." }
    let prefix = here == "/" ? "/" : here + "/"
    return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : absolute
  }
}
