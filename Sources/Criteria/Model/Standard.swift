package import LocatedYAML

/// A main statement with its items.
package struct Standard: Hashable, Sendable {
  package var id: String
  package var title: String
  /// The area, as an index of the edition.
  package var area: Int
  /// The chapter, as an index of the edition.
  package var chapter: Int
  /// The designations it applies to, as indices; nil for all.
  package var appliesTo: [Int]?
  package var sources: [String] = []
  package var confidence: Confidence?
  package var weight: Rational
  /// Its items, as indices of the edition.
  package var items: Range<Int> = 0..<0
  /// Where it is written.
  package var origin: Origin
}
