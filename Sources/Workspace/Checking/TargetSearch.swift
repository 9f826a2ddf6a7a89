import Criteria
package import Diagnostics
import Dossier

/// Looks for editions and dossiers in the folders below one; what cannot be looked into is reported.
package struct TargetSearch {
  /// Whether editions are looked for too.
  let wantsEditions: Bool
  let problems: DiagnosticCollector
  private var reader: FileReader { FileReader(problems: problems) }

  package init(wantsEditions: Bool, problems: DiagnosticCollector) {
    self.wantsEditions = wantsEditions
    self.problems = problems
  }

  /// How many folders deep editions and dossiers are looked for.
  private static let depth = 3

  /// The targets that a folder is or holds.
  func targets(in folder: String) -> [ValidationTargets] { targets(in: folder, depth: Self.depth) }

  private func targets(in folder: String, depth: Int) -> [ValidationTargets] {
    guard let names = reader.names(in: folder) else { return [] }
    if names.contains("edition.yaml") { return [.edition(folder)] }
    if names.contains("dossier.yaml") { return [.dossier(folder)] }
    let below = depth > 0 ? targets(below: folder, names, depth) : []
    guard below.isEmpty else { return below }
    if let meant = Self.misnamed(names, in: folder),
      // Below the folder that was named, a file of almost the right name may be a stranger.
      depth == Self.depth || Self.holdsMore(names, of: meant) || Self.hasOtherEnding(names, meant)
    {
      return [meant]
    }
    if depth < Self.depth { reportWithoutHeader(folder, names) }
    return below
  }

  private func targets(
    below folder: String, _ names: [String], _ depth: Int
  ) -> [ValidationTargets] {
    var all: [ValidationTargets] = []
    var years: [String] = []
    for name in names {
      let path = FileReader.join(folder, name)
      switch FileReader.kind(of: path) {
      case .folder:
        let before = problems.errorCount
        let found = targets(in: path, depth: depth - 1)
        all += found
        if found.isEmpty, problems.errorCount == before, Self.isYear(name) { years.append(path) }
      case .brokenLink, .unreachable: reader.reportUnreadable(path)
      case .file, .other, .missing: break
      }
    }
    let isCentre = all.contains {
      if case .dossier(let path) = $0 { FileReader.parts(of: path).folder == folder } else { false }
    }
    if isCentre || Self.isInReports(folder) {
      for year in years { reportWithoutDossier(year) }
    }
    return all
  }

  /// Whether a folder lies in the one that dossiers lie in by custom.
  private static func isInReports(_ folder: String) -> Bool {
    FileReader.resolved(folder).map(FileReader.parent(of:))?.hasSuffix("/reports") ?? false
  }

  /// Whether a folder is named for a year.
  package static func isYear(_ name: String) -> Bool {
    name.utf8.count == 4 && Int(name).map { (1900...2999).contains($0) } == true
  }

  /// Reports a folder for a year without a dossier, unless it keeps a report alone.
  private func reportWithoutDossier(_ folder: String) {
    guard !FileReader.exists(FileReader.join(folder, "report.json")) else { return }
    report(folder, "dossier.yaml")
  }

  /// Reports a folder with parts of a dossier or an edition that lacks the file they depend on.
  ///
  /// - Returns: Whether it is one.
  @discardableResult
  package func reportWithoutHeader(_ folder: String, _ names: [String]) -> Bool {
    let editions = Set(EditionFolder.parts)
    let isDossier = names.contains { name in
      DossierFolder.parts.contains { "\($0).yaml" == name && !editions.contains(name) }
    }
    let isEdition =
      wantsEditions
      && names.contains { $0 != "documents.yaml" && editions.contains($0) }
    if isDossier || isEdition { report(folder, isDossier ? "dossier.yaml" : "edition.yaml") }
    return isDossier || isEdition
  }

  package func report(_ folder: String, _ name: String) {
    problems.report(
      .missingHeader, "'\(folder)' has no \(name), so nothing in it counts",
      at: SourceRange(startOf: SourceFile(path: folder)),
      suggestion: .init(Self.wayToHeader(name, in: folder)))
  }

  /// How a folder comes by the file it needs: by another name for one that is there, if there is one.
  private static func wayToHeader(_ name: String, in folder: String) -> String {
    let wanted = FileReader.join(folder, name)
    let stem = name.prefix { $0 != "." }
    let others = FileReader(problems: DiagnosticCollector()).names(in: folder) ?? []
    if let other = others.first(where: { $0.lowercased().prefix { $0 != "." } == stem }) {
      return "rename \(FileReader.join(folder, other)) to \(name)"
    }
    return "add \(wanted), or move the folder elsewhere"
  }

  /// What a folder is most likely meant to be whose file is named almost right, which is then told.
  package static func misnamed(_ names: [String], in folder: String) -> ValidationTargets? {
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

  /// Whether a folder holds the file it needs in all but the ending of its name and its capitals.
  private static func hasOtherEnding(_ names: [String], _ meant: ValidationTargets) -> Bool {
    let stem =
      switch meant {
      case .edition: "edition"
      case .dossier: "dossier"
      }
    return names.contains { name in
      FileReader.looksLikeYAML(name) && name.lowercased().prefix { $0 != "." } == stem
    }
  }
}
