/// The safe fixes of one file, laid into its text.
package struct FileEdit {
  package let file: SourceFile
  /// The problems that are fixed, in the order of their places.
  package private(set) var fixed: [Diagnostic] = []

  /// The edits that mend what can safely be mended, a file each, by path.
  ///
  /// Of two that overlap the first is taken; the other shows again in the next run.
  package static func all(for diagnostics: [Diagnostic]) -> [FileEdit] {
    var edits: [String: FileEdit] = [:]
    for diagnostic in diagnostics where diagnostic.suggestion?.isSafe == true {
      let range = diagnostic.range
      guard range.start < range.end else { continue }
      var edit = edits[range.file.path] ?? FileEdit(file: range.file)
      if let last = edit.fixed.last?.range, range.start < last.end { continue }
      edit.fixed.append(diagnostic)
      edits[range.file.path] = edit
    }
    return edits.values.sorted { $0.file.path < $1.file.path }
  }

  private init(file: SourceFile) {
    self.file = file
  }

  /// The text of the file with the fixes.
  package var bytes: [UInt8] {
    let starts = file.lineOffsets
    var text: [UInt8] = []
    var position = 0
    for diagnostic in fixed {
      let line = starts[diagnostic.range.start.line - 1]
      let start = offset(ofColumn: diagnostic.range.start.column, from: line)
      text += file.bytes[position..<start]
      text += (diagnostic.suggestion?.replacement ?? "").utf8
      position = offset(
        ofColumn: diagnostic.range.end.column, from: starts[diagnostic.range.end.line - 1])
    }
    return text + file.bytes[position...]
  }

  /// Where a column of a line begins; columns count Unicode scalars.
  private func offset(ofColumn column: Int, from line: Int) -> Int {
    var index = line
    for _ in 1..<column {
      index += 1
      while index < file.bytes.count, file.bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return min(index, file.bytes.count)
  }
}
