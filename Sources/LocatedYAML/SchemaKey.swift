/// The keys that a family of files knows, numbered from 0 without gaps.
package protocol SchemaKey: RawRepresentable<UInt16>, CaseIterable, Hashable, Sendable {
  /// The key as it stands in a file.
  var name: String { get }
}
