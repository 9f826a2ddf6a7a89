import Criteria
import Diagnostics
import LocatedYAML

/// An action that nobody is responsible for, so that nobody does it.
struct ActionWithoutOwner: DossierCheck {
  let restsOn: [DossierFolder.Part] = [.improvementPlan]

  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    for action in dossier.actions
    where action.owner == nil && (action.status == .open || action.status == .running) {
      problems.report(
        .actionWithoutOwner, "action '\(action.id)' has no owner",
        at: action.origin.place(of: Key.id),
        suggestion: .init("say with 'owner: …' who is responsible for it"))
    }
  }
}
