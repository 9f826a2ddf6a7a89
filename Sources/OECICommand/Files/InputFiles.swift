import Criteria
import Diagnostics
import Dossier
import Reports

/// The files that a report was made from, as they are on disk today.
struct InputFiles {
  /// The files with the digest that the report gives, by their place.
  private(set) var matching: [String] = []
  private(set) var changed: [String] = []
  /// The files that are not where the report and the editions lie.
  private(set) var missing: [String] = []
  /// The files in the folder of the dossier that the report does not list.
  private(set) var unlisted: [String] = []

  /// - Parameters:
  ///   - files: What the report lists.
  ///   - report: The path of the report, beside which its dossier is looked for.
  ///   - edition: What its dossier calls the edition.
  ///   - criteria: The folder that holds the editions, if one is given.
  init(_ files: [ReportInputs.File], report: String, edition: String, criteria: String?) {
    let problems = DiagnosticCollector()
    let folder = FileReader.parts(of: report).folder
    let library = CriteriaLibrary(root: criteria, problems: problems)
    // Files are named by the folder they lie in, which a link may give another name; asked only if
    // there is none of that name, or another one.
    lazy var layers = library.edition(edition, for: folder)?.result.folders ?? []
    for file in files {
      let isOfDossier = file.origin == "dossier" || file.origin == "review"
      // A name that leads elsewhere was not written by this program.
      let isSafe = !file.path.hasPrefix("/") && !file.path.split(separator: "/").contains("..")
      let place = isOfDossier ? folder : library.folder(of: file.origin, near: folder)
      var path = place.map { FileReader.join($0, file.path) }
      if isSafe, !isOfDossier, path.flatMap(Self.digest) != file.sha256 {
        let linked = layers.filter { $0.name == file.origin }.map {
          FileReader.join(FileReader.shown($0.identity), file.path)
        }
        path = linked.first { Self.digest($0) == file.sha256 } ?? linked.first ?? path
      }
      guard isSafe, let path else {
        missing.append("\(file.origin): \(file.path)")
        continue
      }
      switch Self.digest(path) {
      case file.sha256: matching.append(path)
      case .some: changed.append(path)
      case nil: missing.append(path)
      }
    }
    unlisted = Self.unlisted(beside: files, in: folder, library)
  }

  /// The digest of a file; nil if it is not there.
  private static func digest(_ path: String) -> String? {
    guard FileReader.kind(of: path) == .file else { return nil }
    return FileReader(problems: DiagnosticCollector()).read(path).map { Digest.sha256($0.bytes) }
  }

  /// What an assessment would read besides, if the dossier of the report lies in the folder.
  private static func unlisted(
    beside files: [ReportInputs.File], in folder: String, _ library: CriteriaLibrary
  ) -> [String] {
    guard FileReader.kind(of: FileReader.join(folder, "dossier.yaml")) == .file else { return [] }
    let problems = DiagnosticCollector()
    let listed = Set(files.filter { $0.origin == "dossier" }.map(\.path))
    return DossierLoader(library: library, problems: problems)
      .dossierFolder(at: folder, FileReader(problems: problems)).files.map(\.name)
      .filter { !listed.contains($0) }.sorted().map { FileReader.join(folder, $0) }
  }
}
