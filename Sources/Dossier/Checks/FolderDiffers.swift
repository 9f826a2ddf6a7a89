import Criteria
import Diagnostics
import LocatedYAML

/// A dossier copied from last year's, or from another centre's, whose header was not adapted.
///
/// Only a folder named for a year speaks of anything, and then the one around it.
struct FolderDiffers: DossierCheck {
  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    guard let origin = dossier.origin, folder.path.count == 2, folder.path[1].utf8.count == 4,
      let year = Int(folder.path[1])
    else { return }
    if dossier.year != 0, dossier.year != year {
      problems.report(
        .folderDiffers, "the index year is \(dossier.year), the folder's name \(folder.path[1])",
        at: origin.place(of: Key.year), suggestion: .init("correct the year, or rename the folder"))
    }
    let centre = dossier.centre.id
    if !centre.isEmpty, centre != folder.path[0],
      let place = origin.entry(Key.centre)?.value.entry(Key.id)?.value.range
    {
      problems.report(
        .folderDiffers, "the centre is \(centre.quoted), its folder \(folder.path[0].quoted)",
        at: place, suggestion: .init("correct the id, or move the dossier to the centre's folder"))
    }
  }
}
