import Criteria
import Diagnostics
import LocatedYAML

/// An answer whose level is still empty: it is kept, and counts for nothing.
struct EmptyLevel: DossierCheck {
  let restsOn: [DossierFolder.Part] = [.qualitative]

  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    for (item, answer) in dossier.answers.sorted(by: { $0.key < $1.key }) {
      guard answer.value == nil,
        let key = answer.origin.node.entries.first(where: { $0.key.text == Key.level.name })?.key
      else { continue }
      problems.report(
        .emptyLevel,
        "the answer to '\(edition.items[item].id)' has an empty level, so it does not count",
        at: key.range, suggestion: .init("write a level after 'level:', or remove the answer"))
    }
  }
}
