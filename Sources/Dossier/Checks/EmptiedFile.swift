import Criteria
import Diagnostics

/// A part without a byte or only white space, as an editor or a copy that failed leaves it.
///
/// Who leaves a part for later says so in a comment, or has no file of it.
struct EmptiedFile: DossierCheck {
  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    let parts = DossierFolder.parts.flatMap { folder.files(of: $0) }
    for file in parts + folder.reviews where Self.isEmptied(file) {
      problems.report(
        .emptiedFile, "the file is empty, so nothing of it counts", at: SourceRange(startOf: file),
        suggestion: .init("restore what it held, or remove it"))
    }
  }

  private static func isEmptied(_ file: SourceFile) -> Bool {
    file.bytes.dropFirst(file.prefixLength).allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }
}
