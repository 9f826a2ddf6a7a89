package import Diagnostics

/// Folders in an edition that nothing reads, such as `test` for `tests`.
package enum StrayFolders {
  /// The folder of an edition that is read.
  package static let known = "tests"

  /// Reports those that hold YAML files, or whose name differs in case or number alone from one that is read.
  package static func check(_ edition: String, reporting problems: DiagnosticCollector) {
    let silent = FileReader(problems: DiagnosticCollector())
    for name in silent.names(in: edition) ?? [] where name != known {
      let path = FileReader.join(edition, name)
      guard FileReader.kind(of: path) == .folder else { continue }
      let lower = name.lowercased()
      let isNamed = lower == known || lower + "s" == known
      guard isNamed || silent.holdsYAML(path) else { continue }
      let isMeant = isNamed || NearestName.of(lower, among: [known]) != nil
      problems.report(
        .strayFolder, "nothing reads the folder '\(name)' of an edition",
        at: SourceRange(startOf: SourceFile(path: path)),
        suggestion: .init(
          isMeant
            ? "did you mean '\(known)'?"
            : "an edition's files stand in its own folder, its tests in '\(known)'"))
    }
  }
}
