package import Assessment
import Words

/// A figure that was given.
package struct FigureEntry: Sendable {
  package var indicator: String
  package var text: String
  package var year: Int
  package var states: [String]
  package var sources: [String]
  package var note: String?
  /// Why it does not count; empty if it does.
  package var leftOut: [FigureExclusion]
}

extension FigureEntry {
  /// Why it does not count, in words; nil if it does.
  var whyLeftOut: String? { leftOut.isEmpty ? nil : English().text(of: leftOut) }
}
