/// Figures that do not fit together.
package struct ConsistencyEntry: Sendable {
  package var kind: String
  /// The indicator's or the rule's id.
  package var id: String
  package var text: String
}
