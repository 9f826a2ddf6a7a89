/// Writes JSON as it goes: keys in the order given, the same bytes on every machine.
///
/// Strings are escaped by RFC 8259 and nothing more, so that the output is also YAML 1.2.
package struct JSONWriter: ~Copyable {
  /// Whether values stand on lines of their own, or the whole on one line without spaces.
  package enum Layout: Sendable { case pretty, compact }

  private var buffer: ByteBuffer
  private let layout: Layout
  private var depth = 0
  private var isFirst = true
  private var afterKey = false

  /// - Parameters:
  ///   - layout: How values stand.
  ///   - sink: Where they go as they come; nil to keep them.
  package init(layout: Layout, into sink: ByteSink? = nil) {
    self.layout = layout
    buffer = ByteBuffer(into: sink)
  }

  /// What was written and not handed on.
  package var bytes: [UInt8] { buffer.bytes }

  /// Hands on what is left, as the last piece.
  package mutating func finish() { buffer.finish() }

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

  /// Writes a key of the program's own, which needs no escape.
  package mutating func key(_ name: StaticString) {
    separate()
    let count = name.utf8CodeUnitCount
    buffer.append(upTo: count + 4) { place in
      place.storeBytes(of: 0x22, as: UInt8.self)
      (place + 1).copyMemory(from: name.utf8Start, byteCount: count)
      (place + count + 1).storeBytes(of: 0x22, as: UInt8.self)
      (place + count + 2).storeBytes(of: 0x3A, as: UInt8.self)
      guard layout == .pretty else { return count + 3 }
      (place + count + 3).storeBytes(of: 0x20, as: UInt8.self)
      return count + 4
    }
    afterKey = true
  }

  /// Writes a key that is known only when it runs, such as an id.
  package mutating func key(named name: String) {
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
  ///
  /// What stands between two brackets or commas is copied as one piece.
  package mutating func embed(_ compact: [UInt8]) {
    separate()
    compact.withUnsafeBytes { bytes in
      var index = 0
      var copied = 0
      func copy(to end: Int) {
        buffer.append(UnsafeRawBufferPointer(rebasing: bytes[copied..<end]))
        copied = end
      }
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case 0x22: index = JSONText.endOfString(in: bytes, from: index)
        case 0x7B, 0x5B:
          // What is empty stays on its line; the closing bracket has the second code after.
          if index < bytes.count, bytes[index] == byte + 2 {
            index += 1
          } else {
            copy(to: index)
            depth += 1
            lineBreak()
          }
        case 0x7D, 0x5D:
          copy(to: index - 1)
          depth -= 1
          lineBreak()
        case 0x2C:
          copy(to: index)
          lineBreak()
        case 0x3A where layout == .pretty:
          copy(to: index)
          buffer.append(0x20)
        default: break
        }
      }
      copy(to: index)
    }
  }

  package mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  package mutating func field(named name: String, _ value: String?) {
    key(named: name)
    string(value)
  }

  package mutating func field(named name: String, _ value: Int) {
    key(named: name)
    integer(value)
  }

  package mutating func field(named name: String, _ values: [String]) {
    key(named: name)
    array(values)
  }

  package mutating func field(_ name: StaticString, _ value: Int) {
    key(name)
    integer(value)
  }

  package mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    boolean(value)
  }

  package mutating func field(_ name: StaticString, _ values: [String]) {
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
    let indent = 2 * depth
    buffer.append(upTo: indent + 9) { place in
      place.storeBytes(of: 0x0A, as: UInt8.self)
      // Eight blanks at a time; those too many are written over.
      for offset in stride(from: 1, through: indent, by: 8) {
        (place + offset).storeBytes(of: 0x2020_2020_2020_2020, as: UInt64.self)
      }
      return indent + 1
    }
  }

  private mutating func quote(_ value: String) {
    ByteBuffer.withBytes(of: value) { text in
      // Each byte is itself, or at most the six of an escape.
      guard JSONText.isPlain(text) else {
        buffer.append(upTo: text.count * 6 + 2) { JSONText.escape(text, to: $0) }
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
}
