package import Diagnostics

/// A part of a stored report that its inputs do not give.
package struct ReportDifference: Hashable, Sendable {
  /// Which part, from the outermost to the innermost: `chapters › 1 › GOV-04 › GOV-04.1 › claimed`.
  package var part: String
  /// What the file says.
  package var stored: String
  /// What its inputs give.
  package var derived: String
  /// Where in the file.
  package var range: SourceRange
  /// Whether nothing but blanks and the spelling of characters differs.
  package var isLayoutOnly = false

  /// The difference in one sentence.
  package var text: String {
    isLayoutOnly
      ? "only the layout differs, in blanks or in how characters are spelt: nothing that the report "
        + "says was changed"
      : "\(part): the file says \(stored), its inputs give \(derived)"
  }
}
