/// What statements call a condition.
package struct ConditionName: Hashable, Sendable {
  /// Its own id; that of what it refers to, if it has none.
  package var id: String?
  /// Its own id and title, as far as it has them.
  package var own: String?
  /// The id and title of the condition that it refers to; nil if it refers to none.
  package var target: String?
}
