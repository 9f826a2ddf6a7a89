package import Words

/// A part of a page.
///
/// What it says is decided; how it looks is for the renderer to say.
package enum Block: Equatable, Sendable {
  case heading(level: Int, Line)
  case paragraph(Line)
  case quote(Line)
  /// Every row has as many cells as there are columns.
  case table(columns: [Line], rows: [[Line]])
  case list([ListEntry])
  /// Entries that are numbered from one.
  case steps([Line])
  /// Why verdicts are what they are, part by part.
  case reasons([SaidReason])
}
