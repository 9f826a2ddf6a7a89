import Diagnostics

/// Several lines in a row of which each has a key without a blank behind its colon, as in `id:D-1`.
///
/// To YAML they are one text. A single such line is found where a parser stops behind it.
enum GluedColons {
  /// Each run of lines, with a blank to put behind the colon of each.
  static func runs(in lines: TextLines, offsets: [Int], keys: KeyTable) -> [[LineMarks.Edit]] {
    var runs: [[LineMarks.Edit]] = []
    var run: [LineMarks.Edit] = []
    var column: Int?
    func close() {
      if run.count > 1 { runs.append(run) }
      run = []
    }
    for number in 0..<lines.count {
      let line = lines[number]
      guard !line.text.isEmpty else { continue }
      let entry = line.entry
      // What is indented deeper than a key with a value goes on with its text.
      let isFree = entry.column > line.column || column.map { entry.column <= $0 } ?? true
      column = entry.text.hasSuffix(":") ? nil : entry.column
      guard isFree, let (key, value) = entry.gluedPair, !value.isEmpty, keys.hasSchemaKey(key),
        value.unicodeScalars.first.map({ !LookAlike.isBlank($0.value) }) ?? false
      else {
        if entry.hasColon || !isFree { close() }
        continue
      }
      let behind = entry.column + key.unicodeScalars.count + 1
      let start = offsets[number] + behind + key.utf8.count - key.unicodeScalars.count
      run.append(
        LineMarks.Edit(line: number, columns: behind..<behind, bytes: start..<start, text: " "))
    }
    close()
    return runs
  }

  static func diagnostic(_ run: [LineMarks.Edit], in file: SourceFile) -> Diagnostic {
    let lines = "lines \(run[0].line + 1) to \(run[run.count - 1].line + 1)"
    return Diagnostic(
      .syntax, "no space after the colon of \(run.count) keys, in \(lines)",
      at: LineMarks.range(run, in: file),
      suggestion: .init(
        "put a space after the colon of each of these keys, as in 'key: value'",
        replacement: LineMarks.replacement(run, in: file), isSafe: true))
  }
}
