/// Two versions of a file as a unified diff, which `patch` and `git apply` take.
package struct UnifiedDiff {
  /// So many unchanged lines are shown around each change.
  private static let context = 3
  /// Beyond so many pairs of differing lines no shortest way between the versions is looked for.
  private static let mostPairs = 4_000_000

  /// A line of the diff, with the line of the old version that it is or stands before.
  private struct Row {
    enum Kind: String {
      case kept = " "
      case removed = "-"
      case added = "+"
    }

    var kind: Kind
    var text: Substring
    var old: Int
  }

  private let path: String
  private var rows: [Row] = []
  private let isHidden: (Int) -> Bool

  /// - Parameters:
  ///   - path: The path to show.
  ///   - old: The text before.
  ///   - new: The text after.
  ///   - isHidden: Whether a line of the old text, counted from 1, must not be shown.
  package init(
    path: String, old: [UInt8], new: [UInt8], isHidden: @escaping (Int) -> Bool = { _ in false }
  ) {
    self.path = path
    self.isHidden = isHidden
    let (before, after) = (Self.lines(of: old), Self.lines(of: new))
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before[start...].reversed(), after[start...].reversed()).prefix { $0 == $1 }.count
    let (removed, added) = Self.changes(
      from: before[start..<(before.count - end)], to: after[start..<(after.count - end)])
    var (one, two) = (0, 0)
    while one < before.count || two < after.count {
      if one < before.count, removed.contains(one) {
        rows.append(Row(kind: .removed, text: before[one], old: one))
        one += 1
      } else if two < after.count, added.contains(two) {
        rows.append(Row(kind: .added, text: after[two], old: one))
        two += 1
      } else {
        rows.append(Row(kind: .kept, text: before[one], old: one))
        one += 1
        two += 1
      }
    }
  }

  /// The diff; empty if the versions are the same.
  package var text: String {
    let hunks = hunks
    guard !hunks.isEmpty else { return "" }
    var text = "--- \(path)\n+++ \(path)\n"
    var (old, new, position) = (0, 0, 0)
    for hunk in hunks {
      for row in rows[position..<hunk.lowerBound] { Self.count(row, &old, &new) }
      let (oldStart, newStart) = (old, new)
      var body = ""
      for row in rows[hunk] {
        Self.count(row, &old, &new)
        body += row.kind.rawValue + shown(row)
      }
      text += "@@ -\(Self.range(oldStart, old)) +\(Self.range(newStart, new)) @@\n" + body
      position = hunk.upperBound
    }
    return text
  }

  /// A line, or words in its place where it is hidden.
  ///
  /// A new line is hidden like its neighbours.
  private func shown(_ row: Row) -> String {
    let isSecret =
      row.kind == .added
      ? isHidden(row.old) || isHidden(row.old + 1) : isHidden(row.old + 1)
    if isSecret { return "(line of a confidential document)\n" }
    return row.text.utf8.last == 0x0A
      ? String(row.text) : row.text + "\n\\ No newline at end of file\n"
  }

  private static func count(_ row: Row, _ old: inout Int, _ new: inout Int) {
    if row.kind != .added { old += 1 }
    if row.kind != .removed { new += 1 }
  }

  /// A stretch of lines as a hunk gives it; an empty one is named by the line before it.
  private static func range(_ start: Int, _ end: Int) -> String {
    end == start ? "\(start),0" : end == start + 1 ? "\(end)" : "\(start + 1),\(end - start)"
  }

  /// The stretches of rows to show: each change with the lines around it, neighbours joined.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in rows.indices where rows[index].kind != .kept {
      let hunk = max(0, index - Self.context)..<min(rows.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= hunk.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<hunk.upperBound
      } else {
        hunks.append(hunk)
      }
    }
    return hunks
  }

  /// Which lines go and which come, as offsets of the whole files.
  private static func changes(
    from old: ArraySlice<Substring>, to new: ArraySlice<Substring>
  ) -> (removed: Set<Int>, added: Set<Int>) {
    guard old.count * new.count <= mostPairs else { return (Set(old.indices), Set(new.indices)) }
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(old.startIndex + offset)
      case .insert(let offset, _, _): added.insert(new.startIndex + offset)
      }
    }
    return (removed, added)
  }

  /// The lines with their ends, so that a missing last one shows.
  private static func lines(of bytes: [UInt8]) -> [Substring] {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.utf8[start...].firstIndex(of: 0x0A).map { text.utf8.index(after: $0) }
      lines.append(text[start..<(end ?? text.endIndex)])
      start = end ?? text.endIndex
    }
    return lines
  }
}
