/// A JSON Schema (draft-07) of the few shapes that files and reports have; objects are closed.
package indirect enum JSONSchema: Sendable {
  case string
  /// A string of a pattern, which is anchored at both ends.
  case pattern(String)
  case words([String])
  case constant(Int)
  case integer
  case number
  case boolean
  case nullable(JSONSchema)
  case array(JSONSchema)
  /// An object with these keys and no others.
  case object([Property])
  /// An object with any keys, all values of one shape.
  case map(JSONSchema)
  /// A shape defined once under a name.
  case reference(String)
  /// Anything.
  case any

  /// A key of an object.
  package struct Property: Sendable {
    package var name: String
    package var schema: JSONSchema
    package var isRequired: Bool
    package var description: String?

    package init(
      _ name: String, _ schema: JSONSchema, required: Bool = true, _ description: String? = nil
    ) {
      self.name = name
      self.schema = schema
      isRequired = required
      self.description = description
    }
  }

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
          writer.key(name)
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

  private func writeBody(to writer: inout JSONWriter) {
    switch self {
    case .string: writer.field("type", "string")
    case .pattern(let pattern):
      writer.field("type", "string")
      writer.field("pattern", "^\(pattern)$")
    case .words(let words): writer.field("enum", words)
    case .constant(let value):
      writer.key("const")
      writer.integer(value)
    case .integer: writer.field("type", "integer")
    case .number: writer.field("type", "number")
    case .boolean: writer.field("type", "boolean")
    case .nullable(let schema):
      writer.key("anyOf")
      writer.array { writer in
        schema.write(to: &writer)
        writer.object { $0.field("type", "null") }
      }
    case .array(let element):
      writer.field("type", "array")
      writer.key("items")
      element.write(to: &writer)
    case .object(let properties): write(properties, to: &writer)
    case .map(let value):
      writer.field("type", "object")
      writer.key("additionalProperties")
      value.write(to: &writer)
    case .reference(let name): writer.field("$ref", "#/definitions/\(name)")
    case .any: break
    }
  }

  private func write(_ properties: [Property], to writer: inout JSONWriter) {
    writer.field("type", "object")
    writer.field("additionalProperties", false)
    writer.field("required", properties.filter(\.isRequired).map(\.name))
    writer.key("properties")
    writer.object { writer in
      for property in properties {
        writer.key(property.name)
        property.schema.write(to: &writer, description: property.description)
      }
    }
  }
}
