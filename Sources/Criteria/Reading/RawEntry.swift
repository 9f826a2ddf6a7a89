import Diagnostics
import LocatedYAML

/// An entry of a list before it is decoded: its mapping, what overlays changed, and who did.
struct RawEntry {
  var id: String?
  /// The place of the id, or of the entry if it has none.
  var range: SourceRange
  var node: YAMLNode
  /// Mappings that set single keys anew, in the order of the layers.
  var amendments: [YAMLNode] = []
  /// The layer that made the entry.
  var origin: Int
  /// The layers that changed it since, each with the place that says so.
  var changes: [(layer: Int, range: SourceRange)] = []
  /// The place that retires it.
  var retired: SourceRange?
  /// Of a standard: the layers that gave it another list of items or retired it, each with the place.
  var listChanges: [(layer: Int, range: SourceRange)] = []
  /// The items of a standard.
  var items: [RawEntry] = []

  /// Opens one mapping of a list, whatever it holds.
  init(_ node: YAMLNode, origin: Int) {
    self.node = node
    self.origin = origin
    range = node.headRange
    if let value = node.entry(Key.id)?.value, value.isScalar, !value.isEmptyScalar {
      id = value.text
      range = value.range
    }
  }

  /// Where the entry and its changes are written.
  var place: Origin { Origin(node, amendments: amendments) }

  /// Whether the list of a standard's items is there to be read.
  var hasItemList: Bool {
    place.mappings.contains { $0.entry(Key.items)?.value.isSequence == true }
  }
}
