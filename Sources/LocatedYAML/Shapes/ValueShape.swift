/// What may stand in a place of a file.
package indirect enum ValueShape<Key: SchemaKey>: Sendable {
  case scalar(ScalarShape)
  case list(ValueShape, atLeast: Int = 0, atMost: Int? = nil)
  /// One scalar, or a list of them.
  case oneOrMore(ScalarShape)
  /// Keys of the author's own, or of a pattern, each with a value.
  case map(ValueShape, keys: String? = nil)
  /// Keys of a closed list of words, each with what it means and a value.
  case words([(name: String, about: String)], ValueShape)
  /// A mapping of known keys. It may hold others of its own shape, hence the function.
  case mapping(@Sendable () -> MappingShape<Key>)
  /// Some keys of a mapping, which set them anew.
  case changes(@Sendable () -> MappingShape<Key>)
  case choice([ValueShape])
  /// A value that may be empty.
  case optional(ValueShape)

  /// A scalar of a type.
  package static func value(_ type: (some ScalarReadable).Type) -> ValueShape {
    .scalar(type.shape)
  }

  /// Any text.
  package static var text: ValueShape { .value(String.self) }

  /// One of the words of a type.
  package static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ type: Word.Type
  ) -> ValueShape {
    .scalar(.word(type))
  }

  var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// What the mappings of a list are like, as files hold one under their first key; nil for others.
  var listedMapping: MappingShape<Key>? {
    if case .list(.mapping(let shape), _, _) = self { shape() } else { nil }
  }

  /// What the mappings are like that stand under keys of the author's own; nil for others.
  var mappedMapping: MappingShape<Key>? {
    if case .map(.mapping(let shape), _) = self { shape() } else { nil }
  }

  /// Whether it is a list of scalars without free text among them.
  var isListOfWords: Bool {
    guard case .list(.scalar(let shape), _, _) = self else { return false }
    return shape != String.shape
  }

  var isOneOrMore: Bool {
    if case .oneOrMore = self { true } else { false }
  }

  /// Whether it is keys with values, whatever they are called.
  var isPairs: Bool {
    switch self {
    case .map, .words, .mapping, .changes: true
    default: false
    }
  }

  /// Whether it is a scalar of just that shape.
  package func isScalar(_ shape: ScalarShape) -> Bool {
    if case .scalar(shape) = self { true } else { false }
  }
}
