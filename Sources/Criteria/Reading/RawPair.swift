import LocatedYAML

/// A pair of a mapping that merges by key.
struct RawPair {
  var key: YAMLNode
  var value: YAMLNode
  var layer: Int
}
