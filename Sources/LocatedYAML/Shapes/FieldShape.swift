/// A key of a mapping with what may stand under it.
package struct FieldShape<Key: SchemaKey>: Sendable {
  /// Whether the key must be there.
  package enum Presence: Sendable {
    case optional, required
    /// Required of the whole, which a base edition may have stated already.
    case inherited
  }

  package let key: Key
  package let value: ValueShape<Key>
  package let presence: Presence
  /// What it means, for those who write the file: editors show it beside the key.
  package let about: String

  package init(_ key: Key, _ value: ValueShape<Key>, _ presence: Presence, _ about: String) {
    self.key = key
    self.value = value
    self.presence = presence
    self.about = about
  }

  /// A key that may be left out, or left empty.
  package static func optional(
    _ key: Key, _ value: ValueShape<Key>, _ about: String
  ) -> FieldShape {
    FieldShape(key, value, .optional, about)
  }

  /// A key that must be there with a value.
  package static func required(
    _ key: Key, _ value: ValueShape<Key>, _ about: String
  ) -> FieldShape {
    FieldShape(key, value, .required, about)
  }

  /// A key that must be there unless a base edition states it.
  package static func inherited(
    _ key: Key, _ value: ValueShape<Key>, _ about: String
  ) -> FieldShape {
    FieldShape(key, value, .inherited, about)
  }
}
