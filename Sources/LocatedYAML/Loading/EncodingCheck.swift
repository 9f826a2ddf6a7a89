import Diagnostics

/// Looks at every byte once before libyaml does, so that each refusal has its place.
///
/// libyaml would give an offset without a line, read UTF-16, and count NEL, U+2028 and U+2029 as
/// line breaks, which moves every later line number away from the editor's.
enum EncodingCheck {
  /// What is known of a text that can be parsed.
  struct Content {
    /// How many characters it has after a byte order mark.
    var characters = 0
    /// Whether blanks are among them that are not the plain one.
    var hasOddBlanks = false
  }

  /// Reports the first byte that cannot be read.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - most: How many bytes it may have.
  ///   - problems: Where everything found is reported.
  /// - Returns: What the text holds; nil if it may not be parsed.
  static func content(
    of file: SourceFile, upTo most: Int, reporting problems: DiagnosticCollector
  ) -> Content? {
    let bytes = file.bytes
    if bytes.count > most {
      problems.report(
        .fileTooLarge, "the file has \(bytes.count) bytes; at most \(most) are read",
        at: SourceRange(startOf: file),
        suggestion: .init("split it into several files in a folder of the same name"))
      return nil
    }
    if isForeign(bytes) {
      problems.report(
        .foreignEncoding, "the file is encoded in UTF-16 or UTF-32",
        at: SourceRange(startOf: file), suggestion: .init("save it as UTF-8"))
      return nil
    }
    if let kind = foreignFormat(of: bytes) {
      problems.report(
        .controlCharacter, "this is \(kind), not a text file", at: SourceRange(startOf: file),
        suggestion: .init("write what it says as text; 'oeci init' makes files to fill in"))
      return nil
    }
    let (fault, content) = bytes.withUnsafeBufferPointer {
      look(at: $0, from: file.prefixLength)
    }
    guard let fault else { return content }
    let start = file.position(ofByte: fault.offset)
    let end = SourcePosition(line: start.line, column: start.column + 1)
    problems.report(
      fault.code, fault.message + YAMLLoader.nothingElseChecked,
      at: SourceRange(file: file, start: start, end: end),
      suggestion: .init(fault.wayOut))
    return nil
  }

  struct Fault {
    var code: DiagnosticCode
    var offset: Int
    var message: String
    var wayOut: String
  }

  /// What other programs keep in a file that begins with some bytes; nil for what may be text.
  private static func foreignFormat(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "a workbook or another archive" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "a file of an old office program" }
    return bytes.starts(with: "%PDF-".utf8) ? "a PDF" : nil
  }

  private static func isForeign(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return true }
    return bytes.starts(with: [0, 0, 0xFE, 0xFF])
  }

  /// The first byte that is no text for people; nil if all are.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    look(at: bytes, from: 0).fault
  }

  /// Looks at every byte from an offset on, up to the first fault, and counts the characters.
  private static func look(
    at bytes: UnsafeBufferPointer<UInt8>, from offset: Int
  ) -> (fault: Fault?, content: Content) {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = offset
    var content = Content()
    while index < bytes.count {
      if index + 8 <= bytes.count,
        isPrintableASCII(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      {
        index += 8
        content.characters += 8
        continue
      }
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
          return (control(byte, at: index), content)
        }
        index += 1
      } else {
        guard let (scalar, length) = decode(bytes, at: index) else {
          let fault = Fault(
            code: .invalidUTF8, offset: index, message: "a byte that is not UTF-8",
            wayOut: "save the file as UTF-8; in an old editor choose the encoding by hand")
          return (fault, content)
        }
        if let fault = refused(scalar, at: index) { return (fault, content) }
        if scalar < 0x3001, LookAlike.isBlank(scalar) { content.hasOddBlanks = true }
        index += length
      }
      content.characters += 1
    }
    return (nil, content)
  }

  /// Whether each of eight bytes is from a blank to a tilde, or ends a line: with a blank in place of
  /// each end of a line, no sum or difference below reaches its highest bit.
  private static func isPrintableASCII(_ bytes: UInt64) -> Bool {
    let each: UInt64 = 0x0101_0101_0101_0101
    let (low, high) = (each * 0x7F, each << 7)
    // The highest bit of each byte that differs from the end of a line.
    let other = (((bytes ^ each * 0x0A) & low) &+ low) | bytes
    let shown = bytes | (~other & high) >> 2
    return (bytes | (shown &- each * 0x20) | (bytes &+ each)) & high == 0
  }

  private static func control(_ byte: UInt8, at offset: Int) -> Fault {
    if byte == 0 {
      return Fault(
        code: .nulByte, offset: offset, message: "a NUL byte",
        wayOut: "this is not a text file, or it was damaged; export it again")
    }
    return Fault(
      code: .controlCharacter, offset: offset,
      message: "a control character, U+\(hexadecimal(UInt32(byte)))", wayOut: "remove it")
  }

  private static func refused(_ scalar: UInt32, at offset: Int) -> Fault? {
    switch scalar {
    case 0x85, 0x2028, 0x2029:
      Fault(
        code: .unicodeLineBreak, offset: offset,
        message: "a line break that editors do not show, U+\(hexadecimal(scalar))",
        wayOut: "put an ordinary line break or a space in its place")
    case 0x80..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF:
      Fault(
        code: .controlCharacter, offset: offset,
        message: "a control character, U+\(hexadecimal(scalar))", wayOut: "remove it")
    default: nil
    }
  }

  /// The scalar that begins at an offset, if its bytes are well-formed UTF-8.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int)? {
    let lead = bytes[index]
    let length: Int
    var scalar: UInt32
    switch lead {
    case 0xC2...0xDF: (length, scalar) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, scalar) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, scalar) = (4, UInt32(lead & 0x07))
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    for next in bytes[(index + 1)..<(index + length)] {
      guard next & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    let smallest: UInt32 = length == 3 ? 0x800 : length == 4 ? 0x10000 : 0x80
    guard scalar >= smallest, Unicode.Scalar(scalar) != nil else { return nil }
    return (scalar, length)
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
