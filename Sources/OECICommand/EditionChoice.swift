import Criteria
import Diagnostics
import Workspace

/// The editions at hand, for somebody who begins a dossier and knows none of their names.
struct EditionChoice {
  let library: CriteriaLibrary
  /// The folder of the dossier, as it was given.
  let folder: String
  /// Where editions are looked for from.
  let place: String

  /// Each edition with its title and designations, and the commands to paste.
  ///
  /// - Parameter name: The one edition to show; all if nil.
  /// - Returns: The list; what to do where there is no edition.
  func text(only name: String? = nil) -> String {
    let found = (name.map { [$0] } ?? library.names(near: place).inNaturalOrder).compactMap {
      name in
      library.edition(name, for: place).map { (name, $0.result.edition) }
    }
    guard !found.isEmpty else {
      return "no edition is found \(library.placesInWords(near: place)); "
        + "\(library.faultOfRoot ?? CriteriaLibrary.wayToEditions([]))\n"
    }
    var lines = [
      name == nil
        ? "Name an edition and a designation. The editions found are:" : "Name a designation."
    ]
    for (name, edition) in found {
      lines += ["", "\(name)  \(edition.title)"]
      for designation in edition.designations {
        lines.append("  for \(designation.title):")
        lines.append("    \(command(name, designation.id))")
      }
    }
    return lines.map { VisibleText.line($0) + "\n" }.joined()
  }

  private func command(_ edition: String, _ designation: String) -> String {
    ShellWord.command(
      ["oeci", "init", folder, "--edition", edition, "--designation", designation]
        + (library.root.map { ["--criteria", $0] } ?? []))
  }
}
