/// The keys that a family of files knows, numbered from 0 without gaps; at most 256.
package protocol SchemaKey: RawRepresentable<UInt16>, CaseIterable, Hashable, Sendable {
  /// The key as it stands in a file.
  var name: String { get }

  /// The keys whose values, or the values in them, people write as free text.
  static var prose: KeySet { get }

  /// Some keys as a set; written where the keys are known, so that it costs next to nothing.
  static func set(of keys: [Self]) -> KeySet
}

extension SchemaKey {
  /// The key of a number in the key table; nil for keys outside the schema.
  package init?(number: Int32) {
    guard number >= 0, let raw = UInt16(exactly: number) else { return nil }
    self.init(rawValue: raw)
  }
}
