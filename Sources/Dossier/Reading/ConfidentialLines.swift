import Criteria
import Diagnostics
import LocatedYAML

/// Keeps confidential documents out of logs: where a file lies, and the lines that say so.
enum ConfidentialLines {
  /// How a key begins that marks a document, be it misspelt.
  private static let mark = "confid"

  /// Whether the entry of a document is marked, before it is read.
  static func isConfidential(_ node: YAMLNode) -> Bool {
    node.entries.contains { key, value in
      key.text.lowercased().hasPrefix(mark) && value.text != "false"
    }
  }

  /// Keeps the lines of marked documents out of every excerpt, also where the file cannot be parsed.
  ///
  /// An entry of a list goes from one dash of the least indentation to the next; a file without such
  /// dashes is one entry.
  static func conceal(in file: SourceFile) {
    guard mayHoldMark(file.bytes) else { return }
    let starts = file.lineOffsets
    var entries: [(start: Int, indent: Int)] = []
    var marked: [Int] = []
    for (index, offset) in starts.enumerated() {
      let line = file.line(at: offset)
      let indent = line.prefix { $0 == " " }.utf8.count
      if line.utf8.dropFirst(indent).first == 0x2D { entries.append((index + 1, indent)) }
      if isMark(line) { marked.append(index + 1) }
    }
    guard !marked.isEmpty else { return }
    let least = entries.map(\.indent).min()
    let beginnings = entries.filter { $0.indent == least }.map(\.start)
    var next = 0
    for line in marked {
      while next < beginnings.count, beginnings[next] <= line { next += 1 }
      let start = next > 0 ? beginnings[next - 1] : 1
      let end = next < beginnings.count ? beginnings[next] - 1 : max(starts.count, start)
      file.conceal(start...end)
    }
  }

  /// Whether a mark may stand anywhere: most files have none, and are not looked at line by line.
  private static func mayHoldMark(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count > 4 else { return false }
      for index in 3..<(bytes.count - 1)
      where bytes[index] | 0x20 == 0x66 && bytes[index + 1] | 0x20 == 0x69 {
        // The letters "conf" before an "i".
        if bytes[index - 1] | 0x20 == 0x6E, bytes[index - 2] | 0x20 == 0x6F { return true }
      }
      return false
    }
  }

  private static func isMark(_ line: String) -> Bool {
    let lower = line.lowercased()
    guard let range = lower.firstRange(of: mark) else { return false }
    let value = lower[range.upperBound...].drop { $0 != ":" }.dropFirst().drop { $0 == " " }
    return !value.hasPrefix("false")
  }
}
