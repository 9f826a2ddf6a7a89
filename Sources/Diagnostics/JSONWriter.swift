/// Writes JSON as it goes: keys in the order given, the same bytes on every machine.
///
/// Strings are escaped by RFC 8259 and nothing more, so that the output is also YAML 1.2.
package struct JSONWriter: ~Copyable {
  /// Whether values stand on lines of their own, or the whole on one line without spaces.
  package enum Layout: Sendable { case pretty, compact }

  private var buffer = ByteBuffer()
  private let layout: Layout
  private var depth = 0
  private var isFirst = true
  private var afterKey = false

  package init(layout: Layout) {
    self.layout = layout
  }

  /// What was written.
  package var bytes: [UInt8] { buffer.bytes }

  /// Ends the line that the value just written stands on, as the last of a file or row.
  package mutating func endLine() { buffer.append(0x0A) }

  /// What was written, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    container(open: 0x7B, close: 0x7D, body)
  }

  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    container(open: 0x5B, close: 0x5D, body)
  }

  /// Writes every element of a sequence as one array.
  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ each: (inout JSONWriter, Element) -> Void
  ) {
    array { writer in
      for element in elements { each(&writer, element) }
    }
  }

  package mutating func array(_ strings: [String]) {
    array(strings) { $0.string($1) }
  }

  package mutating func key(_ name: String) {
    separate()
    quote(name)
    buffer.append(0x3A)
    if layout == .pretty { buffer.append(0x20) }
    afterKey = true
  }

  package mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  package mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  package mutating func integer(_ value: Int) { raw(String(value)) }

  package mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  package mutating func null() { raw("null") }

  /// Writes a text that already is a JSON value, such as an exact decimal.
  package mutating func raw(_ literal: String) {
    separate()
    buffer.append(literal)
  }

  /// Writes a value that was written compact before, in the layout of this writer.
  package mutating func embed(_ compact: [UInt8]) {
    separate()
    compact.withUnsafeBytes { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let start = index
        index += 1
        switch byte {
        case 0x22:
          index = Self.endOfString(in: bytes, from: index)
          buffer.append(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
        case 0x7B, 0x5B:
          buffer.append(byte)
          depth += 1
          // What is empty stays on its line; the closing bracket has the second code after.
          if index < bytes.count, bytes[index] == byte + 2 {
            depth -= 1
            buffer.append(byte + 2)
            index += 1
          } else {
            lineBreak()
          }
        case 0x7D, 0x5D:
          depth -= 1
          lineBreak()
          buffer.append(byte)
        case 0x2C:
          buffer.append(byte)
          lineBreak()
        case 0x3A:
          buffer.append(byte)
          if layout == .pretty { buffer.append(0x20) }
        default: buffer.append(byte)
        }
      }
    }
  }

  /// Where a string ends that has begun, its closing quote included.
  private static func endOfString(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = startOfEscapes(in: bytes, from: start)
    while index < bytes.count, bytes[index] != 0x22 { index += bytes[index] == 0x5C ? 2 : 1 }
    return min(index + 1, bytes.count)
  }

  package mutating func field(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  package mutating func field(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  package mutating func field(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  package mutating func field(_ name: String, _ values: [String]) {
    key(name)
    array(values)
  }

  private mutating func container(
    open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    buffer.append(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { lineBreak() }
    buffer.append(close)
    isFirst = false
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    if depth == 0 { return }
    if !isFirst { buffer.append(0x2C) }
    isFirst = false
    lineBreak()
  }

  private mutating func lineBreak() {
    guard layout == .pretty else { return }
    buffer.append(0x0A)
    buffer.append(0x20, times: 2 * depth)
  }

  private mutating func quote(_ value: String) {
    ByteBuffer.withBytes(of: value) { text in
      // Each byte is itself, or at most the six of an escape.
      guard Self.isPlain(text) else {
        buffer.append(upTo: text.count * 6 + 2) { Self.escape(text, to: $0) }
        return
      }
      buffer.append(upTo: text.count + 2) { place in
        place.storeBytes(of: 0x22, as: UInt8.self)
        if let start = text.baseAddress {
          (place + 1).copyMemory(from: start, byteCount: text.count)
        }
        (place + text.count + 1).storeBytes(of: 0x22, as: UInt8.self)
        return text.count + 2
      }
    }
  }

  /// Whether no byte needs an escape.
  private static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
    var index = startOfEscapes(in: text, from: 0)
    while index < text.count {
      if needsEscape(text[index]) { return false }
      index += 1
    }
    return true
  }

  /// Where the first eight bytes stand of which one may need an escape, or fewer than eight are left.
  @inline(__always)
  private static func startOfEscapes(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    let each: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= text.count {
      let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let (quote, slash, delete) = (word ^ each * 0x22, word ^ each * 0x5C, word ^ each * 0x7F)
      let zeros = (quote &- each) & ~quote | (slash &- each) & ~slash | (delete &- each) & ~delete
      let low = (word &- each * 0x20) & ~word
      if (zeros | low) & (each << 7) != 0 { break }
      index += 8
    }
    return index
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  /// - Returns: How many bytes were written.
  private static func escape(
    _ text: UnsafeRawBufferPointer, to place: UnsafeMutableRawPointer
  ) -> Int {
    let digits: StaticString = "0123456789abcdef"
    var count = 0
    func put(_ byte: UInt8) {
      (place + count).storeBytes(of: byte, as: UInt8.self)
      count += 1
    }
    put(0x22)
    for byte in text {
      guard needsEscape(byte) else {
        put(byte)
        continue
      }
      put(0x5C)
      switch byte {
      case 0x22, 0x5C: put(byte)
      case 0x0A: put(UInt8(ascii: "n"))
      case 0x0D: put(UInt8(ascii: "r"))
      case 0x09: put(UInt8(ascii: "t"))
      default:
        put(UInt8(ascii: "u"))
        put(0x30)
        put(0x30)
        put(digits.utf8Start[Int(byte >> 4)])
        put(digits.utf8Start[Int(byte & 15)])
      }
    }
    put(0x22)
    return count
  }
}
