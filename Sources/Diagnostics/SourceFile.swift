import Synchronization

/// A file as it was read: the path to show and the bytes.
///
/// A reference, so that every range can name its file without a copy; its content never changes.
package final class SourceFile: Sendable {
  /// The path as messages show it.
  package let path: String
  /// The path relative to the edition or dossier it belongs to, as reports show it.
  package let name: String
  /// The content; empty when the file could not be read.
  package let bytes: [UInt8]

  /// The lines that no excerpt shows: stretches in their order, of which no two touch.
  private let concealed = Mutex<[ClosedRange<Int>]>([])

  /// Keeps lines out of every excerpt.
  package func conceal(_ lines: ClosedRange<Int>) {
    concealed.withLock { stretches in
      let first = stretches.partitioningIndex { $0.upperBound + 1 >= lines.lowerBound }
      let end = stretches.partitioningIndex { $0.lowerBound > lines.upperBound + 1 }
      let whole = stretches[first..<end].reduce(lines) {
        min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
      }
      stretches.replaceSubrange(first..<end, with: [whole])
    }
  }

  /// Whether a line may be shown in an excerpt.
  package func mayShow(line: Int) -> Bool {
    mayShow(lines: line...line)
  }

  /// Whether all of some lines may be shown.
  package func mayShow(lines shown: ClosedRange<Int>) -> Bool {
    concealed.withLock { stretches in
      let next = stretches.partitioningIndex { $0.upperBound >= shown.lowerBound }
      return next == stretches.endIndex || stretches[next].lowerBound > shown.upperBound
    }
  }

  package init(path: String, name: String? = nil, bytes: [UInt8] = []) {
    self.path = path
    self.name = name ?? path
    self.bytes = bytes
  }

  /// The bytes before the first character: those of a byte order mark.
  package var prefixLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Where each line begins; line ends are LF, CR and CR LF, as the loader counts them.
  package var lineOffsets: [Int] {
    var offsets = [prefixLength]
    var index = prefixLength
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      offsets.append(index)
    }
    return offsets
  }

  /// Where a line begins; nil past the last line.
  package func offset(ofLine number: Int) -> Int? {
    let offsets = lineOffsets
    return number <= offsets.count ? offsets[number - 1] : nil
  }

  /// The text of the line that begins at an offset, without its line end.
  ///
  /// Bytes that are no UTF-8 are shown as U+FFFD.
  package func line(at offset: Int) -> String {
    let rest = bytes[offset...]
    let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    return String(decoding: bytes[offset..<end], as: UTF8.self)
  }

  /// The position of a byte, counted as the loader counts.
  ///
  /// - Parameters:
  ///   - offset: The byte.
  ///   - start: An earlier byte whose position is known; the beginning of the text if nil.
  /// - Returns: The position.
  package func position(
    ofByte offset: Int, from start: (offset: Int, position: SourcePosition)? = nil
  ) -> SourcePosition {
    var position = start?.position ?? .start
    var index = start?.offset ?? prefixLength
    while index < offset, index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        index += isPair ? 2 : 1
        position = SourcePosition(line: position.line + 1, column: 1)
      } else {
        index += 1
        while index < bytes.count, index < offset, bytes[index] & 0xC0 == 0x80 { index += 1 }
        position.column += 1
      }
    }
    return position
  }
}

extension SourceFile: Hashable {
  package static func == (left: SourceFile, right: SourceFile) -> Bool {
    left === right || (left.path == right.path && left.bytes == right.bytes)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
  }
}

extension [ClosedRange<Int>] {
  /// Where the first stretch stands for which something holds that holds for all behind it, too.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
