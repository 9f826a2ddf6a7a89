import Criteria
import Diagnostics
import LocatedYAML

/// A final document that shows nothing, is of no kind and is the source of no figure, so proves nothing.
struct DocumentWithoutUse: DossierCheck {
  let restsOn: [DossierFolder.Part] = [.documents, .quantitative]

  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    let cited = Set(dossier.figures.flatMap(\.sources))
    for (index, document) in dossier.documents.enumerated()
    where document.status == .final && document.kinds.isEmpty && document.shows.isEmpty
      && !cited.contains(index)
    {
      problems.report(
        .documentWithoutUse,
        "document '\(document.id)' proves nothing: it shows no item, is of no kind and no figure's source",
        at: document.origin.place(of: Key.id),
        suggestion: .init(
          "say under 'shows' which phases of which items it shows, give it a requested 'kind', or "
            + "name it as the 'source' of a figure")
      )
    }
  }
}
