/// What a value says, apart from how it is written: for edits, and to compare before and after.
package indirect enum YAMLValue: Hashable, Sendable {
  /// Free text: quoted where another program would take it for a number, a date or a truth value.
  case text(String)
  /// A word of the format, such as a number, a date, a level or an id: plain where YAML allows it.
  case word(String)
  case sequence([YAMLValue])
  case mapping([Entry])

  /// A key and its value.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: YAMLValue

    package init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }

  /// What a node says.
  package init(_ node: YAMLNode) {
    if node.isSequence {
      self = .sequence(node.elements.map { YAMLValue($0) })
    } else if node.isMapping {
      self = .mapping(node.entries.map { Entry($0.key.text, YAMLValue($0.value)) })
    } else {
      self = .word(node.text)
    }
  }

  /// The text of a scalar; nil for lists and mappings.
  package var scalar: String? {
    switch self {
    case .text(let text), .word(let text): text
    case .sequence, .mapping: nil
    }
  }

  /// Whether a node says the same.
  func isSaid(by node: YAMLNode) -> Bool {
    switch self {
    case .text(let text), .word(let text):
      return node.isScalar && node.text == text
    case .sequence(let values):
      let elements = Array(node.elements)
      return node.isSequence && elements.count == values.count
        && zip(values, elements).allSatisfy { $0.isSaid(by: $1) }
    case .mapping(let entries):
      let found = Array(node.entries)
      return node.isMapping && found.count == entries.count
        && zip(entries, found).allSatisfy { $0.key == $1.key.text && $0.value.isSaid(by: $1.value) }
    }
  }
}
