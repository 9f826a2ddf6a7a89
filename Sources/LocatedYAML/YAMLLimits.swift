/// What the loader refuses, so that a hostile file costs no more than an honest one of its size.
package enum YAMLLimits {
  /// The largest file, in bytes: 32 MiB.
  package static let fileSize = 32 << 20
  /// The longest single text, in bytes: 1 MiB.
  package static let scalarLength = 1 << 20
  /// The deepest nesting of lists and mappings; libyaml itself sets none and is quadratic in it.
  package static let depth = 64
  /// The most values, keys included, in one file.
  package static let nodes = 4_000_000
}
