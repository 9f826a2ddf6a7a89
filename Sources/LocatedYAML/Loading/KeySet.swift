/// Some keys of a schema, as bits by their numbers.
package struct KeySet: Sendable {
  private var words: InlineArray<4, UInt64> = .init(repeating: 0)

  package init() {}

  /// Adds a key by its number.
  package mutating func insert(_ number: UInt16) {
    words[Int(number >> 6)] |= 1 << UInt64(number & 63)
  }

  /// Whether a key of a document, by its number, is one of these.
  func contains(_ number: Int32) -> Bool {
    number >= 0 && number < 256 && words[Int(number >> 6)] & 1 << UInt64(number & 63) != 0
  }
}
