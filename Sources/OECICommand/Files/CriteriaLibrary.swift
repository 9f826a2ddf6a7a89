import Criteria
import Diagnostics

/// Finds editions on disk and reads each only once.
final class CriteriaLibrary {
  /// The folder given with `--criteria`, if any.
  let root: String?
  private let files: FileReader
  /// The files of the run.
  let working: WorkingFiles
  private let problems: DiagnosticCollector
  private var folders: [String: EditionFolder] = [:]
  private var editions: [String: EditionReader.Result] = [:]

  /// - Parameters:
  ///   - root: The folder given with `--criteria`, if any.
  ///   - problems: Where unreadable and faulty editions are reported.
  ///   - working: The files of the run.
  init(
    root: String?, problems: DiagnosticCollector, working: WorkingFiles = WorkingFiles()
  ) {
    self.working = working
    self.root = root
    self.problems = problems
    files = FileReader(problems: problems, working: working)
  }

  /// The edition that a dossier names; nil if no folder holds it.
  func edition(_ name: String, for dossier: String) -> EditionReader.Result? {
    guard let path = find(name, near: dossier) else { return nil }
    return edition(at: path)
  }

  /// The folder of an edition; nil if there is none.
  func folder(of name: String, near dossier: String) -> String? { find(name, near: dossier) }

  /// The edition in a folder, with its base editions from the same place.
  func edition(at path: String) -> EditionReader.Result? {
    if let known = editions[path] { return known }
    guard let folder = folder(at: path) else { return nil }
    let result = EditionReader.read(
      folder,
      lookup: { [self] name in
        find(name, beside: path).flatMap { self.folder(at: $0) }
      }, reporting: problems)
    editions[path] = result
    return result
  }

  /// Every file of every edition that was read, with the edition it belongs to.
  var readFiles: [(edition: String, file: SourceFile)] {
    folders.sorted { $0.key < $1.key }.flatMap { _, folder in
      folder.files.map { (folder.name, $0) }
    }
  }

  /// Why the folder given with `--criteria` cannot hold editions; nil if it may.
  var faultOfRoot: String? {
    guard let root else { return nil }
    guard FileReader.kind(of: root) == .folder else {
      return "'\(root)', given with --criteria, is not a folder"
    }
    let isEdition = FileReader.kind(of: FileReader.join(root, "edition.yaml")) == .file
    return isEdition ? "'\(root)' is an edition itself: give --criteria the folder it lies in" : nil
  }

  /// The names of the editions a dossier could have meant.
  func names(near dossier: String) -> [String] {
    roots(near: dossier).flatMap { root in
      (FileReader(problems: DiagnosticCollector()).names(in: root) ?? [])
        .filter { FileReader.kind(of: "\(root)/\($0)") == .folder }
    }
  }

  private func folder(at path: String) -> EditionFolder? {
    if let known = folders[path] { return known }
    guard let name = FileReader.resolved(path)?.split(separator: "/").last else { return nil }
    let found = files.yamlFiles(in: path)
    let folder = EditionFolder(name: String(name), files: found.files, unread: found.unread)
    folders[path] = folder
    return folder
  }

  private func find(_ name: String, near dossier: String) -> String? {
    find(name, in: roots(near: dossier))
  }

  private func find(_ name: String, beside edition: String) -> String? {
    guard let resolved = FileReader.resolved(edition) else { return nil }
    let parent = FileReader.shown(FileReader.parent(of: resolved))
    return find(name, in: [parent] + (root.map { [$0] } ?? []))
  }

  private func find(_ name: String, in roots: [String]) -> String? {
    guard !name.contains("/"), name != ".", name != ".." else { return nil }
    return roots.map { FileReader.join($0, name) }.first { FileReader.kind(of: $0) == .folder }
  }

  /// Where editions are looked for: `--criteria`, else every `criteria` at or above the dossier,
  /// else the working directory's.
  private func roots(near dossier: String) -> [String] {
    if let root { return [root] }
    var roots: [String] = []
    var folder = FileReader.resolved(dossier)
    while let current = folder {
      roots.append(FileReader.shown(FileReader.join(current, "criteria")))
      folder = current == "/" ? nil : FileReader.parent(of: current)
    }
    if !roots.contains("criteria") { roots.append("criteria") }
    return roots
  }
}
