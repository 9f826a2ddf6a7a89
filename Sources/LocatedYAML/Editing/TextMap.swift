import Diagnostics

/// The bytes of a file by line and column, and the lines around a byte.
struct TextMap {
  let file: SourceFile
  private let lines: [Int]

  init(_ file: SourceFile) {
    self.file = file
    lines = file.lineOffsets
  }

  private var bytes: [UInt8] { file.bytes }

  /// The byte at a position; columns count Unicode scalars, so they are no offsets.
  func offset(_ position: SourcePosition) -> Int {
    guard position.line <= lines.count else { return bytes.count }
    var index = lines[position.line - 1]
    for _ in 1..<max(position.column, 1) where index < bytes.count {
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }

  /// Where the line of a byte begins.
  func lineStart(_ offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= offset { low = middle } else { high = middle }
    }
    return lines[low]
  }

  /// Where the line of a byte ends, before its line end.
  func lineEnd(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    return index
  }

  /// Where the next line begins; the end of the file after the last.
  func nextLine(_ offset: Int) -> Int {
    let end = lineEnd(offset)
    guard end < bytes.count else { return end }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  /// The line end of the line of a byte; that of a line before it where it is the last and has none.
  func lineBreak(at offset: Int) -> String {
    let end = lineEnd(offset)
    if end < bytes.count { return String(decoding: bytes[end..<nextLine(offset)], as: UTF8.self) }
    let start = lineStart(offset)
    guard start > file.prefixLength else { return "\n" }
    return bytes[start - 1] == 0x0D
      ? "\r"
      : start > 1 && bytes[start - 2] == 0x0D ? "\r\n" : "\n"
  }

  /// Whether there are only blanks in a stretch of bytes.
  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  /// The first byte of a stretch that is no blank or line end; its end if there is none.
  func skipBlanks(_ range: Range<Int>) -> Int {
    range.first { !isBlank($0..<$0 + 1) } ?? range.upperBound
  }

  /// The indent of the comment that is all there is on the line of a byte; nil if it is no such line.
  func commentIndent(_ lineStart: Int) -> Int? {
    let first = skipBlanks(lineStart..<lineEnd(lineStart))
    return first < bytes.count && bytes[first] == 0x23 ? first - lineStart : nil
  }
}
