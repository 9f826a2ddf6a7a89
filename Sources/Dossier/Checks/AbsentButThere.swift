import Criteria
import Diagnostics
import LocatedYAML

/// A requested document cannot both be missing with a reason and stand in the list.
struct AbsentButThere: DossierCheck {
  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    for absent in AbsentKind.all(in: dossier, edition) {
      guard let document = absent.document.map({ dossier.documents[$0] }) else { continue }
      problems.report(
        .absentButThere,
        "'\(absent.key.text)' is said not to exist, but document '\(document.id)' is one",
        at: absent.key.range, notes: [.init("listed here", at: document.origin.place(of: Key.id))],
        suggestion: .init("remove the line, or correct the document's kind"))
    }
  }
}
