import Diagnostics
import LocatedYAML

/// What an overlay says about one entry of its base edition.
struct EntryChange {
  enum Kind {
    /// The whole entry anew.
    case replace(YAMLNode)
    /// Some of its keys anew.
    case amend(YAMLNode)
    case retire
  }

  var id: String
  /// The node that names the entry.
  var node: YAMLNode
  var kind: Kind

  /// The changes under `replace`, `amend` and `retire` of one file.
  static func read(_ reader: MappingReader<Key>) -> [EntryChange] {
    var changes: [EntryChange] = []
    for element in reader.list(.replace) {
      guard let (entry, id) = open(element, replacement, reader.problems),
        let whole = entry.required(.with)
      else { continue }
      changes.append(EntryChange(id: id.text, node: id, kind: .replace(whole)))
    }
    for element in reader.list(.amend) {
      guard let (entry, id) = open(element, amendment, reader.problems),
        let set = entry.required(.set)
      else { continue }
      // An amendment of another shape would be passed over in silence.
      _ = set.pairs(what: "'set'", reporting: reader.problems)
      changes.append(EntryChange(id: id.text, node: id, kind: .amend(set)))
    }
    for element in reader.list(.retire) {
      guard let (_, id) = open(element, EditionShapes.retirement, reader.problems) else {
        continue
      }
      changes.append(EntryChange(id: id.text, node: id, kind: .retire))
    }
    return changes
  }

  // Which entries may be changed is checked where the changes are laid over them.
  private static let replacement = EditionShapes.replacement()
  private static let amendment = EditionShapes.amendment()

  private static func open(
    _ node: YAMLNode, _ shape: EditionShapes.Mapping, _ problems: DiagnosticCollector
  ) -> (MappingReader<Key>, YAMLNode)? {
    guard let entry = MappingReader<Key>(node, as: shape, reporting: problems) else { return nil }
    _ = entry.required(.reason, as: String.self)
    guard let id = entry.required(.id),
      id.scalar(as: Identifier.self, what: "'id'", reporting: problems) != nil
    else { return nil }
    return (entry, id)
  }
}
