/// Finds the bytes of places in files, each from the last one where that is nearer than the start
/// of the line: problems are shown in order, and a line may be as long as its file.
struct LineCursor {
  private var starts: [String: [Int]] = [:]
  private var path = ""
  private var line = 0
  private var column = 1
  private var offset = 0

  /// Where a place begins in its file; nil past the last line.
  mutating func offset(of position: SourcePosition, in file: SourceFile) -> Int? {
    let starts = starts[file.path] ?? file.lineOffsets
    self.starts[file.path] = starts
    guard position.line <= starts.count else { return nil }
    if path != file.path || line != position.line || column > position.column {
      (path, line, column) = (file.path, position.line, 1)
      offset = starts[line - 1]
    }
    while column < position.column, offset < file.bytes.count, !file.endsLine(at: offset) {
      offset = file.offset(afterScalarAt: offset)
      column += 1
    }
    return offset
  }

  /// Up to so many bytes of the line on both sides of a place, as scalars.
  ///
  /// - Parameters:
  ///   - position: The place.
  ///   - file: Its file.
  ///   - reach: How many scalars are asked for on each side.
  /// - Returns: The scalars before and from the place on, and whether the line goes on beyond them;
  ///   nil past the last line.
  mutating func surroundings(
    of position: SourcePosition, in file: SourceFile, reach: Int
  ) -> Surroundings? {
    guard let place = offset(of: position, in: file) else { return nil }
    let first = starts[file.path]?[position.line - 1] ?? 0
    var start = place
    var count = 0
    while start > first, count < reach {
      start -= 1
      while start > first, file.bytes[start] & 0xC0 == 0x80 { start -= 1 }
      count += 1
    }
    var end = place
    count = 0
    while end < file.bytes.count, !file.endsLine(at: end), count < reach {
      end = file.offset(afterScalarAt: end)
      count += 1
    }
    return Surroundings(
      before: Array(String(decoding: file.bytes[start..<place], as: UTF8.self).unicodeScalars),
      after: Array(String(decoding: file.bytes[place..<end], as: UTF8.self).unicodeScalars),
      goesOnBefore: start > first, goesOnAfter: end < file.bytes.count && !file.endsLine(at: end))
  }

  /// A stretch of a line around a place.
  struct Surroundings {
    var before: [Unicode.Scalar]
    var after: [Unicode.Scalar]
    var goesOnBefore: Bool
    var goesOnAfter: Bool
  }
}

extension SourceFile {
  fileprivate func endsLine(at offset: Int) -> Bool {
    bytes[offset] == 0x0A || bytes[offset] == 0x0D
  }

  fileprivate func offset(afterScalarAt offset: Int) -> Int {
    var next = offset + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
