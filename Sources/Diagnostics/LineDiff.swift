/// Two versions of a file whose lines correspond one to one, shown as a unified diff.
///
/// Fixes replace text within lines and never add or remove one.
package enum LineDiff {
  private static let context = 3

  /// - Parameters:
  ///   - path: The path to show.
  ///   - old: The text before.
  ///   - new: The text after, with as many lines.
  /// - Returns: The diff, or nothing if the texts are the same.
  package static func unified(path: String, old: [UInt8], new: [UInt8]) -> String {
    let before = lines(of: old)
    let after = lines(of: new)
    let changed = zip(before, after).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
    guard !changed.isEmpty else { return "" }
    var text = "--- \(path)\n+++ \(path)\n"
    for hunk in hunks(changed, count: before.count) {
      text += "@@ -\(hunk.lowerBound + 1),\(hunk.count) +\(hunk.lowerBound + 1),\(hunk.count) @@\n"
      var index = hunk.lowerBound
      while index < hunk.upperBound {
        guard before[index] != after[index] else {
          text += " \(before[index])\n"
          index += 1
          continue
        }
        let end = (index..<hunk.upperBound).first { before[$0] == after[$0] } ?? hunk.upperBound
        for line in before[index..<end] { text += "-\(line)\n" }
        for line in after[index..<end] { text += "+\(line)\n" }
        index = end
      }
    }
    return text
  }

  /// The stretches of lines to show: each change with the lines around it, neighbours joined.
  private static func hunks(_ changed: [Int], count: Int) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for line in changed {
      let hunk = max(0, line - context)..<min(count, line + context + 1)
      if let last = hunks.last, last.upperBound >= hunk.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<hunk.upperBound
      } else {
        hunks.append(hunk)
      }
    }
    return hunks
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}
