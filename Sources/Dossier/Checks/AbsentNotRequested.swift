import Criteria
import Diagnostics
import LocatedYAML

/// A reason for the absence of what nobody requests has no effect, so another kind is meant.
struct AbsentNotRequested: DossierCheck {
  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    guard let absent = dossier.origin?.entry(Key.absent)?.value else { return }
    for (key, _) in absent.entries {
      guard let kind = edition.documentKindIndex[key.text], dossier.absent[kind] != nil,
        edition.documentKinds[kind].requested == nil,
        // Of what is there as well, another check says so.
        !dossier.documents.contains(where: { $0.kinds.contains(kind) })
      else { continue }
      problems.report(
        .absentNotRequested,
        "nobody requests a document of kind \(key.text.quoted), so it need not be explained",
        at: key.range, suggestion: .init("remove the line, or name the kind that is meant"))
    }
  }
}
