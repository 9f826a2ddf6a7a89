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
  ///   - criteria: The folder that holds the editions, if one is given.
  init(_ files: [ReportInputs.File], report: String, criteria: String?) {
    let problems = DiagnosticCollector()
    let folder = FileReader.parts(of: report).folder
    let library = CriteriaLibrary(root: criteria, problems: problems)
    for file in files {
      let isOfDossier = file.origin == "dossier" || file.origin == "review"
      let place = isOfDossier ? folder : library.folder(of: file.origin, near: folder)
      // A name that leads elsewhere was not written by this program.
      let isSafe = !file.path.hasPrefix("/") && !file.path.split(separator: "/").contains("..")
      guard let place, isSafe else {
        missing.append("\(file.origin): \(file.path)")
        continue
      }
      let path = FileReader.join(place, file.path)
      guard FileReader.kind(of: path) == .file,
        let found = FileReader(problems: problems).read(path)
      else {
        missing.append(path)
        continue
      }
      if Digest.sha256(found.bytes) == file.sha256 {
        matching.append(path)
      } else {
        changed.append(path)
      }
    }
    unlisted = Self.unlisted(beside: files, in: folder, library)
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
