/// Takes what is written, piece by piece; the bytes are there for the time of the call only.
package typealias ByteSink = (UnsafeRawBufferPointer) -> Void

/// Bytes written one after another into one piece of memory, which grows as they come, or is handed
/// on whenever it is full.
///
/// An array would ask at every byte whether it is shared and large enough; here once for many.
package struct ByteBuffer: ~Copyable {
  private var memory: UnsafeMutableRawPointer
  private var capacity: Int
  private var count = 0
  private let sink: ByteSink?
  private var hasHandedOn = false

  /// Whether nothing was written yet.
  package var isEmpty: Bool { count == 0 && !hasHandedOn }

  /// - Parameter sink: Where the bytes go as they come; nil to keep them.
  package init(into sink: ByteSink? = nil) {
    self.sink = sink
    capacity = sink == nil ? 1 << 12 : 1 << 16
    memory = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit { memory.deallocate() }

  /// What was written and not handed on.
  package var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: memory, count: count)) }

  /// Makes place for more bytes and gives it to be filled.
  ///
  /// - Parameters:
  ///   - most: How many bytes are written at most.
  ///   - write: Writes from the pointer on, and says how many it wrote.
  @inline(__always)
  mutating func append(upTo most: Int, _ write: (UnsafeMutableRawPointer) -> Int) {
    if capacity - count < most { makePlace(for: most) }
    count += write(memory + count)
  }

  package mutating func append(_ byte: UInt8) {
    append(upTo: 1) {
      $0.storeBytes(of: byte, as: UInt8.self)
      return 1
    }
  }

  package mutating func append(_ text: String) {
    Self.withBytes(of: text) { append($0) }
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    append(upTo: bytes.count) {
      $0.copyMemory(from: start, byteCount: bytes.count)
      return bytes.count
    }
  }

  package mutating func append(_ byte: UInt8, times: Int) {
    append(upTo: times) {
      $0.initializeMemory(as: UInt8.self, repeating: byte, count: times)
      return times
    }
  }

  /// The bytes of a text, wherever it keeps them.
  @inline(__always)
  static func withBytes(of text: String, _ body: (UnsafeRawBufferPointer) -> Void) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      body(UnsafeRawBufferPointer($0))
    }
    if isDone == nil { Array(text.utf8).withUnsafeBytes(body) }
  }

  /// Hands on what is left, as the last piece.
  package mutating func finish() {
    guard let sink, count > 0 else { return }
    sink(UnsafeRawBufferPointer(start: memory, count: count))
    hasHandedOn = true
    count = 0
  }

  private mutating func makePlace(for more: Int) {
    finish()
    guard capacity - count < more else { return }
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: memory, byteCount: count)
    memory.deallocate()
    memory = larger
  }
}
