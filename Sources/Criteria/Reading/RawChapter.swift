import Diagnostics
import LocatedYAML

/// A chapter before it is decoded.
struct RawChapter {
  var number: Int
  var range: SourceRange
  var origin: Int
  /// The chapter's mapping in each layer that has one.
  var headers: [(layer: Int, node: YAMLNode)]
  var standards: [RawEntry] = []
}
