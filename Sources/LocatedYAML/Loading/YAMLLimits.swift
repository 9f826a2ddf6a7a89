/// What the loader refuses, so that a hostile file costs no more than an honest one of its size.
package struct YAMLLimits: Sendable {
  /// The largest file, in bytes.
  package let fileSize: Int
  /// The longest single text, in bytes.
  package let scalarLength: Int
  /// The deepest nesting of lists and mappings; libyaml itself sets none and is quadratic in it.
  package let depth: Int
  /// The most values, keys included, in one file.
  package let nodes: Int

  /// What a person may write in one file: 32 MiB, texts of 1 MiB.
  package static let input = YAMLLimits(
    fileSize: 32 << 20, scalarLength: 1 << 20, depth: 64, nodes: 4_000_000)

  /// What a report may hold.
  ///
  /// It has all that stands in many such files, some levels deeper, and sentences that quote their
  /// texts. Sizes are kept in 32 bits.
  package static let report = YAMLLimits(
    fileSize: 2 << 30, scalarLength: 64 << 20, depth: 96, nodes: 256_000_000)
}
