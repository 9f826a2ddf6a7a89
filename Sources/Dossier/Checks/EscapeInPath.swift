import Criteria
import Diagnostics
import LocatedYAML

/// A path of Windows between double quotes, where YAML reads `\t` as a tab and `\n` as a new line.
struct EscapeInPath: DossierCheck {
  /// The letters that stand for control characters after a backslash, by the character.
  private static let letters: [Unicode.Scalar: String] = [
    "\0": "0", "\u{7}": "a", "\u{8}": "b", "\t": "t", "\n": "n", "\u{B}": "v", "\u{C}": "f",
    "\r": "r", "\u{1B}": "e",
  ]

  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    for document in dossier.documents {
      guard case .file(let path) = document.location,
        path.utf8.contains(where: { $0 < 0x20 }),
        path.unicodeScalars.contains(where: { Self.letters[$0] != nil })
      else { continue }
      let meant = path.unicodeScalars.map { scalar in
        Self.letters[scalar].map { "/\($0)" } ?? String(scalar)
      }.joined()
      problems.report(
        .escapeInPath,
        "between double quotes a backslash and a letter are one character, so the path holds a tab, "
          + "a line break or the like",
        at: document.origin.place(of: Key.file),
        suggestion: .init(
          "write '/' between the parts of the path: '\(meant)'", replacement: "'\(meant)'"))
    }
  }
}
