import Criteria
import Diagnostics
import Dossier

/// An edition or a dossier to check.
enum ValidationTargets: Hashable {
  case edition(String)
  case dossier(String)

  /// The folder.
  var path: String {
    switch self {
    case .edition(let path), .dossier(let path): path
    }
  }

  /// The dossiers that paths name, each once, in the order named.
  ///
  /// - Parameter paths: Folders of dossiers, or folders that hold such folders.
  /// - Returns: The folders; a path that holds no dossier stands for itself.
  static func dossiers(_ paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.flatMap { path in
      let found = find(path).compactMap { target -> String? in
        if case .dossier(let folder) = target { folder } else { nil }
      }
      return FileReader.kind(of: path) == .folder && !found.isEmpty ? found : [path]
    }.filter { seen.insert($0).inserted }
  }

  /// The editions and dossiers that arguments name, each once, in the order named.
  ///
  /// - Parameters:
  ///   - arguments: Paths, or names of editions.
  ///   - library: Knows editions by name.
  ///   - problems: Where what names neither is reported.
  /// - Returns: The editions and dossiers.
  static func find(
    _ arguments: [String], in library: CriteriaLibrary, reporting problems: DiagnosticCollector
  ) -> [ValidationTargets] {
    var targets: [ValidationTargets] = []
    var seen: Set<ValidationTargets> = []
    for argument in arguments {
      var found = find(argument)
      if found.isEmpty { found = library.folders(named: trimmed(argument)).map { .edition($0) } }
      if found.isEmpty { report(argument, library, to: problems) }
      targets += found.filter { seen.insert($0).inserted }
    }
    return targets
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

  private static func find(_ path: String) -> [ValidationTargets] {
    switch FileReader.kind(of: path) {
    case .folder:
      let owner = owner(of: path)
      // A folder of a dossier, one file a department, is checked as a file in it is.
      if let owner, target(at: path) == nil, isPart(path, of: owner) { return [owner] }
      let found = search(trimmed(path), depth: depth)
      return found.isEmpty ? owner.map { [$0] } ?? [] : found
    case .file: return owner(of: path).map { [$0] } ?? []
    case .missing, .other: return []
    }
  }

  /// How many folders deep editions and dossiers are looked for.
  private static let depth = 3

  private static func trimmed(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The edition or dossier that a folder is; nil if it is none.
  static func target(at folder: String) -> ValidationTargets? {
    if holds(folder, "edition.yaml") { return .edition(folder) }
    return holds(folder, "dossier.yaml") ? .dossier(folder) : nil
  }

  /// Whether a file is in a folder, be it one that cannot be read, which is then reported.
  private static func holds(_ folder: String, _ name: String) -> Bool {
    FileReader.kind(of: FileReader.join(folder, name)) != .missing
  }

  private static func search(_ folder: String, depth: Int) -> [ValidationTargets] {
    if let target = target(at: folder) { return [target] }
    let names = FileReader(problems: DiagnosticCollector()).names(in: folder) ?? []
    let folders = names.map { FileReader.join(folder, $0) }
      .filter { FileReader.kind(of: $0) == .folder }
    let below = depth > 0 ? folders.flatMap { search($0, depth: depth - 1) } : []
    guard below.isEmpty, let meant = misnamed(names, in: folder) else { return below }
    // Below the folder that was named, a file of almost the right name may be a stranger.
    return depth == Self.depth || holdsMore(names, of: meant) ? [meant] : []
  }

  /// Whether a folder holds an edition, be it under a file name that is almost right.
  static func isEdition(_ folder: String) -> Bool {
    if holds(folder, "edition.yaml") { return true }
    let names = FileReader(problems: DiagnosticCollector()).names(in: folder) ?? []
    return misnamed(names, in: folder) == .edition(folder)
  }

  /// What a folder is most likely meant to be whose file is named almost right, which is then told.
  private static func misnamed(_ names: [String], in folder: String) -> ValidationTargets? {
    for name in names where FileReader.looksLikeYAML(name) {
      if EditionFolder.suggestedName(for: name) == "edition.yaml" { return .edition(folder) }
      if DossierFolder.suggestedName(for: name) == "dossier.yaml" { return .dossier(folder) }
    }
    return nil
  }

  /// Whether a folder holds other files, by their right names, of what it is meant to be.
  private static func holdsMore(_ names: [String], of meant: ValidationTargets) -> Bool {
    switch meant {
    case .edition: names.contains(where: EditionFolder.parts.contains)
    case .dossier:
      DossierFolder.parts.contains { names.contains($0) || names.contains("\($0).yaml") }
    }
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
