import Criteria
package import Diagnostics
import LocatedYAML
import Reports

/// That both sides name one edition under one revision, and its contents differ all the same.
package struct TwoContents {
  private let edition: Edition

  /// - Returns: nil if the contents are the same, or are told apart by id or revision.
  package init?(_ old: Side, _ new: Side) {
    guard old.edition.id == new.edition.id, old.edition.revision == new.edition.revision,
      old.inputs.editionDigest != new.inputs.editionDigest
    else { return nil }
    edition = new.edition
  }

  /// What a reader of the comparison must know.
  var text: String {
    "Both sides name edition \(edition.id), \(revision), but the contents of its criteria differ, so "
      + "that the name alone does not say what a side was assessed by."
  }

  private var revision: String { edition.revision.map { "revision \($0)" } ?? "without revision" }

  /// Emits a warning where the later side's edition has its revision.
  ///
  /// - Parameters:
  ///   - path: The later side.
  ///   - problems: Where it is reported.
  package func report(in path: String, to problems: DiagnosticCollector) {
    problems.report(
      .editionContentsDiffer,
      "edition \(edition.id.quoted), \(revision), has other contents than on the earlier side",
      at: edition.origin?.place(of: Key.revision)
        ?? SourceRange(startOf: SourceFile(path: path)),
      suggestion: .init("give the changed criteria a 'revision' of their own in edition.yaml"))
  }
}
