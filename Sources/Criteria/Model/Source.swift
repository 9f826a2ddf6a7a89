package import LocatedYAML

/// Where a statement about the criteria comes from.
package struct Source: Hashable, Sendable {
  package var id: String
  package var title: String
  package var date: PartialDate?
  package var url: String?
  /// Where its key is written.
  package var origin: Origin
}
