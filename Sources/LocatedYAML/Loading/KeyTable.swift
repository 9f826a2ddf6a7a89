/// Gives every key of a document a small number, those of the schema first.
///
/// Readers then compare integers, and unknown and duplicate keys fall out while parsing.
package struct KeyTable: Sendable {
  private var text: [UInt8] = []
  private var ends: [Int] = []
  private var slots: [Int32]
  /// How many keys the schema has.
  let schemaCount: Int
  /// The keys of the schema that hold free text.
  let prose: KeySet

  /// A table that knows the keys of a schema by their raw values.
  package init<Key: SchemaKey>(_ schema: Key.Type) {
    slots = Array(repeating: -1, count: 512)
    schemaCount = schema.allCases.count
    prose = schema.prose
    for key in schema.allCases {
      var name = key.name
      name.withUTF8 { _ = intern($0) }
    }
  }

  /// The number of a key, given now if it is new.
  mutating func intern(_ key: UnsafeBufferPointer<UInt8>) -> Int32 {
    var slot = Int(truncatingIfNeeded: Self.hash(key)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if matches(Int(slots[slot]), key) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(ends.count)
    slots[slot] = number
    text.append(contentsOf: key)
    ends.append(text.count)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// Whether a name is that of a key of the schema.
  func hasSchemaKey(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      (0..<schemaCount).contains { matches($0, bytes) }
    }
  }

  /// Whether a name is that of a key that holds free text.
  func isProse(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      (0..<schemaCount).contains { prose.contains(Int32($0)) && matches($0, bytes) }
    }
  }

  /// How many keys have a number.
  var count: Int { ends.count }

  /// The bytes of a key.
  func withBytes<Result, Failure: Error>(
    of number: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let range = range(Int(number))
    return try text.withUnsafeBufferPointer { (buffer) throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: buffer[range]))
    }
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private func matches(_ number: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == key.count else { return false }
    return text.withUnsafeBufferPointer { text in
      var index = 0
      while index < key.count, text[range.lowerBound + index] == key[index] { index += 1 }
      return index == key.count
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in 0..<ends.count {
      var slot = withBytes(of: Int32(number)) { Int(truncatingIfNeeded: Self.hash($0)) }
      slot &= slots.count - 1
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Differs from process to process, so that no file can be made to collide; nothing that is
  /// written ever depends on it.
  private static let seed = UInt64.random(in: .min ... .max)

  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(key)
    var state = seed ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      state = fold(state ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var word: UInt64 = 0
    while offset < bytes.count {
      word = word << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return fold(state ^ word)
  }

  private static func fold(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
