package import Foundation

/// A value of a JSON text; whatever is missing is null.
package struct JSONValue {
  package let value: Any?

  package init(_ value: Any?) {
    self.value = value is NSNull ? nil : value
  }

  /// Parses a JSON text.
  package init(parsing data: Data) throws {
    self.init(try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed))
  }

  package subscript(key: String) -> JSONValue { JSONValue(object?[key]) }

  package subscript(index: Int) -> JSONValue {
    JSONValue(array.flatMap { $0.indices.contains(index) ? $0[index] : nil })
  }

  package var isNull: Bool { value == nil }
  package var string: String? { value as? String }
  package var integer: Int? { value as? Int }
  package var number: Double? { value as? Double }
  package var boolean: Bool? { value as? Bool }
  package var object: [String: Any]? { value as? [String: Any] }
  package var array: [Any]? { value as? [Any] }

  /// The elements of an array; none if it is no array.
  package var elements: [JSONValue] { array?.map { JSONValue($0) } ?? [] }

  /// The keys of an object, sorted.
  package var keys: [String] { object?.keys.sorted() ?? [] }

  /// The texts of an array of texts.
  package var strings: [String] { elements.compactMap(\.string) }

  /// The sentences of reasons, and of the reasons for these.
  package var sentences: [String] {
    elements.flatMap { [$0["text"].string ?? ""] + $0["parts"].sentences }
  }

  /// The first element whose key has a text.
  package func first(_ key: String, _ text: String) -> JSONValue? {
    elements.first { $0[key].string == text }
  }
}
