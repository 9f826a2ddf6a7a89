/// Writes JSON as it goes: keys in the order given, the same bytes on every machine.
///
/// Strings are escaped by RFC 8259 and nothing more, so that the output is also YAML 1.2.
package struct JSONWriter {
  /// Whether values stand on lines of their own, or the whole on one line without spaces.
  package enum Layout: Sendable { case pretty, compact }

  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  private var isFirst = true
  private var afterKey = false

  package init(layout: Layout) {
    self.layout = layout
    bytes.reserveCapacity(1 << 16)
  }

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

  package mutating func array(_ strings: some Sequence<String>) {
    array(strings) { $0.string($1) }
  }

  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(0x3A)
    if layout == .pretty { bytes.append(0x20) }
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
    bytes.append(contentsOf: literal.utf8)
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

  package mutating func field(_ name: String, _ values: some Sequence<String>) {
    key(name)
    array(values)
  }

  private mutating func container(
    open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { lineBreak() }
    bytes.append(close)
    isFirst = false
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    if depth == 0 { return }
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    lineBreak()
  }

  private mutating func lineBreak() {
    guard layout == .pretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func quote(_ value: String) {
    bytes.append(0x22)
    defer { bytes.append(0x22) }
    let isPlain = value.utf8.withContiguousStorageIfAvailable { text in
      guard text.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) else {
        return false
      }
      bytes.append(contentsOf: text)
      return true
    }
    if isPlain == true { return }
    for byte in value.utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x00...0x1F, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
  }
}
