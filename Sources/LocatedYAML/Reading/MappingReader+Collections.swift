extension MappingReader {
  /// The elements under a key that holds a list; empty if missing.
  package func list(_ key: Key) -> [YAMLNode] {
    expect(key) { $0.value.isList }
    guard let node = value(key) else { return [] }
    if node.isSequence { return Array(node.elements) }
    let isOfWords = shape.declares(key) { $0.value.isListOfWords }
    return node.list(what: "'\(key.name)'", ofWords: isOfWords, reporting: problems)
  }

  /// The elements under a key that holds one value or a list of them; empty if missing.
  package func oneOrMore(_ key: Key) -> [YAMLNode] {
    expect(key) { $0.value.isOneOrMore }
    guard let value = value(key) else { return [] }
    return value.isScalar ? [value] : value.list(what: "'\(key.name)'", reporting: problems)
  }

  /// The pairs under a key that holds a mapping; empty if missing.
  package func pairs(_ key: Key) -> [(key: YAMLNode, value: YAMLNode)] {
    expect(key) { $0.value.isPairs }
    guard let node = value(key) else { return [] }
    return node.pairs(what: "'\(key.name)'", reporting: problems)
  }
}
