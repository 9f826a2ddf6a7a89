package import Criteria
package import Diagnostics
package import Dossier
package import Reports

/// Reads a dossier from disk together with its edition.
package struct DossierLoader {
  /// A dossier that was read, with what its report is made from.
  package struct Loaded {
    package var edition: Edition
    package var dossier: Dossier
    package var files: [ReportInputs.File]
    /// What was found of the documents that are files; nil if none were looked for.
    package var evidence: EvidenceFiles?
    /// What reports call the files that were read, by their path.
    package var names: [String: String]
  }

  package let library: CriteriaLibrary
  package let problems: DiagnosticCollector
  /// The day to judge by in place of the dossier's own.
  package var clock: CalendarDate?
  /// Peer reviews laid beside the dossier.
  package var reviews: [String] = []
  /// The folder that the documents' files are relative to, if they are to be checked.
  package var evidence: String?

  package init(
    library: CriteriaLibrary, problems: DiagnosticCollector, clock: CalendarDate? = nil,
    reviews: [String] = [], evidence: String? = nil
  ) {
    self.library = library
    self.problems = problems
    self.clock = clock
    self.reviews = reviews
    self.evidence = evidence
  }

  /// Reads a dossier; what is returned means nothing if errors were reported.
  package func load(_ path: String) -> Loaded? {
    let files = FileReader(problems: problems, working: library.working)
    switch FileReader.kind(of: path) {
    case .folder: break
    case .missing:
      if library.folders(named: path).isEmpty {
        report(.notFound, "no dossier at '\(path)'", path)
      } else {
        report(
          .notFound, "'\(path)' is the name of an edition, not a dossier", path,
          besides: "; '\(ShellWord.command(["oeci", "handbook", path]))' prints the criteria")
      }
      return nil
    case .brokenLink, .unreachable:
      files.reportUnreadable(path)
      return nil
    case .file, .other:
      report(.notFound, "'\(path)' is not a folder; a dossier is one", path)
      return nil
    }
    if let below = dossiersBelow(path, files) {
      report(.notFound, "'\(path)' is not a dossier itself; it holds \(below)", path)
      return nil
    }
    var folder = dossierFolder(at: path, files)
    folder.reviews = reviews.compactMap { review in
      files.read(
        review, name: String(review.split(separator: "/").last ?? ""),
        within: [FileReader.ownFolder(of: review)])
    }
    guard let header = DossierHeader.read(folder, path: path, reporting: problems) else {
      return nil
    }
    let volume = volume(of: header, path)
    let criteria = volume?.result ?? .missing
    let dossier = DossierReader.read(
      folder, header: header, clock: clock, criteria: criteria, reporting: problems)
    guard !problems.hasErrors else { return nil }
    let found = evidence.flatMap { EvidenceCheck(root: $0, problems: problems)?.check(dossier) }
    guard !problems.hasErrors else { return nil }
    let own =
      folder.files.map { (origin: "dossier", file: $0) }
      + folder.reviews.map { (origin: "review", file: $0) }
    var names = volume?.names ?? [:]
    for (origin, file) in own {
      names[file.path] = origin == "dossier" ? file.name : "\(origin)/\(file.name)"
    }
    return Loaded(
      edition: criteria.edition, dossier: dossier,
      files: own.map { ReportInputs.File(origin: $0.origin, $0.file) }
        + (volume.map(library.files) ?? []),
      evidence: found, names: names)
  }

  private func volume(of header: DossierHeader, _ path: String) -> EditionCache.Volume? {
    guard let (name, range) = header.edition else { return nil }
    if let found = library.edition(name, for: path) { return found }
    guard !header.isLost else { return nil }
    let known = library.names(near: path)
    problems.report(
      .unknownEdition,
      "no edition \(name.quoted) is found"
        + (library.faultOfRoot == nil ? " \(library.placesInWords(near: path))" : ""),
      at: range,
      suggestion: library.faultOfRoot.map { .init($0) }
        ?? problems.wayOut(
          of: name, among: known, for: .unknownEdition,
          list: CriteriaLibrary.wayToEditions(known)))
    return nil
  }

  /// The folders of dossiers in one that is none; nil if it is one, or holds none.
  private func dossiersBelow(_ path: String, _ reader: FileReader) -> String? {
    func isDossier(_ folder: String) -> Bool {
      FileReader.kind(of: FileReader.join(folder, "dossier.yaml")) != .missing
    }
    guard !isDossier(path) else { return nil }
    let below = folders(in: path, reader).map { FileReader.join(path, $0) }.filter(isDossier)
    return below.isEmpty ? nil : below.map { "'\($0)'" }.joined(separator: ", ")
  }

  /// The files of a dossier: those in it and in its folders, whatever their names.
  package func dossierFolder(at path: String, _ reader: FileReader) -> DossierFolder {
    let root = FileReader.resolved(path) ?? path
    let names = root.split(separator: "/").map(String.init)
    var dossier = DossierFolder(path: Array(names.suffix(2)), files: [])
    func add(_ folder: String, prefix: String = "") {
      let found = reader.yamlFiles(in: folder, prefix: prefix, within: [root])
      dossier.files += found.files
      dossier.unread.formUnion(found.unread)
    }
    add(path)
    for part in reader.names(in: path) ?? [] {
      let folder = FileReader.join(path, part)
      let isPart = DossierFolder.parts.contains(part)
      switch FileReader.kind(of: folder) {
      case .folder where reader.staysWithin([root], folder): add(folder, prefix: "\(part)/")
      case .brokenLink where isPart, .unreachable where isPart:
        reader.reportUnreadable(folder)
        dossier.unread.insert("\(part)/")
        continue
      default: continue
      }
      guard isPart else { continue }
      for name in folders(in: folder, reader) {
        let inner = FileReader.join(folder, name)
        if reader.staysWithin([root], inner) { add(inner, prefix: "\(part)/\(name)/") }
      }
    }
    return dossier
  }

  private func folders(in path: String, _ reader: FileReader) -> [String] {
    (reader.names(in: path) ?? []).filter {
      FileReader.kind(of: FileReader.join(path, $0)) == .folder
    }
  }

  private func report(
    _ code: DiagnosticCode, _ message: String, _ path: String, besides: String = ""
  ) {
    problems.report(
      code, message, at: SourceRange(startOf: SourceFile(path: path)),
      suggestion: .init(
        "name a folder that holds a dossier.yaml: reports/<centre>/<year>\(besides)"))
  }
}
