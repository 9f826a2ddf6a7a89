package import Diagnostics

/// Where a thing is written: its mapping, and the later ones that set some of its keys anew.
///
/// Things that say the same are equal wherever they stand, so origins are all equal.
package struct Origin: Hashable, Sendable {
  package let node: YAMLNode
  package let amendments: [YAMLNode]

  package init(_ node: YAMLNode, amendments: [YAMLNode] = []) {
    self.node = node
    self.amendments = amendments
  }

  /// Every mapping that says something about the thing, the first one first.
  package var mappings: [YAMLNode] { [node] + amendments }

  /// The key and value under a name, wherever it was set last; an empty value is a missing one.
  package func entry(_ key: some SchemaKey) -> (key: YAMLNode, value: YAMLNode)? {
    entry(ofKeyNumber: Int32(key.rawValue))
  }

  func entry(ofKeyNumber number: Int32) -> (key: YAMLNode, value: YAMLNode)? {
    for mapping in amendments.reversed() {
      if let found = mapping.entry(ofKeyNumber: number) {
        return found.value.isEmptyScalar ? nil : found
      }
    }
    guard let found = node.entry(ofKeyNumber: number), !found.value.isEmptyScalar else {
      return nil
    }
    return found
  }

  /// Where a message about the thing as a whole points.
  package var place: SourceRange { node.headRange }

  /// Where the value of a key stands; the thing as a whole where it does not say it.
  package func place(of key: some SchemaKey) -> SourceRange {
    entry(key)?.value.headRange ?? place
  }

  /// Where a key stands; the thing as a whole where it does not say it.
  package func place(ofKey key: some SchemaKey) -> SourceRange {
    entry(key)?.key.range ?? place
  }

  /// Where one of some keys was set anew last, and the rest is written elsewhere; nil if none was.
  package func amended<Key: SchemaKey>(_ keys: Key...) -> SourceRange? {
    for mapping in amendments.reversed() {
      if let entry = keys.lazy.compactMap({ mapping.entry($0) }).first { return entry.key.range }
    }
    return nil
  }

  package static func == (_: Origin, _: Origin) -> Bool { true }

  package func hash(into _: inout Hasher) {}
}

extension YAMLNode {
  /// The key and value under a name in this mapping alone; the value may be empty.
  package func entry(_ key: some SchemaKey) -> (key: YAMLNode, value: YAMLNode)? {
    entry(ofKeyNumber: Int32(key.rawValue))
  }
}
