package import LocatedYAML

/// A kind of document that a centre may have to show.
package struct DocumentKind: Hashable, Sendable {
  package var id: String
  package var title: String
  /// The number on the list of requested documents.
  package var requested: Int?
  package var chapter: Int?
  package var maxAge: CalendarPeriod?
  /// Whether it must be in English or have an English summary.
  package var needsEnglish = false
  package var sources: [String] = []
  /// Where it is written.
  package var origin: Origin
}
