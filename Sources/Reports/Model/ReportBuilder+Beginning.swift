import Criteria
import Diagnostics
import Dossier
import Words

/// What to do while nothing is entered yet.
extension ReportBuilder {
  var beginning: [FirstStep] {
    guard dossier.documents.isEmpty, dossier.figures.isEmpty, dossier.answers.isEmpty else {
      return []
    }
    let parts = ["documents", "quantitative", "qualitative"]
    let missing = parts.filter { !hasFile(of: $0) }.map { "\($0).yaml" }
    return [
      FirstStep(
        purpose: .begin,
        .fillIn(
          DossierParts(
            present: parts.filter(hasFile).map(part), missing: missing, year: dossier.year,
            edition: ShellWord.quoted(edition.id),
            designation: ShellWord.quoted(edition.designations[dossier.designation].id))),
        for: .report, ids: [], place: .section(.standards))
    ]
  }

  private func hasFile(of part: String) -> Bool {
    ownFiles.contains("\(part).yaml") || ownFiles.contains { $0.hasPrefix("\(part)/") }
  }

  /// A part of the dossier: its file, or the folder that it is divided into.
  private func part(_ name: String) -> DossierParts.Part {
    ownFiles.contains { $0.hasPrefix("\(name)/") } ? .folder("\(name)/") : .file("\(name).yaml")
  }

  /// The dossier's own files that were read, empty ones too.
  private var ownFiles: [String] { inputs.files.filter { $0.origin == "dossier" }.map(\.path) }
}
