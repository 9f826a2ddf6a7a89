package import Diagnostics

/// The files of one dossier as they were read from disk.
package struct DossierFolder: Sendable {
  /// The last names of its path, `<centre>/<year>`; empty where it has none.
  package var path: [String]
  /// Every YAML file in it, with its name relative to the folder: `documents/surgery.yaml`.
  package var files: [SourceFile]
  /// Peer reviews laid beside the dossier.
  package var reviews: [SourceFile]
  /// The names of files that are there and could not be read, which was reported.
  package var unread: Set<String>

  package init(
    path: [String] = [], files: [SourceFile], reviews: [SourceFile] = [], unread: Set<String> = []
  ) {
    self.path = path
    self.files = files
    self.reviews = reviews
    self.unread = unread
  }

  /// A part a dossier may have besides `dossier.yaml`: a file or a folder of files.
  enum Part: String, CaseIterable {
    case documents, quantitative, qualitative
    case peerReview = "peer-review"
    case improvementPlan = "improvement-plan"
  }

  /// The names of the parts.
  package static let parts = Part.allCases.map(\.rawValue)

  /// The files of a part, by name.
  func files(of part: String) -> [SourceFile] {
    files.filter { Self.isFile($0.name, of: part) && isRead($0) }.sorted { $0.name < $1.name }
  }

  private static func isFile(_ name: String, of part: String) -> Bool {
    name == "\(part).yaml" || name.hasPrefix("\(part)/")
  }

  /// Whether a file of a part may be missing: it could not be read, or has another name.
  func hasLost(_ part: String) -> Bool {
    unread.contains { Self.isFile($0, of: part) } || files.contains { !isRead($0) }
  }

  /// Reports files that nothing reads, and parts that are both a file and a folder.
  func check(reporting problems: DiagnosticCollector) {
    for file in files.sorted(by: { $0.name < $1.name }) where !isRead(file) {
      problems.report(
        .unrecognisedFile, "unexpected file '\(file.name)' in a dossier",
        at: SourceRange(startOf: file),
        suggestion: .init(wayOut(for: file.name)))
    }
    for part in Self.parts {
      let found = files(of: part)
      guard let single = found.first(where: { $0.name == "\(part).yaml" }),
        let other = found.first(where: { $0.name != single.name })
      else { continue }
      problems.report(
        .fileAndFolder, "both '\(part).yaml' and a folder '\(part)' stand in the dossier",
        at: SourceRange(startOf: single),
        notes: [.init("a file of the folder", at: SourceRange(startOf: other))],
        suggestion: .init("move the file into the folder"))
    }
  }

  /// What to do with a file that nothing reads.
  private func wayOut(for name: String) -> String {
    guard let meant = Self.suggestedName(for: name) else {
      return
        "its files are dossier.yaml, \(Self.parts.map { "\($0).yaml" }.joined(separator: ", "))"
    }
    let part = String(meant.prefix { $0 != "/" && $0 != "." })
    if files.contains(where: { $0.name == meant }) {
      let isPart = meant == "\(part).yaml" && Self.parts.contains(part)
      return "'\(meant)' is there too: move what it holds into that file"
        + (isPart ? ", or both files into a folder '\(part)'" : "")
    }
    let folder = files(of: part)
    if meant == "\(part).yaml", !folder.isEmpty {
      return "move it into the folder '\(part)' beside it, as '\(part)/NAME.yaml'"
    }
    return "did you mean '\(meant)'?"
  }

  /// Whether a file is there that was reported as most likely meant to be `dossier.yaml`.
  var hasMisnamedHeader: Bool {
    files.contains { !isRead($0) && Self.suggestedName(for: $0.name) == "dossier.yaml" }
  }

  /// The name that a file nothing reads was most likely meant to have.
  package static func suggestedName(for name: String) -> String? {
    let path = name.split(separator: "/").map(String.init)
    let stem = path.last.flatMap { $0.split(separator: ".").first }.map(String.init) ?? name
    func part(_ text: String, among names: [String]) -> String? {
      let lower = text.lowercased()
      return names.contains(lower) ? lower : NearestName.of(lower, among: names)
    }
    guard path.count > 1 else {
      return part(stem, among: parts + ["dossier"]).map { "\($0).yaml" }
    }
    return part(path[0], among: parts).map { "\($0)/\(stem).yaml" }
  }

  private func isRead(_ file: SourceFile) -> Bool {
    if file.name == "dossier.yaml" { return true }
    let path = file.name.split(separator: "/")
    guard file.name.hasSuffix(".yaml") else { return false }
    if path.count == 1 { return Self.parts.contains(String(file.name.dropLast(5))) }
    return path.count == 2 && Self.parts.contains(String(path[0]))
  }
}
