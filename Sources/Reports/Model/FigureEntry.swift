/// A figure that was given.
package struct FigureEntry: Sendable {
  package var indicator: String
  package var text: String
  package var year: Int
  package var states: [String]
  package var sources: [String]
  package var note: String?
  /// Why it does not count; nil if it does.
  package var leftOut: String?
}
