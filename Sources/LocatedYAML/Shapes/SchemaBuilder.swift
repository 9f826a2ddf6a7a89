import Diagnostics
import JSON

/// Makes the JSON Schema of a kind of file from the shapes that its readers read by.
///
/// An empty value is a missing one, so keys that may be missing may hold null or a blank text.
struct SchemaBuilder<Key: SchemaKey> {
  /// The mappings met so far, by their names in the schema; nil while one is being made.
  private var definitions: [(name: String, keys: [Key], schema: JSONSchema?)] = []

  init() {}

  /// The schema document of a kind of file.
  mutating func document(of file: FileShape<Key>) -> String {
    let whole = schema(of: file.mapping, isWhole: true)
    let root = file.mayBeEmpty ? JSONSchema.orEmpty(whole) : whole
    let definitions = definitions.map { ($0.name, $0.schema ?? .any) }
    return root.document(title: file.title, definitions: definitions)
  }

  // MARK: Mappings

  /// A mapping, or some of its keys to set anew, of which none is required then.
  private mutating func schema(of shape: MappingShape<Key>, isWhole: Bool) -> JSONSchema {
    var properties: [JSONSchema.Property] = []
    for key in shape.keys {
      let fields = shape.declarations(of: key)
      // Keys of a form are needed in that form only.
      let presence = shape.fields.first { $0.key == key }?.presence ?? .optional
      // What each form takes in its own way stands with the forms.
      let value =
        fields.count == 1
        ? schema(of: fields[0].value, mayBeEmpty: presence == .optional) : JSONSchema.any
      let isRequired = presence == .required && isWhole
      let about = fields.first?.about
      properties.append(.init(key.name, value, required: isRequired, about))
      // What YAML 1.1 makes of this key.
      if key.name == "on" {
        properties.append(.init("[Tt]rue", value, required: false, isPattern: true, about))
      }
    }
    guard isWhole else { return .object(properties) }
    var rules = shape.rules.map(Self.schema)
    if !shape.forms.isEmpty {
      rules.append(.oneOf(shape.forms.map { form($0, of: shape) }))
    }
    return .object(properties, rules: rules)
  }

  /// One form of a mapping: its own keys are there, those of other forms are empty.
  ///
  /// No value is looked at twice: of conditions in conditions that would take for ever.
  private mutating func form(
    _ form: MappingShape<Key>, of shape: MappingShape<Key>
  ) -> JSONSchema {
    var properties: [JSONSchema.Property] = []
    for field in form.fields {
      let isRequired = field.presence == .required
      if shape.declarations(of: field.key).count > 1 {
        let value = schema(of: field.value, mayBeEmpty: !isRequired)
        properties.append(.init(field.key.name, value, required: isRequired))
      } else if isRequired {
        properties.append(.init(field.key.name, .not(.empty)))
      }
    }
    for key in form.keys.first.flatMap({ shape.foreignKeys[$0] }) ?? [] {
      properties.append(.init(key.name, .empty, required: false))
    }
    let rules = form.rules.map(Self.schema)
    return rules.isEmpty ? .keys(properties) : .allOf([.keys(properties)] + rules)
  }

  // MARK: Values

  private mutating func schema(
    of value: ValueShape<Key>, mayBeEmpty: Bool = false
  ) -> JSONSchema {
    switch value {
    case .scalar(let shape): return Self.schema(of: shape, mayBeEmpty: mayBeEmpty)
    case .optional(let value): return schema(of: value, mayBeEmpty: true)
    case .oneOrMore(let shape):
      return .anyOf([
        Self.schema(of: shape, mayBeEmpty: mayBeEmpty),
        .array(Self.schema(of: shape, mayBeEmpty: false)),
      ])
    default: break
    }
    let full: JSONSchema =
      switch value {
      case .list(let element, let atLeast, let atMost):
        .array(schema(of: element), atLeast: atLeast, atMost: atMost)
      case .map(let value, let keys): .map(schema(of: value), keys: keys)
      case .words(let words, let value):
        .object(
          words.map { .init($0.name, schema(of: value), required: false, $0.about) })
      case .mapping(let shape): reference(to: shape(), isWhole: true)
      case .changes(let shape): reference(to: shape(), isWhole: false)
      case .choice(let values): .anyOf(values.map { schema(of: $0) })
      case .scalar, .optional, .oneOrMore: .any
      }
    return mayBeEmpty ? .orEmpty(full) : full
  }

  /// A mapping stands once among the definitions, under its subject without the article.
  private mutating func reference(to shape: MappingShape<Key>, isWhole: Bool) -> JSONSchema {
    let words = shape.subject.split(separator: " ").drop { ["a", "an", "the"].contains($0) }
    let name = (isWhole ? words : words + ["changes"]).joined(separator: "-")
    if let known = definitions.first(where: { $0.name == name }) {
      assert(known.keys == shape.keys, "two mappings are called \(shape.subject)")
    } else {
      let index = definitions.count
      definitions.append((name, shape.keys, nil))
      definitions[index].schema = schema(of: shape, isWhole: isWhole)
    }
    return .reference(name)
  }

  private static func schema(of shape: ScalarShape, mayBeEmpty: Bool) -> JSONSchema {
    guard shape.words.isEmpty else {
      return mayBeEmpty ? .orEmpty(.words(shape.words)) : .words(shape.words)
    }
    var scalar = JSONSchema.Scalar(["string"])
    switch shape.numbers {
    case .none: break
    case .any: scalar.types.append("number")
    case .within(let bounds):
      scalar.types.append("number")
      scalar.bounds = bounds
    case .whole(let bounds):
      scalar.types.append("integer")
      scalar.bounds = bounds
    }
    if shape.isBoolean { scalar.types.append("boolean") }
    if mayBeEmpty { scalar.types.append("null") }
    if let pattern = shape.pattern {
      scalar.pattern = mayBeEmpty ? "\(pattern)|\(JSONSchema.blank)" : pattern
    } else if !mayBeEmpty {
      scalar.pattern = #"[\s\S]*\S[\s\S]*"#
    }
    return .scalar(scalar)
  }

  // MARK: Rules

  private static func schema(of rule: MappingShape<Key>.Rule) -> JSONSchema {
    switch rule {
    case .exactlyOne(let keys): return .oneOf(keys.map { given($0) })
    case .only(let key, let other): return .anyOf([.not(given(key)), given(other)])
    case .when(let key, let word, let other):
      let says = JSONSchema.keys([.init(key.name, .words([word]))])
      return .anyOf([.not(says), given(other)])
    case .unless(let key, let others):
      // A list of nothing is nothing either.
      let isGiven = JSONSchema.keys([.init(key.name, .not(.orEmpty(.array(.empty))))])
      return .anyOf([isGiven, .allOf(others.map { filled($0) })])
    case .some(let keys): return .anyOf(keys.map { filled($0) })
    }
  }

  /// A key that is given, and no mapping without keys.
  private static func filled(_ key: Key) -> JSONSchema {
    .keys([.init(key.name, .not(.orEmpty(.object([]))))])
  }

  /// A key that is there and not empty.
  private static func given(_ key: Key) -> JSONSchema {
    .keys([.init(key.name, .not(.empty))])
  }
}
