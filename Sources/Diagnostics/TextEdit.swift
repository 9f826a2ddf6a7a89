/// A stretch of a file's bytes and what takes its place.
package struct TextEdit: Hashable, Sendable {
  /// The bytes that go, as offsets of the file; empty for an insertion.
  package var range: Range<Int>
  /// The bytes that come.
  package var bytes: [UInt8]

  package init(_ range: Range<Int>, _ bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }

  /// An insertion.
  package init(at offset: Int, _ text: String) {
    self.init(offset..<offset, Array(text.utf8))
  }
}

extension SourceFile {
  /// The bytes of the file after some edits; every byte outside of them stays.
  ///
  /// - Parameter edits: The edits, in the order of their places; insertions at one place come in the
  ///   order given.
  /// - Returns: The new bytes; nil if two edits overlap.
  package func applying(_ edits: [TextEdit]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.bytes.count })
    var position = 0
    for edit in edits {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else {
        return nil
      }
      result += bytes[position..<edit.range.lowerBound]
      result += edit.bytes
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}
