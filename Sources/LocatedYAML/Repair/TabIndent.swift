import Diagnostics

/// Lines that tabs indent, with the spaces that their neighbours have.
enum TabIndent {
  /// Each run of such lines, with what to put before each.
  static func runs(
    in file: SourceFile, _ lines: TextLines, offsets: [Int]
  ) -> [[LineMarks.Edit]] {
    guard file.bytes.contains(0x09) else { return [] }
    var runs: [[LineMarks.Edit]] = []
    var isRun = false
    /// The columns of what is open, by the blanks that its lines begin with.
    var open: [(blanks: [UInt8], column: Int)] = []
    var above: (entry: Int, isOpen: Bool)?
    for number in 0..<lines.count {
      let line = lines[number]
      let start = offsets[number]
      let blanks = Array(file.bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 })
      let isEmpty = line.text.isEmpty
      // A comment may not be indented by tabs either.
      let mayBeComment = isEmpty && file.bytes[start...].dropFirst(blanks.count).first == 0x23
      guard !isEmpty || mayBeComment else { continue }
      var column = line.column
      if blanks.contains(0x09) {
        column = Self.column(blanks, line, number, open, above, in: lines)
        let edit = LineMarks.Edit(
          line: number, columns: 0..<blanks.count, bytes: start..<(start + blanks.count),
          text: String(repeating: " ", count: column))
        if isRun { runs[runs.count - 1].append(edit) } else { runs.append([edit]) }
        isRun = true
      } else if !isEmpty {
        isRun = false
      }
      guard !isEmpty else { continue }
      while let last = open.last, last.column >= column { open.removeLast() }
      if open.count < YAMLLimits.input.depth { open.append((blanks, column)) }
      let entry = line.entry
      above = (column + entry.column - line.column, entry.text.hasSuffix(":"))
    }
    return runs
  }

  /// The column of a line: that of an open one with the same blanks, or else that of the key above, or
  /// deeper than it if nothing stands behind its colon.
  private static func column(
    _ blanks: [UInt8], _ line: TextLines.Line, _ number: Int,
    _ open: [(blanks: [UInt8], column: Int)], _ above: (entry: Int, isOpen: Bool)?,
    in lines: TextLines
  ) -> Int {
    if let same = open.last(where: { $0.blanks == blanks }) { return same.column }
    guard let above else { return 0 }
    let isDash = line.text.hasPrefix("-")
    if above.isOpen {
      // A neighbour with spaces tells the column; two more are usual.
      let next = number + 1 < lines.count ? lines[number + 1] : nil
      let isNeighbour = next.map { $0.column > above.entry && $0.text.hasPrefix("-") == isDash }
      return isNeighbour == true && next?.text.isEmpty == false
        ? next?.column ?? above.entry + 2 : above.entry + 2
    }
    if isDash, let list = open.last(where: { $0.column < above.entry }) { return list.column }
    return above.entry
  }

  static func diagnostic(_ run: [LineMarks.Edit], in file: SourceFile) -> Diagnostic {
    let spaces = run[0].text.utf8.count
    let number = spaces == 1 ? "1 space" : "\(spaces) spaces"
    let last = run[run.count - 1].line + 1
    return Diagnostic(
      .syntax,
      run.count == 1
        ? "a tab where spaces must indent"
        : "tabs where spaces must indent, in \(run.count) lines up to line \(last)",
      at: LineMarks.range(run, in: file),
      suggestion: .init(
        (spaces == 0 ? "delete what stands before this line" : "put \(number) before this line")
          + (spaces == 0 ? "" : " in place of the tab")
          + (run.count == 1 ? "" : ", and spaces in place of the tabs of the others"),
        replacement: LineMarks.replacement(run, in: file), isSafe: true))
  }
}
