import Criteria
import Diagnostics
import LocatedYAML

/// One file registered under two ids, so that one proof looks like two.
struct SameFileTwice: DossierCheck {
  func check(
    _ dossier: Dossier, of folder: DossierFolder, _ edition: Edition,
    reporting problems: DiagnosticCollector
  ) {
    var first: [String: EvidenceDocument] = [:]
    for document in dossier.documents {
      guard case .file(let path) = document.location else { continue }
      let names = [path] + (document.sha256.map { [$0] } ?? [])
      if let other = names.lazy.compactMap({ first[$0] }).first {
        problems.report(
          .sameFileTwice, "document '\(document.id)' is the same file as '\(other.id)'",
          at: document.origin.place(of: Key.file),
          notes: [.init("first here", at: other.origin.place(of: Key.file))],
          suggestion: .init("keep one; a document may have several kinds and show several items"))
      }
      for name in names where first[name] == nil { first[name] = document }
    }
  }
}
