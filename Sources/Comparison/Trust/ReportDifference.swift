package import Diagnostics

/// A part of a stored report that is not what it should be.
package struct ReportDifference: Hashable, Sendable {
  /// Which part, from the outermost to the innermost: `chapters › 1 › GOV-04 › GOV-04.1 › claimed`.
  package var part: String
  /// What the file says.
  package var stored: String
  /// What speaks against it.
  package var witness = "its inputs give"
  /// What the witness says.
  package var derived: String
  /// Where in the file.
  package var range: SourceRange
  /// Whether nothing but blanks and the spelling of characters differs.
  package var isLayoutOnly = false
  /// How many more parts of the same kind differ that are not listed.
  package var more = 0

  /// The difference in one sentence.
  package var text: String {
    if isLayoutOnly {
      return
        "only the layout differs, in whitespace or in how characters are written: nothing that the "
        + "report says was changed"
    }
    return "\(part): the file says \(stored), \(witness) \(derived)"
      + (more > 0 ? ", and \(more) more such \(more == 1 ? "difference" : "differences")" : "")
  }
}
