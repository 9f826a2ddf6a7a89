import Diagnostics

/// Where a parser stopped, what is said of it, and what to leave out to get behind it.
struct SyntaxFault {
  /// What is reported; several entries may share one fault.
  var diagnostics: [Diagnostic]
  /// The line of the entry that is at fault, counted from 0.
  var line: Int
  /// Where the parser stopped, counted from 0.
  var noticed: (line: Int, column: Int)
  /// Whether it stopped within brackets or braces that were opened in the line at fault.
  var isWithinBrackets = false
  /// Whether the line alone is at fault, and not what is indented below it.
  var isOneLine = false
  /// The lines that are at fault as a whole, counted from 0, where that is known.
  var lines: ClosedRange<Int>?
  /// The entries to move to another column.
  var misaligned: [Misalignment.Entry] = []

  init(_ diagnostic: Diagnostic, noticed: (line: Int, column: Int)) {
    diagnostics = [diagnostic]
    line = diagnostic.range.start.line - 1
    self.noticed = noticed
  }

  init(_ misalignment: Misalignment, noticed: (line: Int, column: Int)) {
    diagnostics = misalignment.diagnostics
    misaligned = misalignment.entries
    line = noticed.line
    self.noticed = noticed
  }
}
