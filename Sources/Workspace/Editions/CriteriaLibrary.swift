package import Criteria
package import CriteriaTesting
package import Diagnostics
package import Reports

/// Finds editions on disk, and reports what is wrong with each once.
package final class CriteriaLibrary {
  /// The folder given with `--criteria`, if any.
  package let root: String?
  /// The editions that were read by now.
  let cache: EditionCache
  /// The files of the run.
  package let working: WorkingFiles
  private let problems: DiagnosticCollector
  private var reported: [String: EditionDigests] = [:]

  /// - Parameters:
  ///   - root: The folder given with `--criteria`, if any.
  ///   - cache: The editions that were read before.
  ///   - problems: Where unreadable and faulty editions are reported.
  ///   - working: The files of the run.
  package init(
    root: String?, cache: EditionCache = EditionCache(), problems: DiagnosticCollector,
    working: WorkingFiles = WorkingFiles()
  ) {
    self.working = working
    self.root = root
    self.cache = cache
    self.problems = problems
  }

  /// The edition that a dossier names; nil if no folder holds it.
  package func edition(_ name: String, for dossier: String) -> EditionCache.Volume? {
    switch find(name, in: roots(near: dossier), reporting: problems) {
    case .found(let path): edition(at: path)
    case .barred: EditionCache.Volume.unreadable
    case .none: nil
    }
  }

  /// The folder of an edition; nil if there is none, or none that can be read.
  package func folder(of name: String, near dossier: String) -> String? {
    let found = find(name, in: roots(near: dossier), reporting: DiagnosticCollector())
    return if case .found(let path) = found { path } else { nil }
  }

  /// The edition in a folder, with its base editions from the same place.
  package func edition(at path: String) -> EditionCache.Volume? {
    let place = FileReader.resolved(path).map(FileReader.parent(of:)) ?? ""
    guard let volume = cache.volume(at: path, in: place, read: { read(path, &$0) }) else {
      return nil
    }
    if reported[path] !== volume.digests {
      reported[path] = volume.digests
      problems.absorb(volume.problems)
    }
    return volume
  }

  /// Every file that an edition was read from, with its digest.
  package func files(of volume: EditionCache.Volume) -> [ReportInputs.File] {
    volume.files
  }

  /// The edition in a folder with its tests, `tests/*.yaml`; nil if the edition is not there.
  ///
  /// The tests are read even if the edition has faults, so that theirs show in the same run.
  package func tests(
    ofEditionAt path: String
  ) -> (criteria: EditionReader.Result, tests: [CriteriaTest])? {
    guard ValidationTargets.isEdition(path) else {
      problems.report(
        .notFound,
        "'\(path)' is neither the folder of an edition nor the name of one found "
          + placesInWords(near: "."),
        at: SourceRange(startOf: SourceFile(path: path)),
        suggestion: .init(wayToEdition(path, near: ".")))
      return nil
    }
    guard let criteria = edition(at: path)?.result else { return nil }
    let folder = FileReader.join(path, "tests")
    let reader = FileReader(problems: problems, working: working)
    let roots = Self.linkRoots(of: path)
    guard FileReader.kind(of: folder) != .missing, reader.staysWithin(roots, folder) else {
      return (criteria, [])
    }
    let found = reader.yamlFiles(in: folder, prefix: "tests/", within: roots)
    return (criteria, CriteriaTestReader.read(found.files, criteria: criteria, reporting: problems))
  }

  private func read(_ path: String, _ known: inout KnownEditions) -> EditionCache.Volume? {
    guard let resolved = FileReader.resolved(path),
      let name = resolved.split(separator: "/").last.map(String.init)
    else { return nil }
    let own = DiagnosticCollector()
    var search = EditionSearch(
      known,
      lookup: { [self] other in
        other == name ? folder(at: path) : base(other, beside: path)
      }, names: { [self] in Self.names(in: roots(beside: path)) })
    guard let folder = search.folder(name) else { return nil }
    let result = EditionReader.read(folder, search: &search, reporting: own)
    known = search.known
    var names: [String: String] = [:]
    for folder in result.folders {
      for file in folder.files { names[file.path] = "\(folder.name)/\(file.name)" }
    }
    return EditionCache.Volume(
      path: path, result: result, names: names, problems: own.findings)
  }

  /// A base edition; one that cannot be read stands for itself, so that nobody looks for another.
  private func base(_ name: String, beside edition: String) -> EditionFolder? {
    let own = DiagnosticCollector()
    switch find(name, in: roots(beside: edition), reporting: own) {
    case .found(let path): return folder(at: path)
    case .none: return nil
    case .barred:
      return EditionFolder(
        name: name, files: [], unread: ["edition.yaml"], problems: own.findings)
    }
  }

  private func folder(at path: String) -> EditionFolder? {
    guard let resolved = FileReader.resolved(path),
      let name = resolved.split(separator: "/").last
    else { return nil }
    let problems = DiagnosticCollector()
    let found = FileReader(problems: problems, working: working)
      .yamlFiles(in: path, within: Self.linkRoots(of: path))
    return EditionFolder(
      name: String(name), identity: resolved, files: found.files, unread: found.unread,
      problems: problems.findings)
  }

  /// The folders that links in an edition must not lead out of: its own, and the one it lies in.
  private static func linkRoots(of path: String) -> [String] {
    let folder = FileReader.parts(of: path).folder
    return [FileReader.resolved(path), FileReader.resolved(folder)].compactMap(\.self)
  }

  /// Why the folder given with `--criteria` cannot hold editions; nil if it may.
  package var faultOfRoot: String? {
    guard let root else { return nil }
    guard FileReader.kind(of: root) == .folder else {
      return "'\(root)', given with --criteria, is not a folder"
    }
    let isEdition = FileReader.kind(of: FileReader.join(root, "edition.yaml")) == .file
    return isEdition ? "'\(root)' is an edition itself: give --criteria the folder it lies in" : nil
  }

  /// The names of the editions a dossier could have meant.
  package func names(near dossier: String) -> [String] { Self.names(in: roots(near: dossier)) }

  /// The folder of the edition that an argument names, by its path or by its name; the argument
  /// itself if there is none.
  package func folder(named argument: String) -> String {
    ValidationTargets.isEdition(argument) ? argument : folders(named: argument).first ?? argument
  }

  /// The folders of the editions that a word names: one by its own name, or all of the nearest place
  /// by 'criteria' where the working directory has no folder of this name.
  ///
  /// A name is looked for as the one in a dossier of the working directory would be.
  package func folders(named word: String) -> [String] {
    let places = roots(near: ".")
    if case .found(let folder) = find(word, in: places, reporting: problems),
      ValidationTargets.isEdition(folder)
    {
      return [folder]
    }
    guard word == Self.usualPlace, FileReader.kind(of: word) == .missing,
      let place = places.first(where: { FileReader.kind(of: $0) == .folder })
    else { return [] }
    return Self.names(in: [place]).map { FileReader.join(place, $0) }
  }

  /// What to do where no edition of a name is found.
  package func wayToEdition(_ name: String, near dossier: String) -> String {
    if let faultOfRoot { return faultOfRoot }
    let known = names(near: dossier)
    let last = FileReader.parts(of: name).name
    if last != name, known.contains(last) { return "give its name alone: \(last)" }
    let list = Self.wayToEditions(known)
    return NearestName.meant(by: name, among: known).map { "did you mean '\($0)'? (\(list))" }
      ?? list
  }

  /// How to come by an edition, where some are found or none.
  package static func wayToEditions(_ known: [String]) -> String {
    known.isEmpty
      ? "put its folder under \(usualPlace)/, or say where it is with --criteria"
      : "the editions found are: \(known.inNaturalOrder.joined(separator: ", "))"
  }

  /// Where editions were looked for, for messages.
  package func placesInWords(near dossier: String) -> String {
    let there = roots(near: dossier).filter { FileReader.kind(of: $0) == .folder }
    guard there.isEmpty else { return "in \(there.map { "'\($0)'" }.joined(separator: ", "))" }
    let place = dossier == "." ? "the working directory" : "'\(dossier)', in the working directory"
    return "in any folder '\(Self.usualPlace)' at or above \(place) or beside the program"
  }

  /// What the folder that holds editions is called.
  private static let usualPlace = "criteria"

  private static func names(in roots: [String]) -> [String] {
    let names = roots.flatMap { root in
      (FileReader(problems: DiagnosticCollector()).names(in: root) ?? [])
        .filter { ValidationTargets.isEdition(FileReader.join(root, $0)) }
    }
    return Set(names).sorted()
  }

  /// What a search for an edition gives.
  private enum Found {
    case found(String)
    /// The place to look in comes first and cannot be read, which was reported.
    case barred
    case none
  }

  /// Where the editions that another one names are looked for: beside it, then where those of
  /// dossiers are.
  private func roots(beside edition: String) -> [String] {
    guard let resolved = FileReader.resolved(edition) else { return [] }
    let folder = FileReader.shown(FileReader.parent(of: resolved))
    return [folder] + roots(near: folder).filter { $0 != folder }
  }

  /// The folder of an edition in the first place that has it, spelled in one way however the place
  /// was given.
  ///
  /// A place that cannot be read may have it, so that nothing is taken from one further away.
  private func find(
    _ name: String, in roots: [String], reporting problems: DiagnosticCollector
  ) -> Found {
    guard !name.contains("/"), name != ".", name != ".." else { return .none }
    let reader = FileReader(problems: problems)
    for root in roots {
      switch FileReader.kind(of: root) {
      case .folder: if reader.names(in: root) == nil { return .barred }
      case .brokenLink:
        reader.reportUnreadable(root)
        return .barred
      case .missing, .file, .other, .unreachable: continue
      }
      let path = FileReader.join(root, name)
      switch FileReader.kind(of: path) {
      case .folder:
        // A folder elsewhere is an edition because it says so, whatever the link to it is called.
        guard
          FileReader.kind(of: FileReader.join(path, "edition.yaml")) != .missing
            || reader.staysWithin([FileReader.resolved(root) ?? root], path)
        else { return .barred }
        return .found(FileReader.resolved(path).map(FileReader.shown) ?? path)
      case .brokenLink, .unreachable:
        reader.reportUnreadable(path)
        return .barred
      case .missing, .file, .other: continue
      }
    }
    return .none
  }

  /// Where editions are looked for: `--criteria`, else every `criteria` at or above the dossier,
  /// else the working directory's, else the one that was packed beside the program.
  private func roots(near dossier: String) -> [String] {
    if let root { return [root] }
    var roots: [String] = []
    var folder = FileReader.resolved(dossier)
    while let current = folder {
      roots.append(FileReader.shown(FileReader.join(current, Self.usualPlace)))
      folder = current == "/" ? nil : FileReader.parent(of: current)
    }
    if !roots.contains(Self.usualPlace) { roots.append(Self.usualPlace) }
    if let program = FileReader.resolved("/proc/self/exe") {
      let beside = FileReader.shown(
        FileReader.join(FileReader.parent(of: program), Self.usualPlace))
      if !roots.contains(beside) { roots.append(beside) }
    }
    return roots
  }
}
