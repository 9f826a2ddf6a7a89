package import LocatedYAML

/// A chapter of the manual.
package struct Chapter: Hashable, Sendable {
  package var number: Int
  package var title: String
  package var weight: Rational
  /// Its standards, as indices of the edition.
  package var standards: Range<Int>
  /// Where it is written.
  package var origin: Origin

  /// The chapter's id in reports.
  package var id: String { String(number) }
}
