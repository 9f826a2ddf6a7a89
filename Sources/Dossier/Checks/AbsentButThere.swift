import Criteria
import Diagnostics
import LocatedYAML

/// A requested document cannot both be missing with a reason and stand in the list.
struct AbsentButThere: DossierCheck {
  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    guard let absent = dossier.origin?.entry(Key.absent)?.value else { return }
    for (key, _) in absent.entries {
      guard let kind = edition.documentKindIndex[key.text], dossier.absent[kind] != nil,
        let document = dossier.documents.first(where: { $0.kinds.contains(kind) })
      else { continue }
      problems.report(
        .absentButThere, "'\(key.text)' is said not to exist, but document '\(document.id)' is one",
        at: key.range, notes: [.init("listed here", at: document.origin.place(of: Key.id))],
        suggestion: .init("remove the line, or correct the document's kind"))
    }
  }
}
