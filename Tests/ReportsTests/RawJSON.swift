/// The bytes of a JSON text, as somebody else would read them: no parser, only tokens.
struct RawJSON {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value under a path of keys, without the blanks between its tokens.
  func compact(_ path: String...) -> [UInt8]? {
    var position = 0
    for key in path {
      guard let next = value(of: key, in: position) else { return nil }
      position = next
    }
    let start = skipBlanks(position)
    return withoutBlanks(bytes[start..<end(of: start)])
  }

  /// Where the value of a key begins in the object that begins at a place.
  private func value(of key: String, in position: Int) -> Int? {
    var index = skipBlanks(position)
    guard bytes[index] == UInt8(ascii: "{") else { return nil }
    index = skipBlanks(index + 1)
    while index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      let keyEnd = end(of: index)
      let name = bytes[(index + 1)..<(keyEnd - 1)]
      let start = skipBlanks(skipBlanks(keyEnd) + 1)
      if name.elementsEqual(key.utf8) { return start }
      index = skipBlanks(end(of: start))
      if bytes[index] == UInt8(ascii: ",") { index = skipBlanks(index + 1) }
    }
    return nil
  }

  private func skipBlanks(_ position: Int) -> Int {
    var index = position
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    return index
  }

  /// The place after the value that begins at a place.
  private func end(of start: Int) -> Int {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        while bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return index }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return index
      default: break
      }
      index += 1
      if depth == 0, [0x22, 0x5D, 0x7D].contains(bytes[index - 1]) { return index }
    }
    return index
  }

  private func withoutBlanks(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isInString = false
    var isEscaped = false
    for byte in slice {
      if !isInString, Self.isBlank(byte) { continue }
      result.append(byte)
      if byte == UInt8(ascii: "\""), !isEscaped { isInString.toggle() }
      isEscaped = isInString && byte == UInt8(ascii: "\\") && !isEscaped
    }
    return result
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x0A, 0x0D, 0x09].contains(byte) }
}
