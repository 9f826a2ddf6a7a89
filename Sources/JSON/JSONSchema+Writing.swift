extension JSONSchema {
  /// A whole schema document.
  ///
  /// - Parameters:
  ///   - title: What it describes.
  ///   - definitions: The shapes that references name.
  /// - Returns: The document, with a line break at its end.
  package func document(title: String, definitions: [(String, JSONSchema)] = []) -> String {
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      writer.field("$schema", "http://json-schema.org/draft-07/schema#")
      writer.field("title", title)
      writeBody(to: &writer)
      guard !definitions.isEmpty else { return }
      writer.key("definitions")
      writer.object { writer in
        for (name, schema) in definitions {
          writer.key(named: name)
          schema.write(to: &writer)
        }
      }
    }
    return writer.text + "\n"
  }

  private func write(to writer: inout JSONWriter, description: String? = nil) {
    writer.object { writer in
      if let description { writer.field("description", description) }
      writeBody(to: &writer)
    }
  }

  /// Null or a text of no characters, or of blanks alone.
  package static let empty = JSONSchema.scalar(Scalar(["null", "string"], pattern: blank))

  /// The pattern of a text in which nothing is seen.
  package static let blank = #"\s*"#

  /// Writes the keywords of the schema.
  ///
  /// A keyword binds values of its own type only. So a list or an object that may be empty needs no
  /// alternatives, of which editors could not say which one is meant.
  private func writeBody(to writer: inout JSONWriter, orEmpty: Bool = false) {
    switch self {
    case .string: writer.field("type", "string")
    case .pattern(let pattern):
      writer.field("type", "string")
      writer.field("pattern", Self.anchored(pattern))
    case .words(let words): writer.field("enum", words)
    case .constant(let value): writer.field("const", value)
    case .integer: writer.field("type", "integer")
    case .number: writer.field("type", "number")
    case .boolean: writer.field("type", "boolean")
    case .scalar(let scalar): Self.write(scalar, to: &writer)
    case .nullable(let schema):
      Self.write("anyOf", [schema, .scalar(Scalar(["null"]))], to: &writer)
    case .orEmpty(let schema):
      switch schema {
      case .array, .object, .map: schema.writeBody(to: &writer, orEmpty: true)
      default: Self.write("anyOf", [schema, Self.empty], to: &writer)
      }
    case .array(let element, let atLeast, let atMost):
      Self.write(type: "array", orEmpty, to: &writer)
      if atLeast > 0 { writer.field("minItems", atLeast) }
      if let atMost { writer.field("maxItems", atMost) }
      writer.key("items")
      element.write(to: &writer)
    case .object(let properties, let rules):
      Self.write(type: "object", orEmpty, to: &writer)
      writer.field("additionalProperties", false)
      Self.write(properties, to: &writer)
      if !rules.isEmpty { Self.write("allOf", rules, to: &writer) }
    case .map(let value, let keys):
      Self.write(type: "object", orEmpty, to: &writer)
      if let keys {
        writer.key("propertyNames")
        writer.object { $0.field("pattern", Self.anchored(keys)) }
      }
      writer.key("additionalProperties")
      value.write(to: &writer)
    case .keys(let properties): Self.write(properties, to: &writer)
    case .allOf(let schemas): Self.write("allOf", schemas, to: &writer)
    case .anyOf(let schemas): Self.write("anyOf", schemas, to: &writer)
    case .oneOf(let schemas): Self.write("oneOf", schemas, to: &writer)
    case .not(let schema):
      writer.key("not")
      schema.write(to: &writer)
    case .reference(let name): writer.field("$ref", "#/definitions/\(name)")
    case .any: break
    }
  }

  private static func write(type: String, _ orEmpty: Bool, to writer: inout JSONWriter) {
    guard orEmpty else {
      writer.field("type", type)
      return
    }
    writer.field("type", [type, "null", "string"])
    writer.field("pattern", anchored(blank))
  }

  private static func write(_ scalar: Scalar, to writer: inout JSONWriter) {
    if let type = scalar.types.first, scalar.types.count == 1 {
      writer.field("type", type)
    } else {
      writer.field("type", scalar.types)
    }
    if let pattern = scalar.pattern { writer.field("pattern", anchored(pattern)) }
    if let length = scalar.length {
      if length.lowerBound > 0 { writer.field("minLength", length.lowerBound) }
      if length.upperBound < .max { writer.field("maxLength", length.upperBound) }
    }
    if let bounds = scalar.bounds {
      writer.field("minimum", bounds.lowerBound)
      writer.field("maximum", bounds.upperBound)
    }
  }

  private static func write(_ properties: [Property], to writer: inout JSONWriter) {
    let required = properties.filter(\.isRequired).map(\.name)
    if !required.isEmpty { writer.field("required", required) }
    for isPattern in [false, true] {
      let some = properties.filter { $0.isPattern == isPattern }
      guard !some.isEmpty else { continue }
      writer.key(isPattern ? "patternProperties" : "properties")
      writer.object { writer in
        for property in some {
          writer.key(named: isPattern ? anchored(property.name) : property.name)
          property.schema.write(to: &writer, description: property.description)
        }
      }
    }
  }

  private static func write(
    _ keyword: String, _ schemas: [JSONSchema], to writer: inout JSONWriter
  ) {
    writer.key(named: keyword)
    writer.array(schemas) { $1.write(to: &$0) }
  }

  private static func anchored(_ pattern: String) -> String {
    pattern.contains("|") ? "^(?:\(pattern))$" : "^\(pattern)$"
  }
}
