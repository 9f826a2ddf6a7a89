import Criteria
import Diagnostics
import LocatedYAML

/// A reason for the absence of what nobody requests has no effect, so another kind is meant.
struct AbsentNotRequested: DossierCheck {
  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    // Of what is there as well, another check says so.
    for absent in AbsentKind.all(in: dossier, edition)
    where edition.documentKinds[absent.kind].requested == nil && absent.document == nil {
      problems.report(
        .absentNotRequested,
        "documents of kind \(absent.key.text.quoted) are not requested, so their absence need not be explained",
        at: absent.key.range, suggestion: .init("remove the line, or name the kind that is meant"))
    }
  }
}
