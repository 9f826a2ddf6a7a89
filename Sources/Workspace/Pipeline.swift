package import Assessment
package import Diagnostics
package import Reports

/// The way of the data, one function a stage: files → documents → edition and dossier → assessment →
/// report → pages → bytes.
package enum Pipeline {
  /// Files → documents → edition and dossier; nil if errors were reported.
  package static func load(_ path: String, with loader: DossierLoader) -> DossierLoader.Loaded? {
    let loaded = loader.load(path)
    return loader.problems.hasErrors ? nil : loaded
  }

  /// Edition and dossier → assessment.
  package static func assess(_ loaded: DossierLoader.Loaded) -> Assessment {
    Assessment(loaded.edition, loaded.dossier)
  }

  /// Assessment → report, which names the files it was made from.
  package static func report(
    of assessment: Assessment, from loaded: DossierLoader.Loaded
  ) -> Report {
    ReportBuilder.report(
      assessment,
      inputs: ReportInputs(
        loaded.edition, loaded.dossier, files: loaded.files, evidence: loaded.evidence),
      engine: Engine.name)
  }

  /// Report → pages, the one to read first at the beginning.
  package static func pages(of report: Report) -> [OutputFile] { OutputFile.files(of: report) }

  /// Pages → bytes in a folder, all of them or none; false if they could not be written, which was
  /// reported.
  package static func write(
    _ pages: [OutputFile], to folder: String, reporting problems: DiagnosticCollector
  ) -> Bool {
    ReportFiles(folder: folder, problems: problems).write(pages)
  }
}
