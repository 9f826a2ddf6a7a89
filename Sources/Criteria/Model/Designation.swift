package import LocatedYAML

/// A type of centre, with the rule a centre must satisfy.
package struct Designation: Hashable, Sendable {
  package var id: String
  package var title: String
  package var requires: Condition
  /// Where it is written.
  package var origin: Origin
}
