/// A stretch of one file; `end` is the place after the last scalar.
package struct SourceRange: Hashable, Sendable {
  package var file: SourceFile
  package var start: SourcePosition
  package var end: SourcePosition

  package init(file: SourceFile, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The beginning of a file, for problems of the file as a whole.
  package init(startOf file: SourceFile) {
    self.init(file: file, start: .start, end: .start)
  }
}
