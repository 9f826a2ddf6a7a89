import Criteria
package import Diagnostics
import Dossier

/// An edition or a dossier to check.
package enum ValidationTargets: Hashable {
  case edition(String)
  case dossier(String)

  /// The folder.
  package var path: String {
    switch self {
    case .edition(let path), .dossier(let path): path
    }
  }

  /// The dossiers that paths name, each once, in the order named.
  ///
  /// - Parameters:
  ///   - paths: Folders of dossiers, or folders that hold such folders.
  ///   - problems: Where it is reported what cannot be looked into.
  /// - Returns: The folders; a path that holds no dossier stands for itself.
  package static func dossiers(
    _ paths: [String], reporting problems: DiagnosticCollector
  ) -> [String] {
    let all = paths.flatMap { path -> [String] in
      let before = problems.errorCount
      let found = find(path, TargetSearch(wantsEditions: false, problems: problems))
        .compactMap { target in
          if case .dossier(let folder) = target { folder } else { nil }
        }
      guard FileReader.kind(of: path) == .folder else { return [path] }
      let isTold = problems.errorCount > before
      return found.isEmpty && !isTold ? [path] : found
    }
    return each(all) { $0 }
  }

  /// The editions and dossiers that arguments name, each once, in the order named.
  ///
  /// - Parameters:
  ///   - arguments: Paths, or names of editions.
  ///   - library: Knows editions by name.
  ///   - problems: Where what names neither is reported.
  /// - Returns: The editions and dossiers.
  package static func find(
    _ arguments: [String], in library: CriteriaLibrary, reporting problems: DiagnosticCollector
  ) -> [ValidationTargets] {
    let all = arguments.flatMap { argument in
      let before = problems.errorCount
      var found = find(argument, TargetSearch(wantsEditions: true, problems: problems))
      if found.isEmpty { found = library.folders(named: trimmed(argument)).map { .edition($0) } }
      if found.isEmpty, problems.errorCount == before { report(argument, library, to: problems) }
      return found
    }
    return each(all) { $0.path }
  }

  /// Each of some things once, whatever ways their folders are spelled.
  private static func each<Element>(
    _ all: [Element], _ path: (Element) -> String
  ) -> [Element] {
    var seen: Set<String> = []
    return all.filter { seen.insert(FileReader.resolved(path($0)) ?? path($0)).inserted }
  }

  private static func report(
    _ argument: String, _ library: CriteriaLibrary, to problems: DiagnosticCollector
  ) {
    let range = SourceRange(startOf: SourceFile(path: argument))
    if FileReader.kind(of: argument) != .missing {
      problems.report(
        .notFound, "'\(argument)' is neither an edition nor a dossier, nor holds one", at: range,
        suggestion: .init("an edition's folder has an edition.yaml, a dossier's a dossier.yaml"))
      return
    }
    // A path is no name of an edition, but may end with one.
    let isName = !argument.contains("/")
    let last = FileReader.parts(of: trimmed(argument)).name
    problems.report(
      .notFound,
      "there is no file or folder '\(argument)'"
        + (isName ? ", and no edition of this name \(library.placesInWords(near: "."))" : ""),
      at: range,
      suggestion: .init(
        isName || library.names(near: ".").contains(last)
          ? library.wayToEdition(trimmed(argument), near: ".")
          : "an edition's folder has an edition.yaml, a dossier's a dossier.yaml"))
  }

  private static func find(_ path: String, _ search: TargetSearch) -> [ValidationTargets] {
    switch FileReader.kind(of: path) {
    case .folder:
      let owner = owner(of: path)
      // A folder of a dossier, one file a department, is checked as a file in it is.
      if let owner, target(at: path) == nil, isPart(path, of: owner) { return [owner] }
      let before = search.problems.errorCount
      let found = search.targets(in: trimmed(path))
      let isTold = search.problems.errorCount > before
      return found.isEmpty && !isTold ? owner.map { [$0] } ?? [] : found
    case .file: return owner(of: path).map { [$0] } ?? []
    case .brokenLink, .unreachable:
      FileReader(problems: search.problems).reportUnreadable(path)
      return []
    case .missing, .other: return []
    }
  }

  /// A path without slashes at its end, or twice between its parts.
  private static func trimmed(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return path.hasPrefix("/") ? "/\(parts)" : parts.isEmpty ? "." : parts
  }

  /// The edition or dossier that a folder is; nil if it is none.
  static func target(at folder: String) -> ValidationTargets? {
    if holds(folder, "edition.yaml") { return .edition(folder) }
    return holds(folder, "dossier.yaml") ? .dossier(folder) : nil
  }

  /// Whether a file is in a folder, be it one that cannot be read, which is then reported.
  private static func holds(_ folder: String, _ name: String) -> Bool {
    FileReader.exists(FileReader.join(folder, name))
  }

  /// Whether a folder holds an edition, be it under a file name that is almost right.
  static func isEdition(_ folder: String) -> Bool {
    if holds(folder, "edition.yaml") { return true }
    let names = FileReader(problems: DiagnosticCollector()).names(in: folder) ?? []
    return TargetSearch.misnamed(names, in: folder) == .edition(folder)
  }

  /// Whether a folder is one of those that an edition or dossier may have, or lies in one.
  private static func isPart(_ folder: String, of owner: ValidationTargets) -> Bool {
    guard let root = FileReader.resolved(owner.path), let path = FileReader.resolved(folder),
      let first = path.dropFirst(root.count).split(separator: "/").first.map(String.init)
    else { return false }
    return switch owner {
    case .edition: first == StrayFolders.known
    case .dossier: DossierFolder.parts.contains(first)
    }
  }

  /// The edition or dossier that a file or folder lies in.
  private static func owner(of file: String) -> ValidationTargets? {
    guard let resolved = FileReader.resolved(file) else { return nil }
    var parts = resolved.split(separator: "/").map(String.init)
    for _ in 0..<3 where parts.count > 1 {
      parts.removeLast()
      let folder = FileReader.shown("/" + parts.joined(separator: "/"))
      if let target = target(at: folder) { return target }
    }
    return nil
  }
}
