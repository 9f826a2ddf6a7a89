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
  case scalar(Scalar)
  case nullable(JSONSchema)
  /// Null or a text without anything to see besides.
  case orEmpty(JSONSchema)
  case array(JSONSchema, atLeast: Int = 0, atMost: Int? = nil)
  /// An object with these keys and no others, for which some rules hold besides.
  case object([Property], rules: [JSONSchema] = [])
  /// An object with any keys, or keys of a pattern, all values of one shape.
  case map(JSONSchema, keys: String? = nil)
  /// What some keys of an object hold; it may have others.
  case keys([Property])
  case allOf([JSONSchema])
  case anyOf([JSONSchema])
  case oneOf([JSONSchema])
  case not(JSONSchema)
  /// A shape defined once under a name.
  case reference(String)
  /// Anything.
  case any

  /// A single value of one of several types.
  package struct Scalar: Sendable {
    /// The types, as JSON Schema calls them.
    package var types: [String]
    /// The pattern of a string, anchored at both ends; nil for any.
    package var pattern: String?
    /// The length of a string.
    package var length: ClosedRange<Int>?
    /// The bounds of a number.
    package var bounds: ClosedRange<Int>?

    package init(
      _ types: [String], pattern: String? = nil, length: ClosedRange<Int>? = nil,
      bounds: ClosedRange<Int>? = nil
    ) {
      self.types = types
      self.pattern = pattern
      self.length = length
      self.bounds = bounds
    }
  }

  /// A key of an object.
  package struct Property: Sendable {
    package var name: String
    package var schema: JSONSchema
    package var isRequired: Bool
    /// Whether the name is a pattern of names, anchored at both ends.
    package var isPattern: Bool
    package var description: String?

    package init(
      _ name: String, _ schema: JSONSchema, required: Bool = true, isPattern: Bool = false,
      _ description: String? = nil
    ) {
      self.name = name
      self.schema = schema
      isRequired = required
      self.isPattern = isPattern
      self.description = description
    }
  }
}
