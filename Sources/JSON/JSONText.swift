/// How a text stands in JSON, by its bytes: what needs an escape, and where it ends.
///
/// Reports are mostly texts without escapes, so eight bytes are looked at in one step.
enum JSONText {
  /// Whether no byte needs an escape.
  static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count >= 8 else { return !text.contains(where: needsEscape) }
    // The last eight bytes tell of those left over, with some that were looked at before.
    return startOfEscapes(in: text, from: 0) + 8 > text.count
      && !needsEscape(text, at: text.count - 8)
  }

  /// Where the first eight bytes stand of which one needs an escape, or fewer than eight are left.
  @inline(__always)
  private static func startOfEscapes(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= text.count, !needsEscape(text, at: index) { index += 8 }
    return index
  }

  /// Whether one of eight bytes needs an escape.
  @inline(__always)
  private static func needsEscape(_ text: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let each: UInt64 = 0x0101_0101_0101_0101
    let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let (quote, slash, delete) = (word ^ each * 0x22, word ^ each * 0x5C, word ^ each * 0x7F)
    let zeros = (quote &- each) & ~quote | (slash &- each) & ~slash | (delete &- each) & ~delete
    let low = (word &- each * 0x20) & ~word
    return (zeros | low) & (each << 7) != 0
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  /// Writes a text with its quotes and escapes.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - place: Where there is room for six times as much and two more.
  /// - Returns: How many bytes were written.
  static func escape(
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

  /// Where a string ends that has begun, its closing quote included.
  static func endOfString(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var from = start
    while let quote = firstQuote(in: bytes, from: from) {
      // It ends the string unless an odd number of backslashes stands before it.
      var slash = quote
      while slash > start, bytes[slash - 1] == 0x5C { slash -= 1 }
      if (quote - slash) & 1 == 0 { return quote + 1 }
      from = quote + 1
    }
    return bytes.count
  }

  @inline(__always)
  private static func firstQuote(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let each: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let other = UInt64(littleEndian: word) ^ each * 0x22
      // The lowest of these bits is that of the first byte that is the sign.
      let found = (other &- each) & ~other & (each << 7)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count {
      if bytes[index] == 0x22 { return index }
      index += 1
    }
    return nil
  }
}
