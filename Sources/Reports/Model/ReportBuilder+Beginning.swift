import Criteria
import Diagnostics
import Dossier

/// What to do while nothing is entered yet.
extension ReportBuilder {
  var beginning: [FirstStep] {
    guard dossier.documents.isEmpty, dossier.figures.isEmpty, dossier.answers.isEmpty else {
      return []
    }
    let parts = ["documents", "quantitative", "qualitative"]
    let missing = parts.filter { !hasFile(of: $0) }.map { "\($0).yaml" }
    let there = parts.filter(hasFile).map(name(ofPart:))
    return [
      FirstStep(
        purpose: .begin,
        text: [
          "Fill in \((there.isEmpty ? missing : there).listed) beside dossier.yaml",
          missing.isEmpty ? nil : writing(missing, isRest: !there.isEmpty),
          "one document may show many items",
        ].compactMap { $0 }.joined(separator: "; "),
        reason: "a report that can say something", ids: [], place: .section(.standards))
    ]
  }

  /// How to come by parts of the dossier that have no file yet.
  private func writing(_ missing: [String], isRest: Bool) -> String {
    let sought = edition.designations[dossier.designation].id
    return "'oeci init NEW-FOLDER/CENTRE/\(dossier.year) --edition \(ShellWord.quoted(edition.id)) "
      + "--designation \(ShellWord.quoted(sought))' writes \(isRest ? missing.listed : "them") with every question, to be "
      + "moved here"
  }

  private func hasFile(of part: String) -> Bool {
    ownFiles.contains("\(part).yaml") || ownFiles.contains { $0.hasPrefix("\(part)/") }
  }

  /// What a part of the dossier is called: its file, or the folder that it is divided into.
  private func name(ofPart part: String) -> String {
    ownFiles.contains { $0.hasPrefix("\(part)/") } ? "the files in \(part)/" : "\(part).yaml"
  }

  /// The dossier's own files that were read, empty ones too.
  private var ownFiles: [String] { inputs.files.filter { $0.origin == "dossier" }.map(\.path) }
}
